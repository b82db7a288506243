/**
 * Which totals speak of the same people, and in what they differ. Two totals are set side by side when they count the
 * same kind of thing and their places, periods, persons and parties overlap; whatever is not the same is said.
 */
import type { ComparableTotal, Measure } from './comparable-total.ts';
import { type Ratio, ratioOf } from './ratio.ts';
import { type CasualtyCategory, civilianCategories } from './tally.ts';

/** What two totals may differ in, the gravest first. */
export const differenceCodes = [
  'measure',
  'party',
  'place',
  'period',
  'group',
  'as_of',
  'approximate',
] as const;
export type DifferenceCode = (typeof differenceCodes)[number];

/** Which of the two covers more, where that can be told. */
export type Width = 'left_wider' | 'right_wider' | 'differs' | 'not_said';

export interface Difference {
  readonly code: DifferenceCode;
  readonly width: Width;
}

/** Two overlapping totals, `left` the larger one where that can be told, and how many times `right` it is. */
export interface Pair {
  readonly left: ComparableTotal;
  readonly right: ComparableTotal;
  readonly ratio: Ratio;
  readonly differences: readonly Difference[];
}

/** What each difference is called. */
export const differenceWords: Readonly<Record<DifferenceCode, { readonly en: string; readonly ar: string }>> =
  {
    measure: { en: 'what is counted', ar: 'ما يُحصى' },
    party: { en: 'who is said to have done it', ar: 'الجهة المنسوب إليها' },
    place: { en: 'place', ar: 'المكان' },
    period: { en: 'period', ar: 'الفترة' },
    group: { en: 'who is counted', ar: 'من يُحصى' },
    as_of: { en: 'day of the statement', ar: 'تاريخ البيان' },
    approximate: { en: 'exactness', ar: 'الدقة' },
  };

/** Persons killed are also those of them who are named or identified; other measures stand alone. */
const families: Readonly<Partial<Record<Measure, string>>> = {
  killed: 'deaths',
  named: 'deaths',
  identified: 'deaths',
};

/** Every pair of totals that overlap: those that differ least first, then the widest apart. */
export function overlappingPairs(totals: readonly ComparableTotal[]): Pair[] {
  const wholes = new Map(totals.map((total) => [total.id, total.partOf]));
  const pairs: Pair[] = [];
  for (const [index, first] of totals.entries()) {
    for (const second of totals.slice(index + 1)) {
      if (isOwn(first) && isOwn(second)) continue;
      if (isPartOf(first.id, second.id, wholes) || isPartOf(second.id, first.id, wholes)) continue;
      const [left, right] = isLess(first, second) ? [second, first] : [first, second];
      const differences = differencesOf(left, right);
      if (differences === null) continue;
      if (isOneVoice(left, right) && !differences.every((difference) => sayAgain.has(difference.code)))
        continue;
      pairs.push({ left, right, ratio: ratioOf(left.range, right.range), differences });
    }
  }
  return pairs.sort((a, b) => weight(a) - weight(b) || (b.ratio.min ?? 0) - (a.ratio.min ?? 0));
}

/** One claimant is compared with itself only where it gives the same figure anew. */
const sayAgain: ReadonlySet<DifferenceCode> = new Set(['as_of', 'approximate']);

/** Sums of the register over different grades are no two opinions. */
const isOwn = (total: ComparableTotal) => total.claimant === 'register';

function isOneVoice(left: ComparableTotal, right: ComparableTotal): boolean {
  return left.claimant !== null && left.claimant === right.claimant;
}

function isPartOf(id: string, whole: string, wholes: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  for (let at = wholes.get(id) ?? null; at !== null && !seen.has(at); at = wholes.get(at) ?? null) {
    if (at === whole) return true;
    seen.add(at);
  }
  return false;
}

/** In what the two differ; null where they do not overlap and have nothing to do with each other. */
export function differencesOf(left: ComparableTotal, right: ComparableTotal): Difference[] | null {
  if (familyOf(left.measure) !== familyOf(right.measure)) return null;
  const found: Difference[] = [];
  const note = (code: DifferenceCode, width: Width | 'same') => {
    if (width !== 'same') found.push({ code, width });
  };
  for (const [code, relation] of [
    ['measure', measures(left.measure, right.measure)],
    ['party', parties(left, right)],
    ['place', areas(left, right)],
    ['period', periods(left, right)],
    ['group', groups(left.category, right.category)],
  ] as const) {
    if (relation === null) return null;
    note(code, relation);
  }
  note('as_of', left.asOf === right.asOf ? 'same' : left.asOf && right.asOf ? 'differs' : 'not_said');
  note('approximate', left.approximate === right.approximate ? 'same' : 'differs');
  return found;
}

const familyOf = (measure: Measure) => families[measure] ?? measure;

function measures(left: Measure, right: Measure): Width | 'same' {
  if (left === right) return 'same';
  if (left === 'killed') return 'left_wider';
  return right === 'killed' ? 'right_wider' : 'differs';
}

