import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { requireOutsideData } from '#cli/outside-data';
import { openReleaseDirectory, releaseFormat } from '#release/release-directory';
import { freshRegister } from '../register.ts';
import { change, conflict, ground } from '../store/invented.ts';

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sijill-places-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder that looks as a release does. */
function releaseIn(folder: string): string {
  mkdirSync(join(folder, 'data'), { recursive: true });
  writeFileSync(join(folder, 'release.json'), JSON.stringify({ format: releaseFormat }));
  writeFileSync(join(folder, 'data', 'a.csv'), 'a');
  const sum = 'ab'.repeat(32);
  writeFileSync(join(folder, 'SHA256SUMS'), `${sum}  data/a.csv\n${sum}  release.json\n`);
  return folder;
}

function replaced(place: string): void {
  const pending = openReleaseDirectory(place);
  writeFileSync(join(pending.folder, 'new'), 'new');
  pending.commit();
}

describe('the folder of a release', () => {
  it.each(['CNAME', '.git/config', 'data/notes.txt'])(
    'is not replaced where somebody keeps %s in it',
    (name) => {
      const place = releaseIn(join(scratch(), 'release'));
      mkdirSync(join(place, name, '..'), { recursive: true });
      writeFileSync(join(place, name), 'mine');
      expect(() => openReleaseDirectory(place)).toThrow(new RegExp(`besides, ${name}, which would be lost`));
      expect(readFileSync(join(place, name), 'utf8')).toBe('mine');
    },
  );

  it('is replaced behind a link, and the link stays', () => {
    const folder = scratch();
    const target = releaseIn(join(folder, 'target'));
    symlinkSync(target, join(folder, 'current'));
    replaced(join(folder, 'current'));
    expect(readdirSync(target)).toEqual(['new']);
    expect(readdirSync(folder).sort()).toEqual(['current', 'target']);
  });

  it('is refused behind a link that leads nowhere, or to something else, before anything is written', () => {
    const folder = scratch();
    symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling'));
    expect(() => openReleaseDirectory(join(folder, 'dangling'))).toThrow(/leads nowhere/);
    mkdirSync(join(folder, 'other'));
    writeFileSync(join(folder, 'other', 'mine'), 'mine');
    symlinkSync(join(folder, 'other'), join(folder, 'link'));
    expect(() => openReleaseDirectory(join(folder, 'link'))).toThrow(/is not a release/);
    expect(readdirSync(folder).sort()).toEqual(['dangling', 'link', 'other']);
  });
});

describe('a backup', () => {
  it('does not replace what is no backup, and does not write through what lies beside it', async () => {
    const register = await freshRegister();
    await register.write({ author: 'x', batch: null }, (transaction) => transaction.append(ground));
    const folder = scratch();
    const at = (name: string) => join(folder, name);
    writeFileSync(at('notes'), 'mine');
    mkdirSync(at('folder'));
    symlinkSync(at('notes'), at('link'));
    for (const name of ['notes', 'folder', 'link']) {
      await expect(register.backup(at(name)), name).rejects.toMatchObject({ code: 'conflict' });
    }
    // Somebody else's link in the place of the unfinished file would make them the reader of it all.
    symlinkSync(at('notes'), at('good.partial'));
    await register.backup(at('good'));
    await register.backup(at('good'));
    expect(readFileSync(at('notes'), 'utf8')).toBe('mine');
    expect(statSync(at('good')).mode & 0o077).toBe(0);
    expect(existsSync(at('good.partial'))).toBe(false);
  });

  it('that is made to fill the memory, or to be another thing, is refused and leaves the register empty', async () => {
    const register = await freshRegister();
    const folder = scratch();
    const endless = join(folder, 'endless');
    writeFileSync(endless, gzipSync(Buffer.alloc(300 * 1024 * 1024, 'x'), { level: 1 }));
    await expect(register.restore(endless)).rejects.toThrow(/a line of it has no end/);
    const hostile = [
      '{"format":"sijill-backup","version":1,"revisions":1e400}',
      '{"format":"sijill-backup","version":99,"revisions":1}',
      '{"__proto__":{"format":"sijill-backup"},"version":1}',
      'null',
      '[]',
      `{"format":"sijill-backup","version":1,"revisions":1}\n{"conflict_id":"${conflict}","id":{"a":1},"kind":"conflict"}`,
      `{"format":"sijill-backup","version":1,"revisions":1}\nnull`,
    ];
    for (const [at, text] of hostile.entries()) {
      const file = join(folder, `hostile-${at}`);
      writeFileSync(file, gzipSync(`${text}\n`));
      await expect(register.restore(file), text).rejects.toMatchObject({ name: 'SijillError' });
    }
    expect(await register.lastSequence()).toBe(0);
    await register.write({ author: 'x', batch: null }, (transaction) =>
      transaction.append([change('conflict', conflict, ground[0]?.body ?? null)]),
    );
    expect((await register.verify()).ok).toBe(true);
  });
});

it('nothing is written into the data folder, by whatever way it is named', () => {
  const folder = scratch();
  const dataDir = join(folder, 'data');
  mkdirSync(join(dataDir, 'postgres'), { recursive: true });
  symlinkSync(dataDir, join(folder, 'link'));
  const command = { dataDir, env: {} } as never;
  for (const inside of [
    'data',
    'data/postgres-access.json',
    'data/new/release',
    'link/x',
    'other/../data/x',
  ]) {
    expect(() => requireOutsideData(join(folder, inside), command), inside).toThrow(
      /lies in the data folder/,
    );
  }
  for (const outside of ['data.backup', 'data2/x', 'x', '..data']) {
    expect(() => requireOutsideData(join(folder, outside), command), outside).not.toThrow();
  }
});
