import type { VocabularyList } from './list.ts';

/** What a cell of Airwars' data holds: the values it names, and the words that name none. */
export interface AirwarsValues<V extends string = string> {
  readonly values: readonly V[];
  readonly unmapped: readonly string[];
}

/**
 * Looks up Airwars' words for the values of one list. Case, spaces, hyphens and underscores do not matter, so that
 * 'Likely strike' and 'likely-strike' are one; a value's own name is understood too. Words in brackets are notes.
 */
export function airwarsWords(list: VocabularyList): (text: string) => string | null {
  const byWord = new Map<string, string>();
  for (const entry of list.values) byWord.set(wordKey(entry.value), entry.value);
  for (const entry of list.values) {
    const key = wordKey(entry.airwars);
    if (key !== '' && !key.startsWith('(') && !byWord.has(key)) byWord.set(key, entry.value);
  }
  return (text) => byWord.get(wordKey(text)) ?? null;
}

/**
 * The values of a cell that joins several words by comma, semicolon or bar. Some words hold commas themselves
 * ('Chemical, Biological, Radiological, Nuclear (CBRN)'): the longest run that is a word wins.
 */
export function splitAirwarsWords(text: string, lookUp: (text: string) => string | null): AirwarsValues {
  const pieces = text
    .split(/[,;|]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const values: string[] = [];
  const unmapped: string[] = [];
  for (let from = 0; from < pieces.length; ) {
    let to = pieces.length;
    while (to > from + 1 && lookUp(pieces.slice(from, to).join(', ')) === null) to -= 1;
    const words = pieces.slice(from, to).join(', ');
    const value = lookUp(words);
    if (value === null) unmapped.push(words);
    else if (!values.includes(value)) values.push(value);
    from = to;
  }
  return { values, unmapped };
}

function wordKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s_\-\u2010-\u2014]+/g, ' ')
    .trim();
}
