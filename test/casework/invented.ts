import { onTestFinished } from 'vitest';
import { createRecord } from '#casework/record';
import type { Kind } from '#record/entity/index';
import { derivedId } from '#record/identifier';
import type { RecordBody, Revision } from '#record/register';
import { openRegister } from '#store/register';
import { freshDatabase } from '../database.ts';
import { type WorkingContext, workingContext } from '../working-context.ts';

/** A conflict that exists nowhere, with two parties, in a database of its own or in memory. */
export interface InventedRegister {
  readonly context: WorkingContext;
  readonly conflict: string;
  readonly north: string;
  readonly south: string;
  /** Makes a record in the conflict and returns its first revision. */
  add(kind: Kind, body: RecordBody): Promise<Revision>;
}

export async function inventedRegister(inDatabase = false): Promise<InventedRegister> {
  const context = inDatabase ? await databaseContext() : workingContext();
  const conflict = derivedId('test', 'conflict');
  await createRecord(context, {
    conflict,
    kind: 'conflict',
    id: conflict,
    body: { slug: 'test', title: [{ lang: 'en', value: 'A test' }], namePolicy: 'adults', training: true },
    reason: 'for the test',
  });
  const add = (kind: Kind, body: RecordBody) =>
    createRecord(context, { conflict, kind, body, reason: 'for the test' });
  const north = await add('party', { names: [{ lang: 'en', value: 'Northern Forces' }], kind: 'state' });
  const south = await add('party', {
    names: [{ lang: 'en', value: 'Southern Forces' }],
    kind: 'armed_group',
  });
  return { context, conflict, north: north.id, south: south.id, add };
}

async function databaseContext(): Promise<WorkingContext> {
  const address = await freshDatabase();
  let time = () => new Date('2020-01-01T00:00:00Z');
  const register = await openRegister({ connectionString: address }, { now: () => time() });
  onTestFinished(() => register.close());
  return workingContext((now) => {
    time = now;
    return register;
  });
}

/** A published incident with harm reported; anything can be said differently. */
export function incident(different: RecordBody = {}): RecordBody {
  return {
    codes: ['N1'],
    date: { type: 'date', date: '2017-06-14', approximate: false },
    country: 'SY',
    locationName: [{ lang: 'en', value: 'Old Mill' }],
    harmReported: 'yes',
    grading: 'fair',
    gradingReason: [{ lang: 'en', value: 'Two accounts that do not know of each other' }],
    workflow: 'published',
    publishedAt: '2018-01-01T00:00:00Z',
    casualties: [{ category: 'civilians', killed: { min: 2, max: 5 }, injured: { min: null, max: 3 } }],
    ...different,
  };
}

/** A victim killed, by name. */
export function victim(of: string, name: string, different: RecordBody = {}): RecordBody {
  return {
    incident: of,
    names: [{ value: name, script: 'Latn', lang: 'en', kind: 'full' }],
    status: 'killed',
    ageGroup: 'adult',
    ...different,
  };
}
