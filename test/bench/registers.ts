import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { policy } from '#access/policy';
import type { Context } from '#casework/context';
import { runImport } from '#casework/import';
import { airwarsReader } from '#intake/airwars/reader';
import { ucdpReader } from '#intake/ucdp/reader';
import { actorScopes } from '#record/actor';
import { newId } from '#record/identifier';
import type { Reader } from '#record/reading';
import { openRegister, type Register } from '#store/register';
import { openServer } from '#store/server/open-server';

const now = () => new Date();

/** The datasets that benches import, by name. */
const readers = {
  airwars: (data: string): Reader => airwarsReader(join(data, 'airwars_syria'), { now }),
  ucdp: (data: string): Reader => ucdpReader(join(data, 'events', 'ucdp_ged_176579x14.csv.gz'), { now }),
};

/** An embedded register of its own with somebody who may do everything in it. */
export async function emptyRegister(folder: string) {
  // The folder alone decides: a bench never measures somebody's own server.
  const server = await openServer(folder, { env: {} });
  const register: Register = await openRegister(server.connection, { now });
  const fresh = () => newId(Date.now, randomBytes);
  const actor = {
    id: fresh(),
    name: 'bench',
    scopes: actorScopes,
    clearance: 'sealed' as const,
    conflicts: null,
  };
  const context: Context = { store: register, policy, now, newId: fresh, actor };
  const close = async () => {
    await register.close();
    await server.close();
  };
  return { register, context, connection: server.connection, close };
}

/** The same with one dataset imported; says how long that took. */
export async function registerWith(
  dataset: keyof typeof readers,
  data: string,
  folder: string,
  say: (line: string) => void,
) {
  const open = await emptyRegister(folder);
  const start = performance.now();
  const report = await runImport(
    open.context,
    readers[dataset](data),
    { conflict: null, complete: null },
    { acknowledged() {} },
  );
  const seconds = (performance.now() - start) / 1000;
  say(`imported ${dataset}: ${report.made} records in ${seconds.toFixed(1)} s`);
  return { ...open, report, seconds };
}
