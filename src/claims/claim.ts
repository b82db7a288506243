import { z } from 'zod';
import { countSchema } from '#record/range';
import { uncertainDateSchema } from '#record/uncertain-date';
import { vocabularyEnum } from '#record/vocabulary';

/** What is said to have happened to people; `killed_or_injured` where a text does not divide them. */
export const outcomes = [
  'killed',
  'injured',
  'killed_or_injured',
  'missing',
  'trapped',
  'displaced',
  'detained',
  'abducted',
  'rescued',
  'survived',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Who is counted; the most specific that the words say, never guessed from names or ages. */
export const groups = [
  'civilian',
  'child',
  'woman',
  'man',
  'women_and_children',
  'combatant',
  'security_force',
  'medical',
  'official',
  'family',
  'idp',
  'religious',
  'unspecified',
] as const;
export type Group = (typeof groups)[number];

/** One event, a day or month over several events, everything since a date, or harm outside the conflict. */
export const claimScopes = ['incident', 'period', 'cumulative', 'non_conflict'] as const;
export type ClaimScope = (typeof claimScopes)[number];

const position = z.int().nonnegative();
const surface = z.string().min(1).nullable();

/** One claim as it is printed: who says how many of whom were harmed, at which characters of the text. */
export const claimSchema = z
  .object({
    /** UTF-16 units of the text, end exclusive: `text.slice(start, end) === span`. */
    start: position,
    end: position,
    span: z.string().min(1),
    /** People. A null maximum is open above; both are null only with a proportion. */
    min: countSchema.nullable(),
    max: countSchema.nullable(),
    /** Hedged ("around", نحو) or vague ("several"); "at least" alone is not. */
    approx: z.boolean(),
    /** "most" for "mostly women and children". */
    proportion: z.string().nullable(),
    outcome: z.enum(outcomes),
    group: z.enum(groups),
    /** As alleged, in the words of the text; null where it is not said. */
    perpetrator: surface,
    place: surface,
    date: surface,
    /** The days that the date means, seen from the day of publication; null where they cannot be told. */
    when: uncertainDateSchema.nullable(),
    /** Who says so; null is the outlet's own voice. */
    claimant: surface,
    scope: z.enum(claimScopes),
    /** 1-based positions in the list of claims. */
    partOf: z.int().positive().nullable(),
    repeatOf: z.int().positive().nullable(),
    victimNames: z.array(z.string().min(1)),
    quantifier: vocabularyEnum('quantifier').nullable(),
    /** The rule that fired: a key of `claimRules`. */
    rule: z.string().min(1),
    /** 0 to 1: how often claims by this rule hold, lowered by what weakens it. */
    confidence: z.number().min(0).max(1),
  })
  .readonly();

export type Claim = z.infer<typeof claimSchema>;
