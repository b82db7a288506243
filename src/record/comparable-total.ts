/** A total as comparisons need it: whoever stated it, or the register's own sum. */
import type { Claim, claimMeasures } from './entity/claim.ts';
import type { Range } from './range.ts';
import type { CasualtyCategory, Grade } from './tally.ts';
import { earliest, latest } from './uncertain-date.ts';

export type Measure = (typeof claimMeasures)[number];

export interface ComparableTotal {
  /** The claim's id; for a sum of the register a name of its own. */
  readonly id: string;
  /** The id of the party that states it; null where nobody is named. The register's own sums say `register`. */
  readonly claimant: string | null;
  readonly measure: Measure;
  /** Null where everybody is counted, or the source does not say who. */
  readonly category: CasualtyCategory | null;
  readonly range: Range;
  readonly approximate: boolean;
  /** Each party it is attributed to, with the parties above it, nearest first. Empty where nobody is named. */
  readonly parties: readonly (readonly string[])[];
  /** Empty where the source does not say. */
  readonly countries: readonly string[];
  /** Keys of the places within them; empty for the whole. */
  readonly places: readonly string[];
  /** The saved scope that says the same. */
  readonly scope: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Whether the period runs on to the day of the statement. */
  readonly runsOn: boolean;
  readonly asOf: string | null;
  readonly partOf: string | null;
  /** The grades of the incidents in it, for a sum of the register; null counts every grade and none. */
  readonly grades: readonly Grade[] | null;
}

/** Names of places are compared without case and surrounding blanks. */
export function placeKey(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

/** An aggregate claim in the form of comparisons. `lineOf` gives a party and those above it, nearest first. */
export function comparableTotal(
  id: string,
  claim: Claim,
  lineOf: (party: string) => readonly string[],
): ComparableTotal {
  const period = claim.scope?.period;
  const runsOn = claim.scope?.periodOpen ?? false;
  return {
    id,
    claimant: claim.claimant ?? null,
    measure: claim.measure,
    category: claim.category ?? null,
    range: claim.range,
    approximate: claim.approximate ?? false,
    parties: (claim.attributedTo ?? []).map(lineOf),
    countries: claim.scope?.countries ?? [],
    places: (claim.scope?.place ?? []).map((text) => placeKey(text.value)),
    scope: claim.scope?.namedScope ?? null,
    from: period ? earliest(period) : null,
    to: (period ? latest(period) : null) ?? (runsOn ? (claim.asOf ?? null) : null),
    runsOn,
    asOf: claim.asOf ?? null,
    partOf: claim.partOf ?? null,
    grades: null,
  };
}
