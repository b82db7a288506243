/** A total as comparisons need it: whoever stated it, or the register's own sum. */
import type { Claim, claimMeasures } from './entity/claim.ts';
import type { Scope } from './entity/method.ts';
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

/** What a claim points to, as comparisons need it. */
export interface ClaimSurroundings {
  /** A party and those above it, nearest first. */
  readonly lineOf: (party: string) => readonly string[];
  /** A saved scope by its id; undefined where it is gone. */
  readonly scopeOf: (scope: string) => Scope | undefined;
}

/** An aggregate claim in the form of comparisons. What it leaves to a saved scope is taken from there. */
export function comparableTotal(
  id: string,
  claim: Claim,
  { lineOf, scopeOf }: ClaimSurroundings,
): ComparableTotal {
  const own = claim.scope;
  const saved = own?.namedScope === undefined ? undefined : scopeOf(own.namedScope);
  const runsOn = own?.periodOpen ?? false;
  const from = own?.period ? earliest(own.period) : (saved?.from ?? null);
  const to = own?.period ? latest(own.period) : (saved?.to ?? null);
  const places = own?.place?.map((text) => text.value) ?? saved?.places ?? [];
  return {
    id,
    claimant: claim.claimant ?? null,
    measure: claim.measure,
    category: claim.category ?? null,
    range: claim.range,
    approximate: claim.approximate ?? false,
    parties: (claim.attributedTo ?? saved?.parties ?? []).map(lineOf),
    countries: own?.countries ?? saved?.countries ?? [],
    places: places.map(placeKey),
    scope: own?.namedScope ?? null,
    from,
    to: to ?? (runsOn ? (claim.asOf ?? null) : null),
    runsOn,
    asOf: claim.asOf ?? null,
    partOf: claim.partOf ?? null,
    grades: null,
  };
}
