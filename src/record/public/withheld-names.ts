/**
 * Finds names that are not to be published in short texts beside them: titles of sources, labels of claims. It compares
 * whole words, without case, marks and the letter forms that vary in Arabic.
 */
export interface WithheldNames {
  readonly isEmpty: boolean;
  /** True where the text holds one of the names. */
  isIn(text: string): boolean;
}

/** A finder of any of these names. Names without a letter find nothing. */
export function withheldNames(names: Iterable<string>): WithheldNames {
  const keys = new Set<string>();
  for (const name of names) {
    const key = words(name);
    if (key !== '  ') keys.add(key);
  }
  if (keys.size === 0) return nothingWithheld;
  return {
    isEmpty: false,
    isIn(text) {
      const inText = words(text);
      for (const key of keys) if (inText.includes(key)) return true;
      return false;
    },
  };
}

export const nothingWithheld: WithheldNames = { isEmpty: true, isIn: () => false };

/** ' ahmad ali ': words with one blank around each, so that a part of a word is not found. */
function words(text: string): string {
  const folded = text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .toLowerCase()
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replaceAll('ک', 'ك')
    .replaceAll('ة', 'ه')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return ` ${folded} `;
}
