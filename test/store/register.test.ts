import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { derivedId } from '#record/identifier';
import { everything } from '#record/tally';
import { freshRegister, registerWithAddress } from '../register.ts';
import { change, conflict, ground, incident, north, south } from './invented.ts';

const author = { author: 'tester', batch: null };
const one = derivedId('test', 'incident', 1);
const two = derivedId('test', 'incident', 2);

describe('revisions', () => {
  it('keeps every revision with its author, time and reason', async () => {
    const register = await freshRegister();
    await register.write(author, (t) => t.append([...ground, change('incident', one, incident())]));
    const corrected = incident({ grading: 'confirmed' });
    await register.write({ author: 'editor', batch: null }, (t) =>
      t.append([change('incident', one, corrected, 1, 'the party accepted it')]),
    );
    const history = await register.revisions(conflict, one);
    expect(history.map(({ revision, author, reason }) => ({ revision, author, reason }))).toEqual([
      { revision: 1, author: 'tester', reason: 'for the test' },
      { revision: 2, author: 'editor', reason: 'the party accepted it' },
    ]);
    expect(history[0]?.body?.grading).toBe('fair');
    expect((await register.get(conflict, one))?.body.grading).toBe('confirmed');
    expect((await register.get(null, one))?.revision).toBe(2);
  });

  it('refuses a change made from a revision that is not the last, and writes nothing of it', async () => {
    const register = await freshRegister();
    await register.write(author, (t) => t.append([...ground, change('incident', one, incident())]));
    await register.write(author, (t) =>
      t.append([change('incident', one, incident({ grading: 'weak' }), 1)]),
    );
    const late = register.write(author, (t) =>
      t.append([
        change('incident', two, incident()),
        change('incident', one, incident({ grading: null }), 1),
      ]),
    );
    await expect(late).rejects.toMatchObject({ code: 'conflict' });
    expect(await register.get(conflict, two)).toBeNull();
    expect(await register.revisions(conflict, one)).toHaveLength(2);
    expect(await register.lastSequence()).toBe(5);
  });

  it('lets one of many writers of the same revision through', async () => {
    const register = await freshRegister();
    await register.write(author, (t) => t.append([...ground, change('incident', one, incident())]));
    const attempts = await Promise.allSettled(
      Array.from({ length: 8 }, (_, i) =>
        register.write(author, (t) => t.append([change('incident', one, incident({ codes: [`N${i}`] }), 1)])),
      ),
    );
    expect(attempts.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1);
    expect((await register.verify()).ok).toBe(true);
  });

  it('keeps what a removed record was', async () => {
    const register = await freshRegister();
    await register.write(author, (t) => t.append([...ground, change('incident', one, incident())]));
    await register.write(author, (t) => t.append([change('incident', one, null, 1, 'entered twice')]));
    expect(await register.get(conflict, one)).toBeNull();
    expect((await register.get(conflict, one, 4))?.body.codes).toEqual(['N1']);
    expect(await register.findByCode(null, 'N1')).toEqual([]);
  });

  it('refuses a NUL character by name instead of failing in the database', async () => {
    const register = await freshRegister();
    const body = incident({ codes: ['N\u0000 1'] });
    const write = register.write(author, (t) => t.append([...ground, change('incident', one, body)]));
    await expect(write).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('the journal', () => {
  it('chains every change and verifies', async () => {
    const register = await freshRegister();
    await register.write(author, (t) => t.append([...ground, change('incident', one, incident())]));
    const entries = await register.journal(1, 100);
    expect(entries.map((entry) => entry.sequence)).toEqual([1, 2, 3, 4]);
    expect(new Set(entries.map((entry) => entry.hash)).size).toBe(4);
    expect(await register.verify()).toEqual({ ok: true, checked: 4, failures: [] });
  });

  it('never goes back in time when the clock does', async () => {
    let time = new Date('2026-05-02T10:00:00Z');
    const register = await freshRegister(() => time);
    await register.write(author, (t) => t.append(ground));
    time = new Date('2026-05-01T10:00:00Z');
    await register.write(author, (t) => t.append([change('incident', one, incident())]));
    const times = (await register.journal(1, 100)).map((entry) => entry.at);
    expect(times).toEqual([...times].sort());
  });

  it('shows who turned the bodies, lines or heads behind its back', async () => {
    const tamper = [
      `UPDATE revision SET body = '{"codes":["X"]}' WHERE revision = 1 AND kind = 'incident'`,
      `DELETE FROM revision WHERE kind = 'incident'`,
      'DELETE FROM journal WHERE sequence = 2',
      `UPDATE journal SET commitment = decode(repeat('ab', 32), 'hex') WHERE sequence = 3`,
      `UPDATE head SET revision = 7 WHERE kind = 'incident'`,
      'UPDATE journal_end SET sequence = 3',
    ];
    for (const statement of tamper) {
      const { register, address } = await registerWithAddress();
      await register.write(author, (t) => t.append([...ground, change('incident', one, incident())]));
      await asOwner(address, statement);
      expect((await register.verify()).ok, statement).toBe(false);
    }
  });

  it('cannot be altered by the role that the application works as', async () => {
    const { register, address } = await registerWithAddress();
    await register.write(author, (t) => t.append(ground));
    for (const table of ['revision', 'journal']) {
      for (const statement of [
        `DELETE FROM ${table}`,
        `UPDATE ${table} SET kind = 'x'`,
        `TRUNCATE ${table}`,
      ]) {
        const attempt = asOwner(address, `SET ROLE sijill_application; ${statement}`);
        await expect(attempt, statement).rejects.toMatchObject({ code: '42501' });
      }
    }
    expect((await register.verify()).ok).toBe(true);
  });
});

describe('codes', () => {
  it('finds whole tokens without case, those of today first', async () => {
    const register = await freshRegister();
    await register.write(author, (t) =>
      t.append([
        ...ground,
        change('incident', one, incident({ codes: ['CS229 RS0908'], previousCodes: ['R810'] })),
        change('incident', two, incident({ codes: ['R810'] })),
      ]),
    );
    expect(await register.findByCode(null, 'rs0908')).toEqual([{ conflict, id: one, current: true }]);
    expect((await register.findByCode(conflict, 'r810')).map((found) => found.id)).toEqual([two, one]);
    expect(await register.findByCode(null, 'CS22')).toEqual([]);
  });
});

describe('as of', () => {
  it('reproduces an old figure after later changes', async () => {
    let time = new Date('2026-01-01T00:00:00Z');
    const register = await freshRegister(() => time);
    await register.write(author, (t) => t.append([...ground, change('incident', one, incident())]));
    time = new Date('2026-02-01T00:00:00Z');
    const larger = incident({
      casualties: [{ category: 'civilians', killed: { min: 9, max: 9 } }],
      parties: [south],
    });
    await register.write(author, (t) =>
      t.append([change('incident', one, larger, 1), change('incident', two, incident())]),
    );
    const [now] = await register.tally(everything);
    expect(now).toMatchObject({ incidents: 2, killed: { min: 11, max: 14 } });
    const asOf = '2026-01-15T00:00:00Z';
    const [then] = await register.tally({ ...everything, asOf });
    expect(then).toMatchObject({ incidents: 1, killed: { min: 2, max: 5 } });
    const parties = await register.tally({ ...everything, by: 'belligerent', asOf });
    expect(parties.map((row) => row.key)).toEqual(['Northern Forces']);
    const sequence = await register.sequenceAt(asOf);
    expect((await register.get(conflict, one, sequence))?.revision).toBe(1);
    expect(north).not.toBe(south);
  });
});

async function asOwner(address: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
