import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { inventedId, inventedRegister } from '../invented-register.ts';
import { filesIn, keep, release, scratch } from './release.ts';

const folder = () => scratch(onTestFinished);

describe('a release', () => {
  it('holds just the files that it names, with checksums that verify', async () => {
    const { register } = await inventedRegister();
    const out = join(folder(), 'deep', 'release');
    const { number, files, kept } = await release(register, out);
    expect(number).toBe(1);
    expect([...filesIn(out).keys()].sort()).toEqual(files.map((file) => file.path).sort());
    execFileSync('sha256sum', ['--quiet', '--strict', '-c', 'SHA256SUMS'], { cwd: out });
    const manifest = JSON.parse(readFileSync(join(out, 'release.json'), 'utf8'));
    expect(manifest).toMatchObject({
      format: 'sijill-release/1',
      number: 1,
      conflicts: [{ slug: 'tarfuna', training: true, namePolicy: 'adults' }],
    });
    expect(kept.files.map((file) => file.path)).toEqual(
      expect.arrayContaining(['SHA256SUMS', 'data/incidents.csv']),
    );
    expect(kept.files.some((file) => file.path.endsWith('.html'))).toBe(false);
  });

  it('is the same to the byte when it is made again from the same state', async () => {
    const { register } = await inventedRegister();
    const [first, second] = [join(folder(), 'a'), join(folder(), 'b')];
    await release(register, first);
    await release(register, second);
    const [left, right] = [filesIn(first), filesIn(second)];
    expect([...left.keys()]).toEqual([...right.keys()]);
    for (const [path, bytes] of left) expect(bytes.equals(right.get(path) as Buffer), path).toBe(true);
  });

  it('begins CSV with a byte order mark only where it is asked for', async () => {
    const { register } = await inventedRegister({ more: 0 });
    const out = join(folder(), 'release');
    await release(register, out, { pages: null, byteOrderMark: true });
    expect(readFileSync(join(out, 'data/incidents.csv')).subarray(0, 3)).toEqual(
      Buffer.from([0xef, 0xbb, 0xbf]),
    );
    await release(register, out, { pages: null });
    expect(readFileSync(join(out, 'data/incidents.csv'), 'utf8').startsWith('id,')).toBe(true);
  });

  it('of a register without any conflict has its frame and no records', async () => {
    const { register } = await inventedRegister();
    const out = join(folder(), 'release');
    const { files } = await release(register, out, { conflicts: [] });
    expect(files.map((file) => file.path)).toEqual(
      expect.arrayContaining(['en/index.html', 'ar/index.html']),
    );
    expect(readFileSync(join(out, 'data/incidents.json'), 'utf8')).toBe('[\n]\n');
    await expect(release(register, out, { conflicts: ['elsewhere'] })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('the folder of a release', () => {
  it('is refused where it holds other things, and left alone', async () => {
    const { register } = await inventedRegister({ more: 0 });
    const out = join(folder(), 'mine');
    mkdirSync(out);
    writeFileSync(join(out, 'notes.txt'), 'keep me');
    await expect(release(register, out)).rejects.toMatchObject({ code: 'conflict' });
    expect(readdirSync(out)).toEqual(['notes.txt']);
    const file = join(folder(), 'file');
    writeFileSync(file, 'keep me too');
    await expect(release(register, file)).rejects.toMatchObject({ code: 'conflict' });
    expect(readFileSync(file, 'utf8')).toBe('keep me too');
  });

  it('may be empty or an earlier release, which is replaced whole', async () => {
    const { register } = await inventedRegister({ more: 0 });
    const out = join(folder(), 'release');
    mkdirSync(out);
    await release(register, out);
    await release(register, out, { pages: null });
    expect(readdirSync(out).sort()).toEqual([
      'README.txt',
      'SHA256SUMS',
      'changes.csv',
      'changes.json',
      'data',
      'deletions.csv',
      'deletions.json',
      'release.json',
    ]);
  });

  it('keeps the earlier release when a new one cannot be recorded, and leaves nothing beside it', async () => {
    const { register } = await inventedRegister({ more: 0 });
    const parent = folder();
    const out = join(parent, 'release');
    await release(register, out);
    const before = filesIn(out);
    const broken = release(register, out, { pages: null, record: () => Promise.reject(new Error('no')) });
    await expect(broken).rejects.toThrow('no');
    expect([...filesIn(out).keys()]).toEqual([...before.keys()]);
    expect(readdirSync(parent)).toEqual(['release']);
  });

  it('loses what a killed process left, and gets back what that moved aside', async () => {
    const { register } = await inventedRegister({ more: 0 });
    const parent = folder();
    const out = join(parent, 'release');
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    mkdirSync(join(parent, `.release.partial-${dead}`));
    writeFileSync(join(parent, `.release.partial-${dead}`, 'half'), 'half');
    mkdirSync(join(parent, `.release.partial-${process.ppid}`));
    mkdirSync(join(parent, `.release.replaced-${dead}`));
    writeFileSync(join(parent, `.release.replaced-${dead}`, 'release.json'), '{"format":"sijill-release/1"}');
    const broken = release(register, out, { record: () => Promise.reject(new Error('no')) });
    await expect(broken).rejects.toThrow('no');
    expect(readdirSync(out)).toEqual(['release.json']);
    expect(readdirSync(parent).sort()).toEqual([`.release.partial-${process.ppid}`, 'release']);
  });

  it('is not there when the process that writes it is killed, and the next one clears up', async () => {
    const parent = folder();
    const out = join(parent, 'release');
    const script = new URL('./endless-release.ts', import.meta.url).pathname;
    const child = spawn(process.execPath, ['--conditions=sijill-source', script, out], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    expect(readdirSync(parent)).toEqual([`.release.partial-${child.pid}`]);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(existsSync(out)).toBe(false);
    const { register } = await inventedRegister({ more: 1, manySources: 2 });
    await release(register, out, { pages: null });
    expect(readdirSync(parent)).toEqual(['release']);
  });

  it('is not put in its place when the register moves on meanwhile', async () => {
    const invented = await inventedRegister({ more: 0 });
    const out = join(folder(), 'release');
    let moved = false;
    const moving = release(invented.register, out, {
      onProgress: () => {
        if (!moved) void invented.change('incident', 'school', { totalStrikes: 3 });
        moved = true;
      },
    });
    await expect(moving).rejects.toMatchObject({ code: 'conflict' });
    expect(existsSync(out)).toBe(false);
  });
});

describe('the next release', () => {
  it('lists what was added, changed and taken out, and why published figures changed', async () => {
    const invented = await inventedRegister({ more: 3 });
    const { register, put, change, remove, conflict } = invented;
    const out = join(folder(), 'release');
    const first = await release(register, out, { pages: null });
    expect(first.changes).toMatchObject({ from: null, to: 1, changed: 0, removed: 0 });
    await keep(register, first.kept, '2019-06-02T00:00:00Z');
    const added = await put('incident', 'new', {
      codes: ['MC777'],
      harmReported: 'yes',
      workflow: 'published',
    });
    const at = '2999-01-01T00:00:00Z';
    await change('incident', 'school', {
      grading: 'weak',
      changeLog: [
        { at, field: 'grading', from: '"fair"', to: '"weak"', reason: 'One source fell away', public: true },
      ],
    });
    await change('incident', 'plain 0', { workflow: 'withdrawn', publishedAt: '2018-01-01T00:00:00Z' });
    await remove('victim', 'unnamed');
    const second = await release(register, out, { pages: null });
    expect(second.number).toBe(2);
    const changes = JSON.parse(readFileSync(join(out, 'changes.json'), 'utf8'));
    expect(changes).toMatchObject({ from: 1, to: 2, added: 1, changed: 1 });
    const of = (kind: string, name: string) => ({ kind, id: inventedId(kind as never, name), conflict });
    expect(changes.records).toEqual(
      expect.arrayContaining([
        { change: 'added', kind: 'incident', id: added, conflict },
        { change: 'changed', ...of('incident', 'school') },
        { change: 'removed', ...of('incident', 'plain 0') },
        { change: 'removed', ...of('claim', 'plain 0') },
        { change: 'removed', ...of('victim', 'unnamed') },
      ]),
    );
    expect(changes.figures).toMatchObject([
      { codes: ['AT020'], field: 'grading', to: '"weak"', reason: 'One source fell away' },
    ]);
    await keep(register, second.kept, '2019-06-03T00:00:00Z');

    await change('incident', 'plain 0', { workflow: 'published' });
    await change('incident', 'plain 1', {
      workflow: 'merged',
      mergedInto: inventedId('incident', 'market'),
      publishedAt: '2018-01-01T00:00:00Z',
    });
    await release(register, out, { pages: null });
    const { deletions } = JSON.parse(readFileSync(join(out, 'deletions.json'), 'utf8'));
    const incidents = deletions.filter((deletion: { kind: string }) => deletion.kind === 'incident');
    expect(incidents).toEqual([
      {
        ...of('incident', 'plain 1'),
        lastRelease: 2,
        removedIn: 3,
        reason: 'merged',
        mergedInto: inventedId('incident', 'market'),
      },
    ]);
    expect(deletions).toEqual(
      expect.arrayContaining([
        { ...of('victim', 'unnamed'), lastRelease: 1, removedIn: 2, reason: 'removed', mergedInto: null },
      ]),
    );
  });

  it('says nothing changed when nothing did', async () => {
    const { register } = await inventedRegister({ more: 1 });
    const out = join(folder(), 'release');
    const first = await release(register, out, { pages: null });
    await keep(register, first.kept, '2019-06-02T00:00:00Z');
    const { changes } = await release(register, out, { pages: null });
    expect(changes).toEqual({ from: 1, to: 2, added: 0, changed: 0, removed: 0, figures: 0 });
  });
});
