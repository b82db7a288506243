/**
 * Codes of incidents (domain.md 1.2): prefix, serial, suffix of a split ('CS626a'); since 2024 also a prefix with a
 * date ('ISPT010824a', 'DEBSYR260302a'). An incident may carry several, codes change, and old data repeats some:
 * they find an incident but never identify it.
 */

/** The codes of a cell, each a whole token: 'CS229 RS0908' gives two. */
export function splitCodes(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,;|/+&\u060c\u061b]+/u).filter((token) => token !== ''))];
}

/** The form in which codes are compared: without case, width or invisible marks. */
export function normalCode(code: string): string {
  return code
    .normalize('NFKC')
    .replace(/[\s\u200e\u200f\ufeff]+/g, '')
    .toUpperCase();
}

/** True for 'XX000', which Airwars writes where there is no code yet. */
export function isPlaceholderCode(code: string): boolean {
  return normalCode(code) === 'XX000';
}

/** The tokens under which an incident is found: all codes, present and previous, in normal form (rule R15). */
export function codeTokens(
  codes: readonly string[],
  previousCodes: readonly string[] = [],
): readonly string[] {
  return [...new Set([...codes, ...previousCodes].flatMap(splitCodes).map(normalCode))];
}

/** True where every code of the query is one of the incident's codes as a whole: 'CS22' does not find 'CS229'. */
export function matchesCode(
  query: string,
  codes: readonly string[],
  previousCodes: readonly string[] = [],
): boolean {
  const wanted = splitCodes(query).map(normalCode);
  const tokens = new Set(codeTokens(codes, previousCodes));
  return wanted.length > 0 && wanted.every((code) => tokens.has(code));
}

export interface CodeParts {
  /** Letters: 'CS', 'ISPT', 'DEBSYR'. */
  readonly prefix: string;
  /** Digits as written, with their leading zeros. */
  readonly serial: string;
  /** Lower-case letters of a split or of the order within a day; '' without. */
  readonly suffix: string;
}

/** Prefix, serial and suffix of one code; null where it has another form. */
export function parseCode(code: string): CodeParts | null {
  const parts = /^([A-Za-z]+?)(\d+)([A-Za-z]*)$/.exec(code.normalize('NFKC').trim());
  if (!parts) return null;
  return { prefix: parts[1]!.toUpperCase(), serial: parts[2]!, suffix: parts[3]!.toLowerCase() };
}

const englishMonths = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/**
 * The readable part of an incident's address, as Airwars makes it: 'cs229-rs0908-june-14-2016'. It changes with the
 * codes and the date, so addresses carry the id too. `day` is ISO 8601 or null.
 */
export function incidentSlug(codes: readonly string[], day: string | null): string {
  const words = codes.flatMap(splitCodes).map((code) => code.toLowerCase());
  if (day !== null) {
    const [year, month, date] = day.split('-').map(Number) as [number, number, number];
    words.push(englishMonths[month - 1] ?? String(month), String(date), String(year));
  }
  return words
    .join('-')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
