import { westernDigits } from '../cell-value.ts';

/** Age in years; fractions for infants. */
export interface Age {
  readonly min: number | null;
  readonly max: number | null;
}

const words: ReadonlyMap<string, number> = new Map(
  Object.entries({
    one: 1,
    a: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
  }),
);

const unitsInYears: Readonly<Record<string, number>> = {
  year: 1,
  month: 1 / 12,
  week: 7 / 365.25,
  day: 1 / 365.25,
  hour: 0,
};

/**
 * The age that a text says: '32', '6 months', '1 year and 3 months old', '13 or 14', '40s', 'mid 20s', '80 plus', 'under 1
 * year old'. Decades are the ten years of the number, an open end is unknown. Null where the text says no age.
 */
export function ageOf(text: string): Age | null {
  const plain = westernDigits(text)
    .trim()
    .toLowerCase()
    .replace(/[\u2010-\u2014]/g, '-')
    .replace(/^(aged?|about|approximately|around)\s+/, '')
    .replace(/[\s-]+(old|of age)(\s+baby)?$/, '')
    .replace(/\s+/g, ' ');
  const single = durationOf(plain);
  if (single !== null) return { min: single, max: single };
  return alternatives(plain) ?? decade(plain) ?? openEnded(plain);
}

/** '32', '.5', '6 months', 'six', 'four-years', '1 year, 3 months', '2 and a half', 'a year and a half'. */
function durationOf(text: string): number | null {
  const half = /^(.+?) and (?:a |one )?half(?: years?)?$/.exec(text);
  if (half) {
    const whole = durationOf(half[1] as string);
    return whole === null ? null : whole + 0.5;
  }
  const parts = text.split(/\s*,\s*|\s+and\s+|(?<=[a-z])\s+(?=\d)/);
  if (text === '' || parts.length > 2) return null;
  let years = 0;
  for (const [index, part] of parts.entries()) {
    const found = /^(\d*\.?\d+|[a-z]+)(?:[\s-]+(year|month|week|day|hour)s?)?$/.exec(part);
    const amount = found ? (words.get(found[1] as string) ?? Number(found[1])) : Number.NaN;
    if (!found || Number.isNaN(amount) || (parts.length > 1 && found[2] === undefined)) return null;
    if (index > 0 && found[2] === 'year') return null;
    years += amount * (unitsInYears[found[2] ?? 'year'] as number);
  }
  return rounded(years);
}

/** '17-18', '7-9 months', '40/45/54', '13 or 14', '16 (also reported as 30)': from the lowest to the highest. */
function alternatives(text: string): Age | null {
  const parts = text
    .replace(/\s*\(also reported as (\d+)\)$/, ' or $1')
    .split(/\s*(?:-|\/|\bor\b|\bto\b)\s*/)
    .filter((part) => part !== '');
  if (parts.length < 2) return null;
  const unit = /[\s-]*(years?|months?|weeks?|days?)$/.exec(parts.at(-1) as string)?.[1];
  const ages = parts.map((part) => durationOf(unit && /^[\d.]+$/.test(part) ? `${part} ${unit}` : part));
  if (ages.some((age) => age === null)) return null;
  const known = ages as number[];
  return { min: Math.min(...known), max: Math.max(...known) };
}

/** '40s', 'early 30s', 'mid-late 20s'. */
function decade(text: string): Age | null {
  const found = /^(?:in (?:his|her|their) )?(early |mid |late |mid-late )?(\d0)'?s$/.exec(
    text.replace(/^mid-(?=\d)/, 'mid '),
  );
  if (!found) return null;
  const from = Number(found[2]);
  const part = (found[1] ?? '').trim();
  const within: Readonly<Record<string, readonly [number, number]>> = {
    '': [0, 9],
    early: [0, 3],
    mid: [4, 6],
    late: [7, 9],
    'mid-late': [4, 9],
  };
  const [low, high] = within[part] as readonly [number, number];
  return { min: from + low, max: from + high };
}

/** '70+', '80 plus', '60 or older', 'over 80', 'under 1 year'. */
function openEnded(text: string): Age | null {
  const least = /^(?:over |above )?(\d+)(?: ?\+| plus| or (?:older|more))?$/.exec(text);
  if (least) return { min: Number(least[1]), max: null };
  const below = /^(?:under|below|less than) (.+)$/.exec(text);
  const most = below ? durationOf(below[1] as string) : null;
  return most === null ? null : { min: 0, max: most };
}

function rounded(years: number): number {
  return Math.round(years * 1000) / 1000;
}
