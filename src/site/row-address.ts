import { sha256Hex } from '#record/canonical';
import type { TallyKey, TallyRow } from '#record/tally';

/** The part of an address that stands for each kind of row. */
export const rowFolders: Readonly<Record<TallyKey, string>> = {
  belligerent: 'belligerent',
  country: 'country',
  place: 'place',
  month: 'month',
  grade: 'grade',
  strike_status: 'strike-status',
};

/** The kind of row that a part of an address stands for; null for none. */
export function tallyKeyOf(folder: string): TallyKey | null {
  const found = Object.entries(rowFolders).find(([, name]) => name === folder);
  return found ? (found[0] as TallyKey) : null;
}

/**
 * The part of an address for each row of a tally, by key: plain where the key is, else with the beginning of its hash, so
 * that every name, in any script, has one that works as a file name everywhere.
 */
export function rowSlugs(rows: readonly Pick<TallyRow, 'key'>[]): ReadonlyMap<string, string> {
  const known = made.get(rows);
  if (known) return known;
  const slugs = new Map<string, string>();
  const taken = new Set<string>();
  for (const { key } of rows) {
    const plain = plainSlug(key);
    const slug = plain !== null && !taken.has(plain) ? plain : hashedSlug(key);
    taken.add(slug);
    slugs.set(key, slug);
  }
  made.set(rows, slugs);
  return slugs;
}

/** A release asks for the same rows on thousands of pages. */
const made = new WeakMap<readonly object[], ReadonlyMap<string, string>>();

function plainSlug(key: string): string | null {
  if (!/^[A-Za-z0-9 _.'-]{1,60}$/.test(key)) return null;
  const slug = shortened(key);
  return slug === '' ? null : slug;
}

function hashedSlug(key: string): string {
  return [shortened(key).slice(0, 40), sha256Hex(key).slice(0, 8)].filter(Boolean).join('-');
}

function shortened(key: string): string {
  return key
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
