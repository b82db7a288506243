// An import in a process of its own, as a person runs it: prints the number of records acknowledged so far, line by line.
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { policy } from '#access/policy';
import { runImport } from '#casework/import';
import { airwarsReader } from '#intake/airwars/reader';
import { newId } from '#record/identifier';
import { openRegister } from '#store/register';
import { openServer } from '#store/server/open-server';
import { operator } from '../working-context.ts';

const [dataDir, folder] = process.argv.slice(2) as [string, string];
const now = () => new Date();
const server = await openServer(dataDir, { env: {} });
const register = await openRegister(server.connection, { now });
const context = { store: register, policy, actor: operator, now, newId: () => newId(Date.now, randomBytes) };
let acknowledged = 0;
const report = await runImport(
  context,
  airwarsReader(folder, { now }),
  { conflict: null, complete: null },
  {
    acknowledged(records) {
      acknowledged += records;
      writeSync(1, `${acknowledged}\n`);
    },
  },
);
writeSync(1, `${JSON.stringify({ ...report, findings: report.findings.length })}\n`);
await register.close();
await server.close();
