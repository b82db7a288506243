import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRecord, removeRecord, reviseRecord, setFields } from '#casework/record';
import { derivedId } from '#record/identifier';
import type { RecordBody } from '#record/register';
import { openRegister, type Register } from '#store/register';
import { incident, victim } from '../casework/invented.ts';
import { freshDatabase } from '../database.ts';
import { workingContext } from '../working-context.ts';

const fields = (...names: string[]) => ({
  fieldSensitivity: Object.fromEntries(names.map((name) => [name, 'restricted'])),
});

/** A register with a history of every sort: made, changed, held back and opened, removed and made again. */
async function workedOn(address: string): Promise<Register> {
  let time = () => new Date('2020-01-01T00:00:00Z');
  const register = await openRegister({ connectionString: address }, { now: () => time() });
  const context = workingContext((now) => {
    time = now;
    return register;
  });
  const conflict = derivedId('tampered', 'conflict');
  const reason = 'REASON';
  const title = [{ lang: 'en', value: 'A test' }];
  const body = { slug: 'test', title, namePolicy: 'all', training: true };
  await createRecord(context, { conflict, kind: 'conflict', id: conflict, body, reason });
  const add = (kind: 'party' | 'incident' | 'victim' | 'belligerent_row', record: RecordBody) =>
    createRecord(context, { conflict, kind, body: record, reason });
  const change = (id: string, from: number, changed: RecordBody) =>
    setFields(context, { conflict, id, from, fields: changed, reason });
  const party = await add('party', { names: [{ lang: 'en', value: 'Northern Forces' }], kind: 'state' });
  const other = await add('party', {
    names: [{ lang: 'en', value: 'Others' }],
    kind: 'state',
    sensitivity: 'sealed',
  });
  const one = await add('incident', incident({ parties: [party.id, other.id] }));
  const two = await add('incident', incident({ codes: ['N2'] }));
  const answer = {
    incident: one.id,
    party: party.id,
    position: 'credible',
    deathsConcededMin: 1,
    deathsConcededMax: 2,
  };
  const row = await add('belligerent_row', answer);
  const person = await add('victim', victim(one.id, 'A Person'));
  const gone = await add('victim', victim(two.id, 'Another'));
  for (const [at, day] of ['02', '03', '04', '05'].entries()) {
    context.setTime(`2020-${day}-01T00:00:00Z`);
    await change(
      one.id,
      at + 1,
      at % 2 === 0 ? fields('locationName', 'grading') : { fieldSensitivity: null },
    );
  }
  await change(row.id, 1, { deathsConcededMax: 3 });
  await change(person.id, 1, fields('names'));
  await removeRecord(context, { conflict, id: gone.id, from: 1, reason });
  context.setTime('2020-06-01T00:00:00Z');
  const again = { conflict, kind: 'victim', id: gone.id, parent: two.id, from: 2, reason } as const;
  await register.write({ author: 'x', batch: null }, (transaction) =>
    transaction.append([{ ...again, body: victim(two.id, 'Another again') }]),
  );
  await reviseRecord(context, {
    conflict,
    id: two.id,
    from: 1,
    body: incident({ codes: ['N3'], grading: 'weak' }),
    reason,
  });
  return register;
}

async function asSuperuser(address: string, statement: string): Promise<number> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    const results = [await client.query(statement)].flat();
    return results.reduce((sum, result) => sum + (result.rowCount ?? 0), 0);
  } finally {
    await client.end();
  }
}

