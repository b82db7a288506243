import type { SpanUnit } from './calendar-words.ts';

/** One date as a text words it, with as much as the words say; positions are token indexes. */
export interface DatePiece {
  readonly from: number;
  readonly to: number;
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly day?: number;
  /** Sunday is 0. */
  readonly weekday?: number;
  /** Days from the day of publication: yesterday is -1. */
  readonly relativeDay?: number;
  /** "Last month" is { unit: month, shift: -1 }; "the past 24 hours" has a count. */
  readonly span?: { readonly unit: SpanUnit; readonly shift: number; readonly count?: number };
  /** "Eight months ago". */
  readonly ago?: { readonly count: number; readonly unit: SpanUnit };
  /** The first days, the middle or the last days of the month or year. */
  readonly edge?: 'start' | 'middle' | 'end';
  /** "The same day": points at another date of the text. */
  readonly sameDay?: true;
}

/** A year that a news text can mean. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}

export function isDayOfMonth(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= 31;
}
