import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { policy } from '#access/policy';
import type { Context } from '#casework/context';
import { runImport } from '#casework/import';
import { keepHeapSmall } from '#cli/heap-growth';
import { airwarsReader } from '#intake/airwars/reader';
import { airwarsTableNames, airwarsTables } from '#intake/airwars/tables';
import { ucdpReader } from '#intake/ucdp/reader';
import { actorScopes } from '#record/actor';
import { derivedId, newId } from '#record/identifier';
import type { Reader } from '#record/reading';
import { openRegister } from '#store/register';
import { openServer } from '#store/server/open-server';
import { type Bench, timed } from './measurement.ts';

const now = () => new Date();
const silent = { acknowledged: () => {} };

/** Airwars' tables with revisions and journal against plain COPY of the same rows; UCDP's events by the second; memory. */
export const imports: Bench = {
  name: 'imports',
  async run({ data, folder, say }) {
    keepHeapSmall();
    const server = await openServer(join(folder, 'data'), { env: {} });
    const peak = new PeakMemory();
    try {
      const register = await openRegister(server.connection, { now });
      const actor = {
        id: derivedId('bench'),
        name: 'bench',
        scopes: actorScopes,
        clearance: 'sealed',
        conflicts: null,
      } as const;
      const context: Context = {
        store: register,
        policy,
        actor,
        now,
        newId: () => newId(Date.now, randomBytes),
      };
      const measured = async (what: string, reader: () => Reader) => {
        const milliseconds = await timed(() =>
          runImport(context, reader(), { conflict: null, complete: null }, silent),
        );
        say(`${what}: ${(milliseconds / 1000).toFixed(2)} s`);
        return milliseconds;
      };
      const tables = join(data, 'airwars_syria');
      const airwars = () => airwarsReader(tables, { now });
      const before = await copyTables(server.connection, tables, 'before');
      const first = await measured('Airwars, first import', airwars);
      const after = await copyTables(server.connection, tables, 'after');
      const again = await measured('Airwars, the same again', airwars);
      const copy = (before + after) / 2;
      say(`plain COPY of the same rows: ${(copy / 1000).toFixed(2)} s`);
      const events = join(data, 'events', 'ucdp_ged_176579x14.csv.gz');
      const ucdp = await measured('UCDP, first import', () => ucdpReader(events, { now }));
      await register.close();
      const against = `plain COPY, ${(copy / 1000).toFixed(2)} s`;
      return [
        {
          what: 'All Airwars tables, with revisions and journal',
          value: first / copy,
          unit: 'times',
          against,
          goal: { at: 'most', value: 4 },
        },
        { what: 'All Airwars tables', value: first / 1000, unit: 's', goal: { at: 'most', value: 60 } },
        { what: 'The same tables again: nothing changes', value: again / 1000, unit: 's' },
        {
          what: 'UCDP events, with revisions and journal',
          value: 176_579 / (ucdp / 1000),
          unit: 'a second',
          goal: { at: 'least', value: 10_000 },
        },
        {
          what: 'Memory of the program, at most',
          value: peak.stop(),
          unit: 'MB',
          goal: { at: 'most', value: 600 },
        },
      ];
    } finally {
      peak.stop();
      await server.close();
    }
  },
};

/** COPY of the same files into tables of text with primary keys, in milliseconds: the least that keeping the rows costs. */
async function copyTables(connection: pg.PoolConfig, folder: string, suffix: string): Promise<number> {
  const client = new pg.Client(connection);
  await client.connect();
  const names = airwarsTableNames.map((name) => ({ name, table: `plain_${name}_${suffix}` }));
  try {
    for (const { name, table } of names) {
      const columns = airwarsTables[name].map((column) => `"${column}" text`).join(', ');
      await client.query(
        `CREATE TABLE ${table} (${columns}, number bigint GENERATED ALWAYS AS IDENTITY, PRIMARY KEY (airwars_id, number))`,
      );
    }
    return await timed(async () => {
      for (const { name, table } of names) {
        const columns = airwarsTables[name].map((column) => `"${column}"`).join(', ');
        const into = client.query(
          copyFrom(`COPY ${table} (${columns}) FROM STDIN (FORMAT csv, HEADER true)`),
        );
        await pipeline(createReadStream(join(folder, `${name}.csv.gz`)), createGunzip(), into);
      }
    });
  } finally {
    await client.end();
  }
}

/** Watches the resident memory of this process. */
class PeakMemory {
  #peak = 0;
  readonly #timer = setInterval(() => {
    this.#peak = Math.max(this.#peak, process.memoryUsage.rss());
  }, 20);

  /** Megabytes at most so far. */
  stop(): number {
    clearInterval(this.#timer);
    return this.#peak / 1_000_000;
  }
}
