import { describe, expect, it } from 'vitest';
import { claimSchema } from './claim.ts';
import { extractClaims } from './extract.ts';
import { checkAnswer, mayAsk, questionAbout, type SecondReader, withSecondReading } from './second-reader.ts';

const text = 'Seven people were killed in Kabra. The wounded were nine, said the mayor. Two boys drowned.';
const answered = (different: object = {}) => ({
  span: 'The wounded were nine',
  min: 9,
  max: 9,
  outcome: 'injured',
  group: 'unspecified',
  claimant: 'the mayor',
  ...different,
});
const reasons = (answer: unknown) => checkAnswer(text, answer).refused.map(({ reason }) => reason);

describe('whether a second reader may be asked', () => {
  const setting = { endpoint: 'http://127.0.0.1:11434/v1', model: 'm' };

  it('only where one is set and the source is public', () => {
    expect(mayAsk(null, { sensitivity: 'public' }).allowed).toBe(false);
    expect(mayAsk(setting, { sensitivity: 'public' }).allowed).toBe(true);
    expect(mayAsk(setting, { sensitivity: 'restricted' }).allowed).toBe(false);
    expect(mayAsk(setting, { sensitivity: 'internal' }).allowed).toBe(false);
  });

  it('with the reason, which names where the text goes', () => {
    expect(mayAsk(setting, { sensitivity: 'public' }).reason).toContain(setting.endpoint);
  });
});

describe('what a second reader answers', () => {
  it('is asked for with the text and the schema of the answer', () => {
    const question = questionAbout(text);
    expect(question.messages.at(-1)).toEqual({ role: 'user', content: text });
    expect(question.schema).toMatchObject({ type: 'object', required: ['claims'] });
  });

  it('becomes claims with offsets, marked as its own', () => {
    const { claims, refused } = checkAnswer(text, { claims: [answered()] });
    expect(refused).toEqual([]);
    expect(claims).toHaveLength(1);
    expect(claims[0]).toMatchObject({ min: 9, max: 9, claimant: 'the mayor', rule: 'second_reader' });
    expect(text.slice(claims[0]?.start, claims[0]?.end)).toBe('The wounded were nine');
    expect(claimSchema.safeParse(claims[0]).success).toBe(true);
  });

  it('may stand in a code fence', () => {
    const fenced = `Here you are:\n\`\`\`json\n${JSON.stringify({ claims: [answered()] })}\n\`\`\``;
    expect(checkAnswer(text, fenced).claims).toHaveLength(1);
  });

  it('is refused where its span is not in the text', () => {
    expect(reasons({ claims: [answered({ span: 'The wounded were ten' })] })).toEqual([
      'The span is not in the text.',
    ]);
  });

  it('is refused where its numbers contradict each other or say nothing', () => {
    expect(reasons({ claims: [answered({ min: 10, max: 9 })] })).toHaveLength(1);
    expect(reasons({ claims: [answered({ min: null, max: null })] })).toHaveLength(1);
  });

  it('loses words that are not in the text', () => {
    const { claims } = checkAnswer(text, {
      claims: [
        answered({
          claimant: 'the governor',
          place: 'Kabra',
          perpetrator: 'the army',
          victimNames: ['Sami'],
        }),
      ],
    });
    expect(claims[0]).toMatchObject({ claimant: null, place: 'Kabra', perpetrator: null, victimNames: [] });
  });

  it.each([
    null,
    undefined,
    7,
    'no',
    '{',
    [],
    {},
    { claims: 'none' },
    { claims: [answered({ min: -1 })] },
    { claims: [answered({ outcome: 'sad' })] },
  ])('that is no answer gives no claims: %j', (answer) => {
    expect(checkAnswer(text, answer).claims).toEqual([]);
    expect(reasons(answer)).toHaveLength(1);
  });

  it('finds the same words again further on', () => {
    const twice = 'Two died. Later two died.';
    const claim = { span: 'wo died', min: 2, max: 2, outcome: 'killed', group: 'unspecified' };
    const { claims } = checkAnswer(twice, { claims: [claim, claim] });
    expect(claims.map(({ start }) => start)).toEqual([1, 17]);
  });
});

describe('the claims of both readers', () => {
  const first = extractClaims('At least 20 people were killed, including 7 children. Nine were hurt.');

  it('stand in the order of the text, and parts still point at their totals', () => {
    const before = { ...answered({ span: 'At least' }), outcome: 'missing' };
    const { claims } = checkAnswer('At least 20 people were killed, including 7 children. Nine were hurt.', {
      claims: [before],
    });
    const both = withSecondReading(first, claims);
    expect(both).toHaveLength(first.length + 1);
    const part = both.find(({ rule }) => rule === 'breakdown');
    expect(both[(part?.partOf ?? 0) - 1]?.min).toBe(20);
  });

  it('leave out what the first found already', () => {
    expect(withSecondReading(first, first)).toEqual(first);
  });
});

it('any object with a model and an ask is a second reader', async () => {
  const reader: SecondReader = { model: 'm', ask: async () => ({ claims: [answered()] }) };
  expect(checkAnswer(text, await reader.ask(questionAbout(text))).claims).toHaveLength(1);
});
