import type { Value } from './vocabulary.ts';

/** What a tally can be grouped by. */
export const tallyKeys = ['belligerent', 'country', 'place', 'month', 'grade', 'strike_status'] as const;
export type TallyKey = (typeof tallyKeys)[number];

export type Grade = Value<'civilian_harm_grading'>;
export type CasualtyCategory = Value<'casualty_category'>;

/** A box of coordinates in degrees. */
export interface Box {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

/**
 * One question to the register: sums over distinct published incidents. A null filter does not filter.
 * Civilian categories count only incidents where harm is reported (domain.md 1.6); others count every incident.
 */
export interface TallyQuery {
  readonly conflict: string | null;
  readonly by: TallyKey | null;
  readonly grades: readonly Grade[] | null;
  /** Ids of parties; an incident tagged with any of them counts once. */
  readonly parties: readonly string[] | null;
  readonly countries: readonly string[] | null;
  /** Names of places or governorates, compared without case; any of them. */
  readonly places: readonly string[] | null;
  readonly area: Box | null;
  /** First and last day, inclusive; a span counts by the day it starts. */
  readonly from: string | null;
  readonly to: string | null;
  /** The register as it stood at this instant, UTC. */
  readonly asOf: string | null;
  readonly category: CasualtyCategory;
}

/** The question that filters nothing. */
export const everything: TallyQuery = {
  conflict: null,
  by: null,
  grades: null,
  parties: null,
  countries: null,
  places: null,
  area: null,
  from: null,
  to: null,
  asOf: null,
  category: 'civilians',
};

/** The grades behind the headline figure (domain.md 1.6, rule R8). */
export const headlineGrades: readonly Grade[] = ['fair', 'confirmed'];

/** A sum of ranges: known bounds only, with how many incidents lack each bound. */
export interface TallyRange {
  readonly min: number;
  readonly max: number;
  readonly unknownMin: number;
  readonly unknownMax: number;
}

/** One row of a tally. `key` is `all` without grouping and `unknown` where the incident does not say. */
export interface TallyRow {
  readonly key: string;
  readonly label: { readonly en: string; readonly ar: string };
  readonly incidents: number;
  readonly killed: TallyRange;
  readonly injured: TallyRange;
  /** What the belligerents themselves concede: their own rows with position credible, whatever the grade (R10). */
  readonly conceded: { readonly rows: number; readonly killed: TallyRange; readonly injured: TallyRange };
  readonly namedVictims: number;
  /** False where rows overlap, as totals by belligerent do (R9): their sum means nothing. */
  readonly additive: boolean;
}

/** Categories of persons that are civilians: they count only where civilian harm is reported. */
export const civilianCategories: readonly CasualtyCategory[] = [
  'civilians',
  'children',
  'women',
  'men',
  'human_rights_defenders',
  'journalists',
  'trade_unionists',
  'healthcare_personnel',
  'other_civilians',
];
