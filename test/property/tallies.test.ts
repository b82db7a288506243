import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RegisterStore } from '#casework/ports';
import { derivedId } from '#record/identifier';
import type { TallyQuery, TallyRow } from '#record/tally';
import { MemoryRegister } from '../memory-register.ts';
import { freshRegister } from '../register.ts';
import { codes, party, partyIds, query, type Step, work } from './invented-register.ts';

/** The database and the oracle, fed with the same work by the same clock. */
async function twoRegisters() {
  let time = Date.parse('2020-01-01T00:00:00Z');
  const now = () => new Date(time);
  const database = await freshRegister(now);
  const memory = new MemoryRegister(now);
  const revisions = new Map<string, number>();
  const stores: RegisterStore[] = [database, memory];
  const done = { conflict: '', instants: [] as string[] };

  async function apply(step: Step): Promise<void> {
    time += 60_000;
    // Within one transaction a record has one revision; what has never been cannot be taken away.
    const last = new Map(step.map((change) => [change.id, change]));
    const changes = [...last.values()].flatMap((change) => {
      const from = revisions.get(`${done.conflict} ${change.id}`) ?? 0;
      if (change.body === null && from === 0) return [];
      revisions.set(`${done.conflict} ${change.id}`, from + 1);
      const parent = (change.body?.incident as string | undefined) ?? null;
      return [{ ...change, conflict: done.conflict, parent, from, reason: 'test' }];
    });
    for (const store of stores) {
      await store.write({ author: 'test', batch: null }, (transaction) => transaction.append(changes));
    }
    done.instants.push(now().toISOString());
  }

  /** A conflict of its own with its three parties. */
  async function begin(name: string): Promise<void> {
    done.conflict = derivedId('conflict', name);
    done.instants = [];
    await apply([
      { kind: 'conflict', id: done.conflict, body: { slug: name, title: [], namePolicy: 'all' } },
    ]);
    await apply(partyIds.map((id) => party(id)));
  }
  return { database, memory, begin, apply, done };
}

/** A day in every tally, its limits and its rows: the same from the database as from going through every body. */
describe('a tally from the database', () => {
  test('is the sum over the incidents, now and as of any time, whatever was changed and asked', async () => {
    const { database, memory, begin, apply, done } = await twoRegisters();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        work,
        fc.array(query, { minLength: 12, maxLength: 12 }),
        fc.nat(),
        async (steps, queries, at) => {
          await begin(`run-${++run}`);
          for (const step of steps) await apply(step);
          const past = done.instants[at % done.instants.length] as string;
          for (const [index, asked] of queries.entries()) {
            const conflict = index === 0 ? null : done.conflict;
            for (const asOf of [null, past]) {
              const full: TallyQuery = { ...asked, conflict, asOf };
              expect(await database.tally(full), JSON.stringify(full)).toEqual(await memory.tally(full));
            }
          }
        },
      ),
      { numRuns: 40 },
    );
    expect(await database.verify()).toMatchObject({ ok: true, failures: [] });
  }, 240_000);

  test('lists the incidents behind each row and behind what is conceded', async () => {
    const { database, memory, begin, apply, done } = await twoRegisters();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        work,
        fc.array(query, { minLength: 4, maxLength: 4 }),
        fc.nat(),
        async (steps, queries, at) => {
          await begin(`run-${++run}`);
          for (const step of steps) await apply(step);
          const past = done.instants[at % done.instants.length] as string;
          for (const asked of queries) {
            const full: TallyQuery = { ...asked, conflict: done.conflict, asOf: at % 2 === 0 ? null : past };
            for (const row of await memory.tally(full)) {
              for (const conceded of [false, true]) {
                const selection = {
                  conflict: done.conflict,
                  query: full,
                  publishedOnly: true,
                  key: row.key,
                  conceded,
                };
                const page = { ...selection, ...orders[at % 2], offset: at % 3, limit: 5 };
                const found = await database.listIncidents(page);
                expect(found, JSON.stringify(page)).toEqual(await memory.listIncidents(page));
                if (!conceded) expect(found.total).toBe(row.incidents);
              }
            }
            const all = { conflict: done.conflict, query: full, publishedOnly: false, offset: 0, limit: 20 };
            for (const code of [{}, { code: codes[at % codes.length] as string }]) {
              const list = { ...all, ...orders[at % 2], ...code };
              expect(await database.listIncidents(list), JSON.stringify(list)).toEqual(
                await memory.listIncidents(list),
              );
            }
          }
        },
      ),
      { numRuns: 25 },
    );
  }, 240_000);

  test('adds up over its rows to the whole, but for parties, of whom an incident may have several', async () => {
    const { database, begin, apply, done } = await twoRegisters();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(work, query, async (steps, asked) => {
        await begin(`run-${++run}`);
        for (const step of steps) await apply(step);
        const limits = { ...asked, conflict: done.conflict };
        const [whole] = await database.tally({ ...limits, by: null });
        for (const by of ['country', 'place', 'month', 'grade', 'strike_status'] as const) {
          const rows = await database.tally({ ...limits, by });
          expect(rows.every((row) => row.additive)).toBe(true);
          expect(numbers(rows)).toEqual(numbers([whole as TallyRow]));
        }
        const byParty = await database.tally({ ...limits, by: 'belligerent' });
        expect(byParty.some((row) => row.additive)).toBe(false);
        expect(numbers(byParty)[0]).toBeGreaterThanOrEqual((whole as TallyRow).incidents);
      }),
      { numRuns: 25 },
    );
  }, 240_000);
});

const orders = [{}, { order: 'earliest' as const }];

/** Every figure of the rows, added up. */
function numbers(rows: readonly TallyRow[]): number[] {
  const figures = (row: TallyRow) => [
    ...[row.incidents, row.namedVictims, row.conceded.rows],
    ...[row.killed, row.injured, row.conceded.killed, row.conceded.injured].flatMap((range) =>
      Object.values(range),
    ),
  ];
  return rows
    .map(figures)
    .reduce((sum, row) => sum.map((n, at) => n + (row[at] as number)), new Array(19).fill(0));
}
