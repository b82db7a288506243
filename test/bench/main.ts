// `npm run bench [NAME…]`: measures on the real data and writes docs/performance.md.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { benches } from './benches.ts';
import { holds, type Measurement } from './measurement.ts';

const root = resolve(import.meta.dirname, '..', '..');
const data = resolve(root, '..', 'shared', 'data');
const page = join(root, 'docs', 'performance.md');

const heading = `# Performance

What \`npm run bench\` measured, on real data, each ratio within one run. Run it again with \`npm run bench\`, or one part
with \`npm run bench -- NAME\`. Figures are of one machine that other programs may have shared: treat them as sizes.
`;

if (!existsSync(data)) {
  console.log('skipped: no shared data');
  process.exit(0);
}
const wanted = process.argv.slice(2);
const chosen = Object.entries(benches).filter(([name]) => wanted.length === 0 || wanted.includes(name));
if (chosen.length === 0) {
  console.error(`No such bench. There are: ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}
for (const [name, load] of chosen) {
  const folder = mkdtempSync(join(tmpdir(), `sijill-bench-${name}-`));
  try {
    console.log(`\n${name}`);
    const bench = await load();
    const measurements = await bench.run({ data, folder, say: (line) => console.log(`  ${line}`) });
    for (const measurement of measurements) console.log(`  ${inWords(measurement)}`);
    keep(name, measurements);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function inWords(measurement: Measurement): string {
  const verdict = { true: 'holds', false: 'DOES NOT HOLD', null: '' }[String(holds(measurement)) as 'true'];
  return `${measurement.what}: ${figure(measurement.value)} ${measurement.unit} ${goalText(measurement)} ${verdict}`.trim();
}

function goalText({ goal, unit }: Measurement): string {
  return goal ? `(goal: at ${goal.at} ${figure(goal.value)} ${unit})` : '';
}

function figure(value: number): string {
  return value.toLocaleString('en-u-nu-latn', { maximumSignificantDigits: value >= 1000 ? 6 : 3 });
}

/** Replaces the part of docs/performance.md that belongs to one bench and leaves the rest as it was measured. */
function keep(name: string, measurements: readonly Measurement[]): void {
  const begin = `<!-- ${name} -->`;
  const end = `<!-- end ${name} -->`;
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB`;
  const lines = [
    begin,
    `## ${name}`,
    '',
    `Measured ${day} on ${machine}, Node ${process.versions.node}, while the machine’s load was ${loadavg()[1]?.toFixed(1)}.`,
    '',
    '| what | measured | against | goal | holds |',
    '|---|---:|---|---|---|',
    ...measurements.map((measurement) => {
      const verdict = holds(measurement);
      const cells = [
        measurement.what,
        `${figure(measurement.value)} ${measurement.unit}`,
        measurement.against ?? '',
      ];
      return `| ${[...cells, goalText(measurement).replace(/[()]/g, ''), verdict === null ? '' : verdict ? 'yes' : '**no**'].join(' | ')} |`;
    }),
    end,
  ];
  const before = existsSync(page) ? readFileSync(page, 'utf8') : heading;
  const part = lines.join('\n');
  const start = before.indexOf(begin);
  const after =
    start === -1
      ? `${before.trimEnd()}\n\n${part}\n`
      : before.slice(0, start) + part + before.slice(before.indexOf(end) + end.length);
  writeFileSync(page, after);
}