/** What somebody with every right in the database may do behind the register's back, one at a time. */
const deeds = {
  revisions: [
    `UPDATE revision SET body = replace(body::text, 'Old Mill', 'New Mill')::json WHERE kind = 'incident'`,
    `UPDATE revision SET body = (body::text || ' ')::json WHERE kind = 'party'`,
    `UPDATE revision SET body = NULL WHERE kind = 'victim'`,
    `UPDATE revision SET author = 'somebody else' WHERE sequence = 3`,
    `UPDATE revision SET reason = 'another reason' WHERE sequence = 3`,
    `UPDATE revision SET at = at + interval '1 day' WHERE sequence = 3`,
    `UPDATE revision SET kind = 'source' WHERE sequence = 3`,
    `UPDATE revision SET parent = NULL WHERE kind = 'victim'`,
    'UPDATE revision SET schema_version = 2 WHERE sequence = 3',
    `UPDATE revision SET batch = 'x' WHERE sequence = 3`,
    `UPDATE revision SET import_sha = '\\x00' WHERE sequence = 3`,
    `UPDATE revision SET salt = '\\x00' WHERE sequence = 3`,
    'UPDATE revision SET sequence = 999 WHERE sequence = 3',
    `DELETE FROM revision WHERE kind = 'victim' AND revision = 1`,
    `INSERT INTO revision SELECT conflict_id, id, revision + 50, kind, parent, sequence + 50, at, author, reason,
       schema_version, batch, import_sha, salt, body FROM revision WHERE sequence = 3`,
  ],
  journal: [
    `UPDATE journal SET at = at - interval '1 day' WHERE sequence = 3`,
    `UPDATE journal SET kind = 'source' WHERE sequence = 3`,
    'UPDATE journal SET revision = 7 WHERE sequence = 3',
    `UPDATE journal SET commitment = '\\x00' WHERE sequence = 3`,
    `UPDATE journal SET hash = '\\x00' WHERE sequence = (SELECT max(sequence) FROM journal)`,
    'UPDATE journal SET sequence = 999 WHERE sequence = 3',
    'DELETE FROM journal WHERE sequence = (SELECT max(sequence) FROM journal)',
    'DELETE FROM journal',
    'UPDATE journal_end SET sequence = sequence - 1',
    'DELETE FROM journal_end',
  ],
  'where records stand': [
    'UPDATE head SET revision = revision + 1',
    `UPDATE head SET kind = 'source' WHERE kind = 'party'`,
    `UPDATE head SET parent = NULL WHERE kind = 'victim'`,
    `UPDATE head SET removed = true WHERE kind = 'incident'`,
    `DELETE FROM head WHERE kind = 'victim'`,
    `INSERT INTO head SELECT conflict_id, 'X', kind, parent, 1, false, dataset, import_revision FROM head
       WHERE kind = 'party' LIMIT 1`,
  ],
  'what figures are read from': [
    'UPDATE tally_fact SET killed_max = killed_max + 1 WHERE to_sequence IS NULL',
    'UPDATE tally_fact SET killed_min = 0 WHERE to_sequence IS NOT NULL',
    `UPDATE tally_fact SET place = 'Elsewhere' WHERE to_sequence IS NOT NULL`,
    'UPDATE tally_fact SET counted = NOT counted',
    'UPDATE tally_fact SET published = false',
    `UPDATE tally_fact SET parties = '{}'`,
    'UPDATE tally_fact SET from_sequence = from_sequence + 1000 WHERE to_sequence IS NULL',
    'DELETE FROM tally_fact WHERE to_sequence IS NOT NULL',
    `INSERT INTO tally_fact SELECT conflict_id, 'X', category, from_sequence, to_sequence, counted, published, day, month,
       country, place, place_names, lat, lon, grade, strike_status, parties FROM tally_fact LIMIT 1`,
    'DELETE FROM named_fact',
    `UPDATE named_fact SET incident_id = 'X'`,
    'UPDATE conceded_fact SET killed_max = 0 WHERE to_sequence IS NULL',
    'UPDATE conceded_fact SET killed_max = 0 WHERE to_sequence IS NOT NULL',
    'UPDATE tally_cell SET killed_max = killed_max + 1',
    'UPDATE tally_cell SET incidents = incidents - 1 WHERE incidents > 0',
    'DELETE FROM tally_cell',
    `INSERT INTO tally_cell SELECT conflict_id, category, party, '1999-01', country, place, grade, strike_status, 1, 0, 1, 1, 0, 0, 0, 0,
       0, 0 FROM tally_cell LIMIT 1`,
    `UPDATE incident_code SET token = 'x1'`,
    'DELETE FROM incident_code',
    'DELETE FROM held_party',
  ],
};

const kept = [
  ...[
    'revision',
    'journal',
    'journal_end',
    'head',
    'tally_fact',
    'named_fact',
    'conceded_fact',
    'tally_cell',
  ],
  ...['incident_code', 'held_party'],
];

describe('whoever alters behind the back of the register', () => {
  let address = '';
  let register: Register;

  beforeAll(async () => {
    address = await freshDatabase();
    register = await workedOn(address);
    await asSuperuser(
      address,
      kept.map((table) => `CREATE TABLE kept_${table} AS TABLE ${table};`).join(' '),
    );
  });
  afterAll(() => register.close());

  it('nothing, is not accused of it', async () => {
    expect(await register.verify()).toMatchObject({ ok: true, failures: [] });
  });

  it('by writing all of it anew, is found out by a hash that was kept elsewhere', async () => {
    const [last] = await register.journal(await register.lastSequence(), 1);
    expect((await register.verify(undefined, last?.hash)).ok).toBe(true);
    expect((await register.verify(undefined, 'ab'.repeat(32))).failures[0]?.what).toMatch(
      /no line has the hash/,
    );
  });

  it.each(Object.entries(deeds))('%s, is found out by the verifier', async (_, statements) => {
    const putBack = kept
      .map((table) => `DELETE FROM ${table}; INSERT INTO ${table} TABLE kept_${table};`)
      .join(' ');
    for (const statement of statements) {
      expect(await asSuperuser(address, statement), statement).toBeGreaterThan(0);
      const check = await register.verify();
      expect([check.ok, check.failures.length > 0], statement).toEqual([false, true]);
      await asSuperuser(address, putBack);
    }
    expect(await register.verify()).toMatchObject({ ok: true, failures: [] });
  });
});
