import { westernDigits } from '../cell-value.ts';

/** How many a cell says: a bound that it leaves open is null. */
export interface CountRange {
  readonly min: number | null;
  readonly max: number | null;
  /** Said as 'about 5'. */
  readonly approximate: boolean;
}

const largest = 100_000_000;

/** '6', '٦', '1,200', '1 200', '6.0' are counts; '1,5', '2.5' and '-3' are none: undefined. Blank is null. */
export function plainCount(text: string): number | null | undefined {
  const digits = plain(text);
  return digits === '' ? null : (countIn(digits) ?? undefined);
}

/**
 * The range of one cell: '3-5', '3 – 5', '3 to 5', '٣ إلى ٥', 'between 3 and 5'; '10+', 'at least 10', 'more than 10',
 * '>10'; 'up to 5', '<5'; 'about 7'. One number is both bounds. Bounds are kept as they are written, swapped ones too.
 * Undefined where the cell says something else, null where it is blank.
 */
export function countRange(text: string): CountRange | null | undefined {
  const words = plain(text).toLowerCase();
  if (words === '') return null;
  const about =
    /^(?:about|around|approximately|approx\.?|circa|ca?\.|nearly|almost|~|≈|حوالي|نحو|قرابة|تقريبا)\s*(.+)$/u.exec(
      words,
    );
  const range = bounds(about ? (about[1] as string) : words);
  return range ? { ...range, approximate: about !== null } : undefined;
}

function bounds(words: string): { min: number | null; max: number | null } | null {
  const single = countIn(words);
  if (single !== null) return { min: single, max: single };
  for (const pattern of between) {
    const found = pattern.exec(words);
    const min = found ? countIn(found[1] as string) : null;
    const max = found ? countIn(found[2] as string) : null;
    if (min !== null && max !== null) return { min, max };
  }
  for (const [pattern, bound, step] of open) {
    const count = countIn(pattern.exec(words)?.[1] ?? '');
    if (count === null || count + step < 0) continue;
    return bound === 'min' ? { min: count + step, max: null } : { min: null, max: count + step };
  }
  return null;
}

const between = [
  /^(\S+?)\s*-\s*(\S+)$/,
  /^(\S+)\s+(?:to|or|إلى|الى|أو|او)\s+(\S+)$/u,
  /^(?:from|من)\s+(\S+)\s+(?:to|إلى|الى)\s+(\S+)$/u,
  /^(?:between|بين|ما بين)\s+(\S+)\s+(?:and|و)\s*(\S+)$/u,
];

/** Wordings that leave one end open: what stands there, which bound, and what is to be added to it. */
const open: readonly (readonly [RegExp, 'min' | 'max', number])[] = [
  [/^(\S+?)\s*\+$/, 'min', 0],
  [/^(\S+)\s+(?:or more|at least|على الأقل|أو أكثر)$/u, 'min', 0],
  [/^(?:at least|no (?:fewer|less) than|>=|≥|لا يقل عن|ما لا يقل عن|على الأقل)\s*(\S+)$/u, 'min', 0],
  [/^(?:more than|over|>|أكثر من|ما يزيد عن|يزيد عن)\s*(\S+)$/u, 'min', 1],
  [/^(?:up to|at most|no more than|<=|≤|حتى|لا يزيد عن|ما لا يزيد عن|لا يتجاوز)\s*(\S+)$/u, 'max', 0],
  [/^(?:fewer than|less than|under|<|أقل من)\s*(\S+)$/u, 'max', -1],
];

function countIn(text: string): number | null {
  const grouped = /^\d{1,3}(?:[,\u066c\u00a0\u202f ]\d{3})+$/.test(text) ? text.replace(/\D/g, '') : text;
  if (!/^\d{1,12}(\.0+)?$/.test(grouped)) return null;
  const count = Number(grouped);
  return count <= largest ? count : null;
}

/** Western digits, one kind of dash, single blanks, no Arabic vowel marks. */
function plain(text: string): string {
  return westernDigits(text)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u064b-\u0652\u0640\u200e\u200f]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
