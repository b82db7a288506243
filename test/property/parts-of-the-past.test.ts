import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RegisterStore } from '#casework/ports';
import { derivedId } from '#record/identifier';
import { MemoryRegister } from '../memory-register.ts';
import { freshRegister } from '../register.ts';

const incidents = ['one', 'other'].map((name) => derivedId('incident', name));
const victims = Array.from({ length: 4 }, (_, at) => derivedId('victim', at));
const moves = fc.array(
  fc.record({ id: fc.constantFrom(...victims), parent: fc.constantFrom(...incidents, null) }),
  { minLength: 1, maxLength: 10 },
);

/** What belonged to an incident at a past time is found after it moved to another, left for good, or came back. */
test('parts of a record at any past time are the same from the database as from going through every revision', async () => {
  let time = Date.parse('2020-01-01T00:00:00Z');
  const now = () => new Date(time);
  const database: RegisterStore = await freshRegister(now);
  const memory = new MemoryRegister(now);
  let run = 0;
  await fc.assert(
    fc.asyncProperty(moves, async (steps) => {
      const conflict = derivedId('conflict', ++run);
      const revisions = new Map<string, number>();
      const sequences: number[] = [];
      for (const { id, parent } of steps) {
        const from = revisions.get(id) ?? 0;
        if (parent === null && from === 0) continue;
        revisions.set(id, from + 1);
        time += 1000;
        const body = parent === null ? null : { incident: parent };
        const change = { conflict, kind: 'victim', id, parent, from, body, reason: 'test' } as const;
        for (const store of [database, memory]) {
          await store.write({ author: 'test', batch: null }, (transaction) => transaction.append([change]));
        }
        sequences.push(await memory.lastSequence());
      }
      for (const asOf of [...sequences, undefined]) {
        for (const parent of incidents) {
          const selection = {
            conflict,
            kind: 'victim',
            parent,
            ...(asOf === undefined ? {} : { asOf }),
          } as const;
          const found = await listOf(database.all(selection));
          expect(found).toEqual(await listOf(memory.all(selection)));
        }
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);

async function listOf<T>(records: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const record of records) list.push(record);
  return list;
}
