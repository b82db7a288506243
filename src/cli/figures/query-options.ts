import type { TallyOptions } from '#casework/tally-query';
import type { CommandOptions, OptionValues } from '#cli/command';
import { SijillError } from '#record/sijill-error';
import type { Box } from '#record/tally';

/** The limits that every question about figures takes. Lists are separated by commas. */
export const queryOptions = {
  conflict: { type: 'string', argument: 'SLUG', description: 'the conflict (where there are several)' },
  scope: { type: 'string', argument: 'SLUG', description: 'within a saved scope' },
  grade: {
    type: 'string',
    argument: 'A,B',
    description: 'only these grades; without it every grade and none',
  },
  belligerent: {
    type: 'string',
    multiple: true,
    argument: 'NAME',
    description: 'tagged with this party, by any of its names; may be repeated',
  },
  country: { type: 'string', argument: 'A,B', description: 'in these countries, by name or code' },
  place: {
    type: 'string',
    multiple: true,
    argument: 'NAME',
    description: 'at this place or in this governorate',
  },
  from: { type: 'string', argument: 'D', description: 'from this day on (2017-06-01)' },
  to: { type: 'string', argument: 'D', description: 'up to this day' },
  'as-of': {
    type: 'string',
    argument: 'D',
    description: 'as this register stood at the end of that day, or at an instant',
  },
} as const satisfies CommandOptions;

/** The question that these options put. */
export function askedOptions(values: OptionValues<typeof queryOptions>): TallyOptions {
  return {
    ...given('conflict', values.conflict),
    ...given('scope', values.scope),
    ...given('grades', listOf(values.grade)),
    ...given('belligerents', values.belligerent),
    ...given('countries', listOf(values.country)),
    ...given('places', values.place),
    ...given('from', values.from),
    ...given('to', values.to),
    ...given('asOf', values['as-of']),
  };
}

/** The field, or nothing where the option was not given. */
export function given<K extends string, V>(name: K, value: V | undefined): { [name in K]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { [name in K]: V });
}

/** The items of a list written with commas; undefined where the option was not given. */
export function listOf(text: string | undefined): string[] | undefined {
  return text
    ?.split(/[,،]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** A box written south,west,north,east in degrees. */
export function boxOf(text: string): Box {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [south, west, north, east] = numbers;
  if (numbers.length !== 4 || numbers.some((n) => !Number.isFinite(n))) {
    throw new SijillError('bad_call', `--area: '${text}' is not south,west,north,east in degrees.`);
  }
  return { south, west, north, east } as Box;
}

/** A whole number of zero or more. */
export function countOf(text: string | undefined, option: string): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,12}$/.test(text)) return Number(text);
  throw new SijillError('bad_call', `${option}: '${text}' is not a whole number of zero or more.`);
}

/** Throws `bad_call` for a command that takes options only. */
export function requireNoWords(words: readonly string[]): void {
  if (words.length > 0)
    throw new SijillError('bad_call', `'${words[0]}' is no option. This command takes options only.`);
}
