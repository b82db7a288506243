/** Names of parties as people type them: 'U.S.-led Coalition', 'us led coalition', 'التحالف الدولي'. */
import type { Text } from './text.ts';

/**
 * The key under which spellings of one name are the same: case, accents, Arabic vowel marks and tatweel, the forms of
 * hamza, alef, ya and ta marbuta, punctuation and repeated blanks fall away. Not a transliteration: scripts stay apart.
 * (NFKD takes the hamza off alef, waw and ya as a mark of its own.)
 */
export function partyNameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .toLowerCase()
    .replaceAll('ٱ', 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ء', '')
    .replaceAll('ة', 'ه')
    .replaceAll('ı', 'i')
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Every key by which a party is found: its names and its aliases. */
export function partyKeys(party: {
  readonly names: Text;
  readonly aliases?: readonly string[];
}): ReadonlySet<string> {
  const keys = [...party.names.map((name) => name.value), ...(party.aliases ?? [])].map(partyNameKey);
  return new Set(keys.filter((key) => key !== ''));
}