function parties(left: ComparableTotal, right: ComparableTotal): Width | 'same' | null {
  if (left.parties.length === 0 || right.parties.length === 0) {
    if (left.parties.length === right.parties.length) return 'same';
    return left.parties.length === 0 ? 'left_wider' : 'right_wider';
  }
  const within = (inner: readonly (readonly string[])[], outer: readonly (readonly string[])[]) =>
    inner.filter((line) => outer.some((other) => line.includes(other[0] as string))).length;
  const leftWithin = within(left.parties, right.parties);
  const rightWithin = within(right.parties, left.parties);
  return relation(leftWithin, left.parties.length, rightWithin, right.parties.length);
}

/** From how many of each side lie within the other: the same, one within the other, overlapping, or nothing (null). */
function relation(
  leftWithin: number,
  leftCount: number,
  rightWithin: number,
  rightCount: number,
): Width | 'same' | null {
  if (leftWithin === 0 && rightWithin === 0) return null;
  if (leftWithin === leftCount && rightWithin === rightCount) return 'same';
  if (rightWithin === rightCount) return 'left_wider';
  return leftWithin === leftCount ? 'right_wider' : 'differs';
}

function areas(left: ComparableTotal, right: ComparableTotal): Width | 'same' | null {
  if (left.scope !== null && left.scope === right.scope) return 'same';
  const countries = sets(left.countries, right.countries);
  if (countries === null) return null;
  if (left.places.length === 0 && right.places.length === 0) return countries;
  if (left.places.length > 0 && right.places.length > 0) {
    // Names of one place in several languages count as one: sharing one of them is being the same place.
    return left.places.some((place) => right.places.includes(place)) ? 'same' : null;
  }
  if (countries === 'not_said') return 'not_said';
  return left.places.length === 0 ? 'left_wider' : 'right_wider';
}

function sets(left: readonly string[], right: readonly string[]): Width | 'same' | null {
  if (left.length === 0 || right.length === 0) return left.length === right.length ? 'same' : 'not_said';
  return relation(
    left.filter((value) => right.includes(value)).length,
    left.length,
    right.filter((value) => left.includes(value)).length,
    right.length,
  );
}

function periods(left: ComparableTotal, right: ComparableTotal): Width | 'same' | null {
  if (left.scope !== null && left.scope === right.scope) return 'same';
  const said = (total: ComparableTotal) => total.from !== null || total.to !== null;
  if (!said(left) || !said(right)) return said(left) === said(right) ? 'same' : 'not_said';
  if (isBefore(left.to, right.from) || isBefore(right.to, left.from)) return null;
  if (left.from === right.from && (left.to === right.to || (left.runsOn && right.runsOn))) return 'same';
  const starts = compareDays(left.from, right.from, '');
  const ends = compareDays(left.to, right.to, '\uffff');
  if (starts <= 0 && ends >= 0) return 'left_wider';
  return starts >= 0 && ends <= 0 ? 'right_wider' : 'differs';
}

function isBefore(end: string | null, start: string | null): boolean {
  return end !== null && start !== null && end < start;
}

function compareDays(left: string | null, right: string | null, open: string): number {
  const [a, b] = [left ?? open, right ?? open];
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The class that each class is a part of; a class not named here is a part of all persons only. */
const partOfClass: ReadonlyMap<CasualtyCategory, CasualtyCategory> = new Map([
  ...civilianCategories
    .filter((category) => category !== 'civilians')
    .map((category) => [category, 'civilians'] as const),
  ['armed_forces', 'belligerents'],
  ['directly_participating', 'belligerents'],
  ['civilian_role_military', 'belligerents'],
  ['medical_religious_state', 'other_protected'],
  ['medical_religious_non_state', 'other_protected'],
  ['hors_de_combat', 'other_protected'],
]);

function groups(left: CasualtyCategory | null, right: CasualtyCategory | null): Width | 'same' | null {
  if (left === right) return 'same';
  if (left === null || partOfClass.get(right as CasualtyCategory) === left) return 'left_wider';
  return right === null || partOfClass.get(left) === right ? 'right_wider' : null;
}

/** Orders the two: by minimum, then maximum; an open end is larger, an unknown start smaller. */
function isLess(left: ComparableTotal, right: ComparableTotal): boolean {
  const [a, b] = [left.range, right.range];
  const byMin = (a.min ?? 0) - (b.min ?? 0);
  if (byMin !== 0) return byMin < 0;
  const maxima = [a.max ?? Number.POSITIVE_INFINITY, b.max ?? Number.POSITIVE_INFINITY] as const;
  return maxima[0] < maxima[1];
}

/** Differences in what is said weigh more than those in when and how exactly; a ratio without any end says least. */
function weight(pair: Pair): number {
  const silent = pair.ratio.min === null && pair.ratio.max === null ? 5 : 0;
  return silent + pair.differences.reduce((sum, { code }) => sum + (sayAgain.has(code) ? 1 : 10), 0);
}
