/** Digits of the scripts in use: Western, Arabic-Indic (٠ to ٩) and Persian (۰ to ۹). */

/** The value of a digit's character code; -1 where it is none. */
export function digitValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0x0660 && code <= 0x0669) return code - 0x0660;
  if (code >= 0x06f0 && code <= 0x06f9) return code - 0x06f0;
  return -1;
}

/** The same text with Western digits; its length stays. */
export function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digitValue(digit.charCodeAt(0))));
}
