import { describe, expect, it } from 'vitest';
import { commandLoaders } from '#cli/commands';
import { sijill } from './sijill.ts';

const toll = (min: number, max: number) =>
  `casualties=[{"category":"civilians","killed":{"min":${min},"max":${max}}}]`;

/** A register with one conflict, one party and two published incidents. */
async function filled() {
  const run = await sijill();
  await run(['conflict', 'add', 'demo', '--title', 'A demo', '--names', 'adults', '--training']);
  await run([
    'party',
    'add',
    '--name',
    'Northern Forces',
    '--name-ar',
    'القوات الشمالية',
    '--kind',
    'state',
    '--alias',
    'NF',
  ]);
  for (const code of ['N1', 'N2']) {
    const fields = ['--field', `codes=["${code}"]`, '--field', 'harmReported=yes', '--field', toll(2, 5)];
    const date = ['--field', 'date={"type":"date","date":"2017-06-14"}'];
    await run(['incident', 'create', ...fields, ...date, '--reason', 'First reports']);
    await run(['incident', 'publish', code, '--reason', 'Two accounts']);
  }
  return run;
}

describe('the commands on incidents', () => {
  it('change a field, with the change and what the rules find of it', async () => {
    const run = await filled();
    const set = await run([
      'incident',
      'set',
      'N1',
      '--field',
      'grading=fair',
      '--reason',
      'Two accounts',
      '--json',
    ]);
    expect(set.json).toMatchObject({
      kind: 'incident',
      revision: 3,
      changes: [{ field: 'grading', from: null, to: 'fair' }],
      findings: [{ rule: 'R5', severity: 'warning' }],
    });
    const text = await run([
      'incident',
      'set',
      'N1',
      '--field',
      'geolocation.status=complete',
      '--field',
      'grading=null',
      '--reason',
      'x',
    ]);
    expect(text).toMatchObject({ exitCode: 0 });
    expect(text.out).toContain('grading: "fair" → not known');
    expect(text.out).toContain('geolocation: not known → {"status":"complete"}');
    const show = await run(['incident', 'show', 'n1', '--json']);
    expect(show.json.body).toMatchObject({ codes: ['N1'], geolocation: { status: 'complete' } });
    expect(show.json.body.changeLog.map((line: { field: string }) => line.field)).toEqual([
      'grading',
      'grading',
    ]);
  });

  it('refuse what breaks a rule, and what says no reason', async () => {
    const run = await filled();
    const broken = await run(['incident', 'set', 'N1', '--field', toll(9, 2), '--reason', 'x']);
    expect([broken.exitCode, broken.out]).toEqual([1, '']);
    expect(broken.err).toContain('R1');
    const blind = await run(['incident', 'set', 'N1', '--field', 'grading=fair']);
    expect([blind.exitCode, blind.err]).toMatchObject([2, expect.stringContaining('--reason')]);
    const wrong = await run(['incident', 'set', 'N1', '--field', 'grading=excellent', '--reason', 'x']);
    expect([wrong.exitCode, wrong.err]).toMatchObject([1, expect.stringContaining('grading')]);
    expect((await run(['incident', 'set', 'N9', '--field', 'grading=fair', '--reason', 'x'])).exitCode).toBe(
      1,
    );
    expect((await run(['incident', 'history', 'N1', '--json'])).json.revisions).toHaveLength(2);
  });

  it('merge two and take it back', async () => {
    const run = await filled();
    const merged = await run(['incident', 'merge', 'N2', '--into', 'N1', '--reason', 'one event', '--json']);
    expect(merged).toMatchObject({ exitCode: 0, json: { moved: 0 } });
    expect((await run(['incident', 'show', 'N2', '--json'])).json.id).toBe(merged.json.kept);
    expect((await run(['tally', '--json'])).json.rows[0]).toMatchObject({
      incidents: 1,
      killed: { min: 2, max: 5 },
    });
    const undone = await run(['incident', 'unmerge', 'N2', '--reason', 'two events', '--json']);
    expect(undone).toMatchObject({ exitCode: 0, json: { restored: 2 } });
    expect((await run(['tally', '--json'])).json.rows[0]).toMatchObject({ incidents: 2 });
  });

  it('divide one, by a file of parts on standard input, and take it back', async () => {
    const run = await filled();
    const part = (min: number) => ({
      casualties: [{ category: 'civilians', killed: { min, max: 3 } }],
      members: [],
    });
    const parts = JSON.stringify({ parts: [part(1), part(2)] });
    const divided = await run(
      ['incident', 'split', 'N1', '--file', '-', '--reason', 'two strikes', '--json'],
      parts,
    );
    expect(divided.json.into.map((one: { codes: string[] }) => one.codes)).toEqual([['N1a'], ['N1b']]);
    const ambiguous = await run(['incident', 'show', 'N1']);
    expect([ambiguous.exitCode, ambiguous.err]).toMatchObject([2, expect.stringContaining('N1b')]);
    expect((await run(['incident', 'unsplit', 'N1', '--reason', 'one strike'])).exitCode).toBe(0);
    expect((await run(['incident', 'show', 'N1'])).exitCode).toBe(0);
  });

  it('list, withdraw and check', async () => {
    const run = await filled();
    await run(['incident', 'withdraw', 'N2', '--reason', 'a hoax']);
    expect((await run(['incident', 'list', '--json'])).json).toMatchObject({
      total: 1,
      incidents: [{ body: { codes: ['N1'] } }],
    });
    expect((await run(['incident', 'list', '--unpublished', '--json'])).json.total).toBe(2);
    const draft = [
      'incident',
      'create',
      '--field',
      'codes=["N3"]',
      '--field',
      'grading=confirmed',
      '--reason',
      'x',
    ];
    await run(draft);
    const check = await run(['incident', 'check', '--all', '--json']);
    expect(check).toMatchObject({
      exitCode: 1,
      json: { checked: 3, errors: 1, incidents: [{ findings: [{ rule: 'R6' }] }] },
    });
  });
});

