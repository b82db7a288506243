import type { Range } from '../range.ts';
import type { Value } from '../vocabulary.ts';

/** Killed and injured of one category, as in the incident's casualties. */
export interface CountedCategory {
  readonly category: Value<'casualty_category'>;
  readonly killed: Range;
  readonly injured: Range;
}

/** What the rules on one incident look at, taken from the incident, its victims, rows and sources. */
export interface IncidentFacts {
  /** The incident's id, copied into findings. */
  readonly entity: string;
  readonly casualties: readonly CountedCategory[];
  /** Victims killed who have a name. */
  readonly namedKilled: number;
  /** Victims killed, and injured, whose civilian status is contested. */
  readonly contestedKilled: number;
  readonly contestedInjured: number;
  readonly grading: Value<'civilian_harm_grading'> | null;
  /** The analyst's reason for the grade; null or blank where none is written. */
  readonly gradingReason: string | null;
  readonly strikeStatus: Value<'strike_status'> | null;
  /** Sources with independence = original; null where nobody has judged the independence of any source. */
  readonly independentSources: number | null;
  readonly belligerentRows: readonly {
    readonly position: Value<'belligerent_position'>;
    readonly deathsConceded?: Range;
    readonly injuriesConceded?: Range;
  }[];
  /** Degrees as found, before any check. */
  readonly lat: number | null;
  readonly lon: number | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
}

export function rangesOf(
  facts: Pick<IncidentFacts, 'casualties'>,
  category: Value<'casualty_category'>,
): CountedCategory | null {
  return facts.casualties.find((counted) => counted.category === category) ?? null;
}
