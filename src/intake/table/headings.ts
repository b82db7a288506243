/**
 * One name per column: its heading, or '#3' for the third column where it has none. Of columns with the same heading the
 * later ones say where they stand: 'Name #7'.
 */
export function uniqueHeadings(headings: readonly string[]): string[] {
  const given = new Set<string>();
  return headings.map((heading, index) => {
    const place = `#${index + 1}`;
    // A name that objects have for themselves cannot be a key of the import notes.
    let name = heading === '' ? place : heading === '__proto__' ? `${heading} ${place}` : heading;
    while (given.has(name)) name = `${name} ${place}`;
    given.add(name);
    return name;
  });
}
