import type { UncertainDate } from '#record/uncertain-date';
import { dateReader } from '../date-format.ts';
import type { ColumnShape } from './column-shape.ts';

const candidates = [
  'YYYY-MM-DD',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'DD-MM-YYYY',
  'MM-DD-YYYY',
  'DD.MM.YYYY',
  'YYYY/MM/DD',
  'YYYYMMDD',
  'D MMMM YYYY',
  'MMMM D, YYYY',
  'D-MMM-YYYY',
  'D-MMM-YY',
  'DD/MM/YY',
  'MM/DD/YY',
  'MMMM YYYY',
  'MMM-YYYY',
  'MM/YYYY',
  'YYYY-MM',
  'excel',
  'YYYY',
];

/** Pairs that read most texts alike, with other days. */
const opposites: Readonly<Record<string, string>> = {
  'DD/MM/YYYY': 'MM/DD/YYYY',
  'DD-MM-YYYY': 'MM-DD-YYYY',
  'DD/MM/YY': 'MM/DD/YY',
};

export interface DateGuess {
  readonly formats: readonly string[];
  /** Share of the values that they read. */
  readonly share: number;
  /** A format that reads every value too, with other days. */
  readonly ambiguous: string | null;
}

/** The fewest formats that read nearly all values of a column as dates; null where they are none. */
export function guessDates(shape: ColumnShape): DateGuess | null {
  const sample = [...shape.distinct].slice(0, 2_000);
  if (sample.length === 0) return null;
  const readable = (format: string, texts: readonly string[]) => {
    const read = dateReader(format === 'YYYY-MM-DD' ? [] : [format]);
    return texts.filter((text) => isPlausible(read(text)?.date));
  };
  const formats: string[] = [];
  let left = sample;
  let ambiguous: string | null = null;
  while (left.length > 0 && formats.length < 3) {
    const [best] = candidates
      .map((format) => ({ format, read: readable(format, left) }))
      .filter(
        ({ format }) =>
          !formats.some((chosen) => opposites[chosen] === format || opposites[format] === chosen),
      )
      .sort((a, b) => b.read.length - a.read.length);
    if (!best || best.read.length === 0 || best.read.length < 0.01 * sample.length) break;
    const other = opposites[best.format];
    if (other !== undefined && readable(other, best.read).length === best.read.length) ambiguous = other;
    formats.push(best.format);
    const done = new Set(best.read);
    left = left.filter((text) => !done.has(text));
  }
  const share = 1 - left.length / sample.length;
  return share >= 0.8 ? { formats, share, ambiguous } : null;
}

function isPlausible(date: UncertainDate | undefined): boolean {
  const years = JSON.stringify(date ?? null).match(/\d{4}(?=-)/g) ?? [];
  return years.length > 0 && years.every((year) => year >= '1900' && year <= '2100');
}
