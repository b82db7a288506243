/** Said at the head of every reference page. */
export const generated =
  '\nMade from the program by `npm run reference`; a test fails when it is not current. Do not edit it by hand.\n';

/** Text safe in a cell of a table. */
export function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ');
}
