import { describe, expect, it } from 'vitest';
import { largestCount } from '#record/range';
import type { RecordBody } from '#record/register';
import { SijillError } from '#record/sijill-error';
import { servedRegister } from '../api/served.ts';
import { incident } from '../casework/invented.ts';

const killed = (min: number, max: number, more: RecordBody = {}) => ({
  category: 'civilians',
  killed: { min, max },
  ...more,
});
const on = (date: string) => ({ type: 'date', date, approximate: false });

/** A register with a way to post an incident, and whether it can still be asked. */
async function posting() {
  const served = await servedRegister();
  const token = await served.token({ scopes: ['read', 'write', 'publish'] });
  const post = async (different: RecordBody, kind = 'incident') => {
    const body = kind === 'incident' ? incident(different) : different;
    const response = await served.ask('POST', `/records/${kind}`, { token, body: { body, reason: 'x' } });
    return {
      status: response.status,
      answer: (await response.json()) as { id: string; code?: string; detail?: string },
    };
  };
  return { ...served, post };
}

describe('a figure', () => {
  it('beyond what is counted is refused in words, and takes no other figure with it', async () => {
    const { post, read, add, north } = await posting();
    for (const count of [largestCount + 1, 2 ** 31, 3_000_000_000, 2 ** 53, 1e308, -1, 1.5]) {
      const { status, answer } = await post({ casualties: [killed(count, count)] });
      expect([status, answer.code], String(count)).toEqual([422, 'invalid']);
    }
    const { id } = await add('incident', incident());
    const row = {
      incident: id,
      party: north,
      position: 'credible',
      deathsConcededMin: 3e9,
      deathsConcededMax: 3e9,
    };
    expect((await post(row, 'belligerent_row')).answer.detail).toMatch(
      /deathsConcededMin: A count is at most/,
    );
    const claim = { extent: 'incident', incident: id, measure: 'killed', range: { min: 9e15, max: 9e15 } };
    expect((await post(claim, 'claim')).answer.detail).toMatch(/range.min: A count is at most/);
    expect((await read('/tallies')).rows[0].killed).toEqual({ min: 2, max: 5, unknownMin: 0, unknownMax: 0 });
  });

  it('as large as can be, many times over, adds up exactly', async () => {
    const { post, read } = await posting();
    const casualties = [
      killed(largestCount, largestCount),
      killed(largestCount, largestCount, { nationality: 'x' }),
    ];
    for (let n = 1; n <= 3; n += 1) expect((await post({ codes: [`L${n}`], casualties })).status).toBe(201);
    const sum = { min: 6 * largestCount, max: 6 * largestCount, unknownMin: 0, unknownMax: 0 };
    for (const question of ['?from=2017-06-14', '?by=month', '?by=place', '?as-of=2020-01-01']) {
      const { rows } = await read(`/tallies${question}`);
      expect(
        rows.map((row: { killed: object }) => row.killed),
        question,
      ).toEqual([sum]);
    }
  });

  it('of minus zero is zero', async () => {
    const { post, read } = await posting();
    const { answer } = await post({ codes: ['Z1'], casualties: [killed(-0, 0)] });
    expect(JSON.stringify(await read(`/incidents/${answer.id}`))).toContain('"killed":{"max":0,"min":0}');
  });
});

describe('a day', () => {
  it('that no calendar or no database has is refused in words, in records and in questions', async () => {
    const { post, ask } = await posting();
    for (const day of [
      '0000-01-01',
      '10000-01-01',
      '-0001-01-01',
      '2017-02-30',
      '2017-13-01',
      '٢٠١٧-٠١-٠١',
    ]) {
      expect((await post({ date: on(day) })).status, day).toBe(422);
      for (const question of [
        `/tallies?from=${day}`,
        `/tallies?to=${day}`,
        `/incidents?from=${day}`,
        `/counts?since=${day}`,
        `/tallies?as-of=${day}`,
        `/tallies?as-of=${day}T00:00:00Z`,
        `/compare?as-of=${day}`,
      ]) {
        expect((await ask('GET', encodeURI(question))).status, question).toBe(400);
      }
    }
    for (const instant of [
      '0001-01-01T00:00:00%2B14:00',
      '9999-12-31T23:59:59-14:00',
      '2017-06-01T25:00:00Z',
    ]) {
      expect((await ask('GET', `/tallies?as-of=${instant}`)).status, instant).toBe(400);
    }
  });

  it('of the first and the last year counts where it belongs', async () => {
    const { post, read } = await posting();
    for (const day of ['0001-01-01', '2017-06-14', '9999-12-31'])
      expect((await post({ date: on(day) })).status).toBe(201);
    const questions: [string, number][] = [
      ['from=0001-01-02', 2],
      ['to=0001-01-05', 1],
      ['to=9999-12-30', 2],
      ['from=9999-12-02', 1],
      ['from=9999-12-01&to=9999-12-31', 1],
      ['from=9999-12-30&to=9999-12-31', 1],
      ['from=0001-01-01&to=9999-12-31', 3],
    ];
    for (const [question, incidents] of questions) {
      expect((await read(`/tallies?${question}`)).rows[0].incidents, question).toBe(incidents);
      expect((await read(`/incidents?${question}`)).total, question).toBe(incidents);
    }
  });
});

it('a code or the name of a place that no index holds is refused in words', async () => {
  const { post } = await posting();
  const letters = Array.from({ length: 3_000 }, (_, at) =>
    String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000)),
  ).join('');
  expect((await post({ codes: ['x'.repeat(900_000)] })).answer.detail).toMatch(
    /codes.0: A code has at most 200/,
  );
  expect((await post({ locationName: [{ lang: 'zh', value: letters }] })).answer.detail).toMatch(
    /at most 500 characters/,
  );
  expect(
    (await post({ codes: ['字'.repeat(200)], locationName: [{ lang: 'zh', value: letters.slice(0, 500) }] }))
      .status,
  ).toBe(201);
});

it('what the database refuses is not a fault, and says nothing of the value', async () => {
  const { context } = await servedRegister();
  const write = context.store.write({ author: 'x', batch: null }, async () => {
    throw Object.assign(new Error('value "SECRET" is out of range for type integer'), { code: '22003' });
  });
  const thrown = await write.catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(SijillError);
  expect(String(thrown)).not.toContain('SECRET');
});