describe('the commands on other records', () => {
  it('make, change, list and remove a record of any kind', async () => {
    const run = await filled();
    const made = await run([
      'record',
      'create',
      'source',
      '--field',
      'url=https://news.test/1',
      '--reason',
      'found',
      '--json',
    ]);
    const { id } = made.json;
    await run(['record', 'set', id, '--field', 'author=A reporter', '--reason', 'read again']);
    expect((await run(['record', 'show', id, '--json'])).json).toMatchObject({
      revision: 2,
      body: { author: 'A reporter' },
    });
    expect((await run(['record', 'list', 'source', '--json'])).json.records).toHaveLength(1);
    expect((await run(['record', 'remove', id, '--reason', 'found twice'])).exitCode).toBe(0);
    expect((await run(['record', 'show', id])).exitCode).toBe(1);
    expect(
      (await run(['record', 'create', 'api_token', '--field', 'label=x', '--reason', 'x'])).exitCode,
    ).toBe(2);
  });

  it('change what is published of names, and by which names a party is found', async () => {
    const run = await filled();
    const set = await run([
      'conflict',
      'set',
      'demo',
      '--names',
      'none',
      '--reason',
      'asked by families',
      '--json',
    ]);
    expect(set.json.changes).toEqual([{ field: 'namePolicy', from: 'adults', to: 'none' }]);
    const party = await run([
      'party',
      'set',
      'NF',
      '--alias',
      'The North',
      '--reason',
      'used in reports',
      '--json',
    ]);
    expect(party.json.changes).toEqual([{ field: 'aliases', from: ['NF'], to: ['NF', 'The North'] }]);
    expect((await run(['party', 'list', '--json'])).json.parties).toHaveLength(1);
    expect((await run(['conflict', 'add', 'demo', '--title', 'x', '--names', 'all'])).exitCode).toBe(1);
    expect((await run(['conflict', 'set', 'demo', '--names', 'some', '--reason', 'x'])).exitCode).toBe(1);
  });

  it('name who acts: an account that may, and is not locked out', async () => {
    const run = await filled();
    await run(['account', 'add', 'Rania', '--scopes', 'read,write']);
    const set = ['incident', 'set', 'N1', '--field', 'admin1=Raqqa', '--reason', 'x'];
    expect((await run(['--as', 'rania', ...set])).exitCode).toBe(0);
    expect((await run(['incident', 'history', 'N1', '--json'])).json.revisions.at(-1).author).toBe('Rania');
    const withdraw = await run(['--as', 'Rania', 'incident', 'withdraw', 'N1', '--reason', 'x']);
    expect([withdraw.exitCode, withdraw.err]).toMatchObject([2, expect.stringContaining('publish')]);
    expect((await run(['--as', 'Rania', 'account', 'list'])).exitCode).toBe(2);
    await run(['account', 'disable', 'Rania', '--reason', 'left']);
    expect((await run(['--as', 'Rania', 'tally'])).exitCode).toBe(2);
    expect((await run(['--as', 'Ranja', 'tally'])).exitCode).toBe(1);
  });

  it('issue a token once, list it without its secret, end it', async () => {
    const run = await filled();
    await run(['account', 'add', 'feed', '--scopes', 'read', '--program']);
    const issued = await run(['token', 'issue', 'feed', '--label', 'partner', '--scopes', 'read', '--json']);
    expect(issued.json.token).toMatch(/^sjl_/);
    const listed = await run(['token', 'list', '--json']);
    expect(listed.json.tokens).toMatchObject([{ id: issued.json.id, accountName: 'feed' }]);
    expect(listed.out).not.toContain(issued.json.token);
    expect((await run(['token', 'issue', 'feed', '--label', 'x', '--scopes', 'write'])).exitCode).toBe(1);
    expect((await run(['token', 'revoke', issued.json.id, '--reason', 'lost'])).exitCode).toBe(0);
    expect((await run(['token', 'list', '--json'])).json.tokens[0].revokedAt).toBeTruthy();
  });

  it('verify and show the journal', async () => {
    const run = await filled();
    const check = await run(['journal', 'verify', '--json']);
    expect(check).toMatchObject({ exitCode: 0, json: { ok: true, checked: 7, failures: [] } });
    const shown = await run(['journal', 'show', '--limit', '2', '--json']);
    expect(shown.json).toMatchObject({ last: 7, entries: [{ sequence: 6 }, { sequence: 7 }] });
  });
});

it('every command says how it is used, and takes no option that it does not name', async () => {
  const run = await sijill();
  for (const name of Object.keys(commandLoaders)) {
    const help = await run([...name.split(' '), '--help']);
    expect([help.exitCode, help.err], name).toEqual([0, '']);
    expect(help.out, name).toContain(`Usage: sijill ${name}`);
    expect((await run([...name.split(' '), '--no-such-option'])).exitCode, name).toBe(2);
  }
});
