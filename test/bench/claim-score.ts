/** Scores predicted claims against annotated ones, as the annotation guide of the development passages says. */
import type { Claim } from '#claims/claim';
import { foldedWord } from '#language/folded-text';

/** An annotated claim; offsets in UTF-16 units. */
export interface GoldClaim {
  readonly start: number;
  readonly end: number;
  readonly span: string;
  readonly quantity_min: number | null;
  readonly quantity_max: number | null;
  readonly outcome: string;
  readonly group: string;
  readonly perpetrator: string | null;
  readonly place: string | null;
  readonly date: string | null;
  readonly claimant: string | null;
  readonly part_of?: number | null;
  readonly repeat_of?: number | null;
}

export const attributes = ['group', 'perpetrator', 'place', 'date', 'claimant'] as const;
export type Attribute = (typeof attributes)[number];

export interface Score {
  gold: number;
  predicted: number;
  /** Right in minimum, maximum and outcome. */
  right: number;
  /** Matched pairs, and for each attribute the sum of agreement over them. */
  matched: number;
  agreement: Record<Attribute, number>;
}

export function emptyScore(): Score {
  return {
    gold: 0,
    predicted: 0,
    right: 0,
    matched: 0,
    agreement: { group: 0, perpetrator: 0, place: 0, date: 0, claimant: 0 },
  };
}

/** Pairs predicted with annotated claims: same outcome and an overlapping span or an equal quantity, best first. */
export function matchClaims(gold: readonly GoldClaim[], predicted: readonly Claim[]): [GoldClaim, Claim][] {
  const candidates = gold.flatMap((wanted) =>
    predicted
      .filter((claim) => claim.outcome === wanted.outcome)
      .map((claim) => ({ wanted, claim, overlap: overlap(wanted, claim), equal: sameNumbers(wanted, claim) }))
      .filter(({ overlap: share, equal }) => share > 0 || equal),
  );
  candidates.sort((a, b) => Number(b.equal) * 0.5 + b.overlap - (Number(a.equal) * 0.5 + a.overlap));
  const used = new Set<unknown>();
  const pairs: [GoldClaim, Claim][] = [];
  for (const { wanted, claim } of candidates) {
    if (used.has(wanted) || used.has(claim)) continue;
    used.add(wanted).add(claim);
    pairs.push([wanted, claim]);
  }
  return pairs;
}

export function addScore(score: Score, gold: readonly GoldClaim[], predicted: readonly Claim[]): void {
  score.gold += gold.length;
  score.predicted += predicted.length;
  for (const [wanted, claim] of matchClaims(gold, predicted)) {
    score.matched++;
    if (sameNumbers(wanted, claim)) score.right++;
    score.agreement.group += wanted.group === claim.group ? 1 : 0;
    for (const attribute of ['perpetrator', 'place', 'date', 'claimant'] as const) {
      score.agreement[attribute] += wordAgreement(wanted[attribute], claim[attribute]);
    }
  }
}

/** Harmonic mean of precision and recall. */
export function f1({ gold, predicted, right }: Score): number {
  return gold + predicted === 0 ? 1 : (2 * right) / (gold + predicted);
}

function sameNumbers(wanted: GoldClaim, claim: Claim): boolean {
  return wanted.quantity_min === claim.min && wanted.quantity_max === claim.max;
}

function overlap(wanted: GoldClaim, claim: Claim): number {
  const shared = Math.min(wanted.end, claim.end) - Math.max(wanted.start, claim.start);
  return shared <= 0 ? 0 : shared / (Math.max(wanted.end, claim.end) - Math.min(wanted.start, claim.start));
}

/** Agreement of two surface strings by their words: F1 over folded words without و ف ب ل ك ال. Two nulls agree. */
export function wordAgreement(wanted: string | null, claim: string | null): number {
  if (wanted === null || claim === null) return wanted === claim ? 1 : 0;
  const [left, right] = [words(wanted), words(claim)];
  let shared = 0;
  const rest = [...right];
  for (const word of left) {
    const at = rest.indexOf(word);
    if (at >= 0) {
      rest.splice(at, 1);
      shared++;
    }
  }
  return left.length + right.length === 0 ? 1 : (2 * shared) / (left.length + right.length);
}

function words(text: string): string[] {
  return foldedWord(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => (/[\u0621-\u064a]/.test(word) ? word.replace(/^[وف]?[بلك]?(ال)?(?=..)/, '') : word));
}
