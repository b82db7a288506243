import { z } from 'zod';
import { countSchema } from '#record/range';
import type { Value } from '#record/vocabulary';
import { type Claim, claimScopes, groups, outcomes } from './claim.ts';
import { claimRules } from './rules.ts';

/**
 * A second reader: any endpoint of the OpenAI chat form that the operator names. It is off unless it is set, and it
 * never sees a restricted source. What it answers is checked against the text; its claims are marked as its own.
 */
export interface SecondReader {
  /** The model, as the operator named it; kept with every claim that it proposes. */
  readonly model: string;
  /** Sends the question and gives what came back, whatever that is. */
  ask(question: ReaderQuestion): Promise<unknown>;
}

/** What is asked: messages of the chat form, and the JSON schema of the answer. */
export interface ReaderQuestion {
  readonly messages: readonly { readonly role: 'system' | 'user'; readonly content: string }[];
  readonly schema: Readonly<Record<string, unknown>>;
}

/** The operator's explicit setting; null is off. */
export interface SecondReaderSetting {
  readonly endpoint: string;
  readonly model: string;
}

/** Whether a text may leave the machine, and why not. */
export function mayAsk(
  setting: SecondReaderSetting | null,
  source: { readonly sensitivity: Value<'sensitivity'> },
): { readonly allowed: boolean; readonly reason: string } {
  if (setting === null) return { allowed: false, reason: 'No second reader is set.' };
  if (source.sensitivity !== 'public') {
    return { allowed: false, reason: 'The source is not public: its text does not leave the machine.' };
  }
  return { allowed: true, reason: `The text goes to ${setting.endpoint}.` };
}

const answerSchema = z.object({
  claims: z.array(
    z.object({
      span: z.string().min(1),
      min: countSchema.nullable(),
      max: countSchema.nullable(),
      approx: z.boolean().default(false),
      outcome: z.enum(outcomes),
      group: z.enum(groups),
      perpetrator: z.string().nullable().default(null),
      place: z.string().nullable().default(null),
      date: z.string().nullable().default(null),
      claimant: z.string().nullable().default(null),
      scope: z.enum(claimScopes).default('incident'),
      victimNames: z.array(z.string()).default([]),
    }),
  ),
});

type AnsweredClaim = z.infer<typeof answerSchema>['claims'][number];

const instructions =
  'List every statement of the text that a quantity of people was killed, injured, went missing and so on. Copy each ' +
  'span, perpetrator, place, date and claimant exactly as it stands in the text; null where the text does not say. ' +
  '"At least N" has max null; "up to N" has min 0; "nobody" is 0 to 0; a plural without number is min 2, max null, ' +
  'approx true. Do not count weapons, strikes, reports, ages or buildings. Do not guess. Answer with JSON only.';

/** The question about one text. */
export function questionAbout(text: string): ReaderQuestion {
  return {
    messages: [
      { role: 'system', content: instructions },
      { role: 'user', content: text },
    ],
    schema: z.toJSONSchema(answerSchema, { io: 'input' }),
  };
}

/** What is left of an answer after checking: claims whose words are in the text, and why others were refused. */
export interface CheckedAnswer {
  readonly claims: readonly Claim[];
  readonly refused: readonly { readonly index: number | null; readonly reason: string }[];
}

/**
 * Checks an answer against its schema and its text. A claim whose span is not in the text is refused; other words that
 * are not in the text become null. Never throws: an answer that is no answer gives no claims.
 */
export function checkAnswer(text: string, answer: unknown): CheckedAnswer {
  const parsed = answerSchema.safeParse(typeof answer === 'string' ? jsonIn(answer) : answer);
  if (!parsed.success)
    return { claims: [], refused: [{ index: null, reason: z.prettifyError(parsed.error) }] };
  const claims: Claim[] = [];
  const refused: { index: number; reason: string }[] = [];
  let from = 0;
  for (const [index, answered] of parsed.data.claims.entries()) {
    const after = text.indexOf(answered.span, from);
    const start = after >= 0 ? after : text.indexOf(answered.span);
    const reason = start < 0 ? 'The span is not in the text.' : contradiction(answered);
    if (reason) {
      refused.push({ index, reason });
      continue;
    }
    from = start + answered.span.length;
    claims.push(claimOf(text, answered, start));
  }
  return { claims, refused };
}

function contradiction({ min, max }: AnsweredClaim): string | null {
  if (min === null && max === null) return 'It says no number.';
  return min !== null && max !== null && min > max ? 'The minimum is above the maximum.' : null;
}

function claimOf(text: string, answered: AnsweredClaim, start: number): Claim {
  const known = (words: string | null) =>
    words !== null && words !== '' && text.includes(words) ? words : null;
  const { span, min, max, approx, outcome, group, scope } = answered;
  return {
    start,
    end: start + span.length,
    span,
    min,
    max,
    approx,
    proportion: null,
    outcome,
    group,
    perpetrator: known(answered.perpetrator),
    place: known(answered.place),
    date: known(answered.date),
    when: null,
    claimant: known(answered.claimant),
    scope,
    partOf: null,
    repeatOf: null,
    victimNames: answered.victimNames.filter((name) => known(name) !== null),
    quantifier:
      max === null ? (approx ? 'plural' : 'at_least') : min === max ? (approx ? 'approx' : 'exact') : 'range',
    rule: 'second_reader',
    confidence: claimRules.second_reader.confidence,
  };
}

/** The claims of both readers in the order of the text; what the first found already is not proposed again. */
export function withSecondReading(first: readonly Claim[], second: readonly Claim[]): Claim[] {
  const added = second.filter((claim) => !first.some((known) => tellsSame(known, claim)));
  const all = [...first, ...added].sort((a, b) => a.start - b.start || a.end - b.end);
  const moved = (position: number | null) => {
    const claim = position === null ? undefined : first[position - 1];
    return claim === undefined ? null : all.indexOf(claim) + 1;
  };
  return all.map((claim) => ({ ...claim, partOf: moved(claim.partOf), repeatOf: moved(claim.repeatOf) }));
}

function tellsSame(known: Claim, claim: Claim): boolean {
  const overlaps = known.start < claim.end && claim.start < known.end;
  return overlaps && known.outcome === claim.outcome && known.min === claim.min && known.max === claim.max;
}

/** The JSON of an answer that may stand in a code fence; null where there is none. */
function jsonIn(answer: string): unknown {
  const from = answer.indexOf('{');
  const to = answer.lastIndexOf('}');
  if (from < 0 || to < from) return null;
  try {
    return JSON.parse(answer.slice(from, to + 1));
  } catch {
    return null;
  }
}
