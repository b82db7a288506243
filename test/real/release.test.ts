import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policy } from '#access/policy';
import type { Context } from '#casework/context';
import { runImport } from '#casework/import';
import { airwarsReader } from '#intake/airwars/reader';
import { newId } from '#record/identifier';
import { everything, headlineGrades } from '#record/tally';
import { LiveRegister } from '#release/live-register';
import type { ReleaseSummary } from '#release/write-release';
import { PublicPages } from '#site/answer';
import { openRegister, type Register } from '#store/register';
import { freshDatabase } from '../database.ts';
import { release, scratch } from '../release/release.ts';
import { operator } from '../working-context.ts';

const folder = new URL('../../../shared/data/airwars_syria', import.meta.url).pathname;
const skipped = existsSync(folder) ? false : 'skipped: no shared data';
if (skipped) console.log(skipped);

describe.skipIf(skipped)('a release of the Airwars archive', () => {
  let register: Register;
  let out: string;
  let summary: ReleaseSummary;
  let seconds: number;
  let clean = () => {};

  beforeAll(async () => {
    register = await openRegister({ connectionString: await freshDatabase() }, { now: () => new Date() });
    const fresh = () => newId(Date.now, randomBytes);
    const context: Context = {
      store: register,
      actor: operator,
      policy,
      now: () => new Date(),
      newId: fresh,
    };
    const reader = airwarsReader(folder, { now: () => new Date() });
    await runImport(context, reader, { conflict: null, complete: null }, { acknowledged() {} });
    out = join(
      scratch((done) => {
        clean = done;
      }),
      'release',
    );
    const began = performance.now();
    summary = await release(register, out);
    seconds = (performance.now() - began) / 1000;
  }, 600_000);

  afterAll(async () => {
    await register?.close();
    clean();
  });

  const csv = (name: string): Record<string, string>[] =>
    parse(readFileSync(join(out, 'data', name)), { columns: true });
  const incidentPages = () =>
    summary.files.filter(({ path }) => /^(en|ar)\/incidents\/[0-9A-Z]{26}\//.test(path));

  it('holds 8,114 incidents, each with a page of at most 30 KB in both languages', () => {
    expect(csv('incidents.csv')).toHaveLength(8114);
    const pages = incidentPages();
    expect(pages.filter(({ path }) => path.split('/').length === 4)).toHaveLength(2 * 8114);
    expect(Math.max(...pages.map((page) => page.bytes))).toBeLessThanOrEqual(30_000);
    console.log(`release: ${summary.files.length} files in ${seconds.toFixed(1)} s`);
  });

  it('says the known figures in its table, on its pages, and as the live pages and the query do', async () => {
    const rows = csv('tallies.csv').filter(
      (row) => row.by === 'belligerent' && row.grades === 'fair, confirmed',
    );
    const of = (party: string) => rows.find((row) => row.key === party);
    const known = [
      ['U.S.-led Coalition', '5642', '9548', '1207', 'us-led-coalition', '5,642–9,548'],
      ['Russian Military', '4431', '6522', '1381', 'russian-military', '4,431–6,522'],
      ['Turkish Military', '893', '1325', '632', 'turkish-military', '893–1,325'],
    ] as const;
    const page = readFileSync(join(out, 'en/tallies/belligerent/index.html'), 'utf8');
    const live = await new PublicPages(new LiveRegister(register)).answer('/en/tallies/belligerent/');
    const query = { ...everything, by: 'belligerent' as const, grades: headlineGrades };
    const asked = await register.tally(query);
    for (const [party, min, max, incidents, slug, range] of known) {
      expect(of(party)).toMatchObject({ killed_min: min, killed_max: max, incidents });
      expect(asked.find((row) => row.key === party)).toMatchObject({
        incidents: Number(incidents),
        killed: { min: Number(min), max: Number(max) },
      });
      for (const html of [page, live?.body ?? '']) expect(html).toContain(`>${range}</bdi>`);
      expect(statSync(join(out, `en/incidents/belligerent/${slug}/index.html`)).size).toBeGreaterThan(1000);
    }
    expect(of('U.S.-led Coalition')).toMatchObject({
      conceded_rows: '195',
      conceded_killed_min: '675',
      conceded_killed_max: '677',
    });
  });

  it('keeps the maxima that are unknown empty, and counts them', () => {
    const incidents = csv('incidents.csv');
    const counted = incidents.filter(
      (row) => row.harm_reported === 'yes' && ['fair', 'confirmed'].includes(row.grading ?? ''),
    );
    const [headline] = csv('tallies.csv').filter(
      (row) => row.by === '' && row.category === 'civilians' && row.grades !== '',
    );
    const sum = (name: string) => counted.reduce((total, row) => total + Number(row[name] || 0), 0);
    expect(headline).toMatchObject({
      incidents: String(counted.length),
      killed_min: String(sum('civilians_killed_min')),
      killed_max: String(sum('civilians_killed_max')),
      killed_unknown_max: String(counted.filter((row) => row.civilians_killed_max === '').length),
    });
  });

  it('answers for any incident quickly while live', async () => {
    const pages = new PublicPages(new LiveRegister(register));
    const ids = csv('incidents.csv').map((row) => row.id as string);
    const times: number[] = [];
    for (let at = 0; at < ids.length; at += 20) {
      const began = performance.now();
      const answer = await pages.answer(`/en/incidents/${ids[at]}/`);
      times.push(performance.now() - began);
      expect(answer?.status).toBe(200);
    }
    times.sort((a, b) => a - b);
    const p99 = times[Math.floor(times.length * 0.99)] ?? 0;
    console.log(
      `incident page live: p50 ${times[times.length >> 1]?.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`,
    );
    // The goal is 20 ms on a quiet machine; tests run beside others.
    expect(p99).toBeLessThan(100);
  });
});
