import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, it, onTestFinished } from 'vitest';
import { derivedId } from '#record/identifier';
import { everything } from '#record/tally';
import type { Register } from '#store/register';
import { freshRegister } from '../register.ts';
import { change, conflict, ground, incident } from './invented.ts';

const author = { author: 'tester', batch: 'a command' };
const one = derivedId('test', 'incident', 1);

/** A register with several revisions of a record, a removal, and a text with every kind of line separator. */
async function filled(): Promise<Register> {
  const register = await freshRegister();
  const victim = derivedId('test', 'victim');
  await register.write(author, (t) => t.append([...ground, change('incident', one, incident())]));
  for (let revision = 1; revision < 6; revision++) {
    const narrative = [
      { lang: 'en', value: `line\nseparators \u2028 and \u2029 ${revision} \\ "quoted" خبر` },
    ];
    await register.write(author, (t) =>
      t.append([change('incident', one, incident({ narrative }), revision)]),
    );
  }
  await register.write(author, (t) => t.append([change('victim', victim, { incident: one })]));
  await register.write(author, (t) => t.append([change('victim', victim, null, 1)]));
  return register;
}

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'sijill-backup-'));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

it('brings back everything: records, histories, journal and figures', async () => {
  const register = await filled();
  const file = join(await folder(), 'register.backup');
  const written = await register.backup(file);
  expect((await stat(file)).mode & 0o777).toBe(0o600);

  const restored = await freshRegister();
  expect(await restored.restore(file)).toMatchObject({ journalHash: written.journalHash, revisions: 11 });
  expect(await restored.verify()).toEqual(await register.verify());
  expect(await restored.revisions(conflict, one)).toEqual(await register.revisions(conflict, one));
  expect(await restored.tally(everything)).toEqual(await register.tally(everything));
  expect(await restored.journal(1, 100)).toEqual(await register.journal(1, 100));
});

it('refuses a register that is not empty', async () => {
  const register = await filled();
  const file = join(await folder(), 'register.backup');
  await register.backup(file);
  await expect(register.restore(file)).rejects.toMatchObject({ code: 'conflict' });
});

it('refuses a damaged file and leaves the register empty', async () => {
  const register = await filled();
  const place = await folder();
  const file = join(place, 'register.backup');
  await register.backup(file);
  const bytes = await readFile(file);
  const text = gunzipSync(bytes).toString('utf8');
  const lines = text.trimEnd().split('\n');
  const damages: [string, Buffer][] = [
    ['cut in the middle', bytes.subarray(0, bytes.length / 2)],
    ['one byte of the archive turned', Buffer.from(bytes.map((byte, i) => (i === 200 ? byte ^ 1 : byte)))],
    ['a word changed', gzipSync(text.replace('Old Mill', 'New Mill'))],
    ['a line taken out', gzipSync(`${[...lines.slice(0, 3), ...lines.slice(4)].join('\n')}\n`)],
    ['two lines exchanged', gzipSync(`${[lines[0], lines[2], lines[1], ...lines.slice(3)].join('\n')}\n`)],
    ['the footer missing', gzipSync(`${lines.slice(0, -1).join('\n')}\n`)],
    ['something after the footer', gzipSync(`${text}{}\n`)],
    ['not a backup', gzipSync('{"format":"other"}\n')],
    ['not an archive', Buffer.from('hello')],
  ];
  const target = await freshRegister();
  for (const [name, damaged] of damages) {
    const broken = join(place, 'broken.backup');
    await writeFile(broken, damaged);
    await expect(target.restore(broken), name).rejects.toMatchObject({ name: 'SijillError' });
    expect(await target.lastSequence(), name).toBe(0);
  }
  await expect(target.restore(join(place, 'nowhere'))).rejects.toMatchObject({ code: 'bad_call' });
  expect(await target.restore(file)).toMatchObject({ revisions: 11 });
});
