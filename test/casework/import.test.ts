import { describe, expect, it } from 'vitest';
import { type ImportOptions, runImport } from '#casework/import';
import { importReport, listImports } from '#casework/import-list';
import { undoImport } from '#casework/import-undo';
import { removeRecord, setFields } from '#casework/record';
import type { Kind } from '#record/entity/index';
import { derivedId } from '#record/identifier';
import type { Draft, Reader, Reading } from '#record/reading';
import type { RecordBody } from '#record/register';
import { freshRegister } from '../register.ts';
import { type WorkingContext, workingContext } from '../working-context.ts';

const id = (kind: Kind, key: string) => derivedId('sheet', kind, key);
const conflict = derivedId('sijill', 'conflict', 'tarfuna');
const anything: ImportOptions = { conflict: null, complete: null };
const quiet = { acknowledged() {} };

function draft(kind: Kind, key: string, body: RecordBody, rest: Partial<Draft> = {}): Draft {
  return { type: 'draft', kind, id: id(kind, key), parent: null, body, file: 'sheet.csv', row: 1, ...rest };
}

const incident = (key: string, body: RecordBody = {}) =>
  draft('incident', key, { codes: [key], harmReported: 'yes', workflow: 'published', ...body });

const victim = (key: string, of: string, body: RecordBody = {}) =>
  draft(
    'victim',
    key,
    { incident: id('incident', of), status: 'killed', ...body },
    { parent: id('incident', of) },
  );

function reader(readings: readonly Reading[], rest: Partial<Reader> = {}): Reader {
  return {
    dataset: 'sheet',
    location: 'sheet.csv',
    conflict: { slug: 'tarfuna', title: [{ lang: 'en', value: 'Tarfuna' }], namePolicy: 'none' },
    completeFor: () => null,
    expectedRecords: () => null,
    async *read() {
      yield* readings;
    },
    ...rest,
  };
}

/** A register in PostgreSQL and in memory: both must do the same. */
describe.each([
  ['in memory', async () => workingContext()],
  [
    'in PostgreSQL',
    async () => {
      const register = await freshRegister(() => new Date('2020-01-01T00:00:00Z'));
      return workingContext(() => register);
    },
  ],
])('an import %s', (_where, open) => {
  const bodyOf = async (context: WorkingContext, kind: Kind, key: string) =>
    (await context.store.get(conflict, id(kind, key)))?.body ?? null;
  const run = (
    context: WorkingContext,
    readings: readonly Reading[],
    rest?: Partial<Reader>,
    options = anything,
  ) => runImport(context, reader(readings, rest), options, quiet);

  it('makes a conflict and its records, and changes nothing when run again', async () => {
    const context = await open();
    const first = await run(context, [
      incident('A'),
      victim('a', 'A'),
      { type: 'rows', table: 'sheet', count: 2 },
    ]);
    expect(first).toMatchObject({
      made: 3,
      changed: 0,
      unchanged: 0,
      refused: 0,
      read: { sheet: 2 },
      conflict: 'tarfuna',
    });
    const sequence = await context.store.lastSequence();
    const again = await run(context, [incident('A'), victim('a', 'A')]);
    expect(again).toMatchObject({ made: 0, changed: 0, unchanged: 2, removed: 0 });
    expect((await context.store.revisions(conflict, id('incident', 'A'))).length).toBe(1);
    // What the second import wrote is its own report, begun and ended.
    expect(await context.store.lastSequence()).toBe(sequence + 2);
  });

  it('writes one revision for what changed, with its reason and a line for the public', async () => {
    const context = await open();
    await run(context, [incident('A', { grading: 'weak' }), incident('B')]);
    const report = await run(context, [incident('A', { grading: 'fair' }), incident('B')], {
      edition: 'of May',
    });
    expect(report).toMatchObject({ made: 0, changed: 1, unchanged: 1 });
    const history = await context.store.revisions(conflict, id('incident', 'A'));
    expect(history.map((revision) => revision.reason)).toEqual([
      'Imported from sheet',
      'Imported from sheet, of May',
    ]);
    expect(history.map((revision) => revision.batch)).toContain(report.import);
    expect(history[1]?.body).toMatchObject({
      grading: 'fair',
      changeLog: [{ field: 'grading', from: '"weak"', to: '"fair"', public: true }],
    });
  });

  it('keeps what a person changed since, and reports where both did', async () => {
    const context = await open();
    await run(context, [incident('A', { grading: 'weak', admin1: 'Samdan', admin2: 'Old' })]);
    const fields = { grading: 'contested', admin2: 'New' };
    await setFields(context, {
      conflict,
      id: id('incident', 'A'),
      from: 1,
      fields,
      reason: 'Two parties say so',
    });
    const changed = incident('A', { grading: 'fair', admin1: 'Darmuna', admin2: 'Old' });
    const report = await run(context, [changed]);
    expect(await bodyOf(context, 'incident', 'A')).toMatchObject({
      grading: 'contested',
      admin1: 'Darmuna',
      admin2: 'New',
    });
    expect(report.findings).toMatchObject([
      { rule: 'import_collides_with_edit', field: 'grading', value: '"fair"', file: 'sheet.csv', row: 1 },
    ]);
    expect(await run(context, [changed])).toMatchObject({ unchanged: 1, changed: 0, findings: [] });
    // The next change of the dataset is told apart from the edit, which still stands.
    await run(context, [incident('A', { grading: 'fair', admin1: 'Homsiya', admin2: 'Old' })]);
    expect(await bodyOf(context, 'incident', 'A')).toMatchObject({
      grading: 'contested',
      admin1: 'Homsiya',
      admin2: 'New',
    });
  });

  it('leaves a record removed that a person removed', async () => {
    const context = await open();
    await run(context, [incident('A'), victim('a', 'A')]);
    const victimId = id('victim', 'a');
    await removeRecord(context, { conflict, id: victimId, from: 1, reason: 'The family asked for it' });
    const report = await run(context, [incident('A'), victim('a', 'A', { status: 'injured' })]);
    expect(await context.store.get(conflict, victimId)).toBeNull();
    expect(report.findings).toMatchObject([{ rule: 'import_collides_with_edit', value: 'removed here' }]);
  });

  it('refuses a draft that has not the shape of the record, and a second draft of one id', async () => {
    const context = await open();
    const report = await run(context, [incident('A'), incident('B', { grading: 'dubious' }), incident('A')]);
    expect(report).toMatchObject({ made: 2, refused: 2 });
    expect(report.findings.map(({ rule, field, refused }) => [rule, field, refused])).toEqual([
      ['key_duplicate', null, true],
      ['record_invalid', 'incident.grading', true],
    ]);
  });

  it('refuses what is no JSON, and takes another order of fields for no change', async () => {
    const context = await open();
    const report = await run(context, [
      incident('A', { admin1: 'Samdan', admin2: 'Darmuna' }),
      incident('B', { totalStrikes: Number.NaN }),
      incident('C', { admin1: 'half \ud800' }),
    ]);
    expect(report).toMatchObject({ made: 2, refused: 2 });
    const reordered = incident('A', { admin2: 'Darmuna', admin1: 'Samdan' });
    expect(await run(context, [reordered])).toMatchObject({ unchanged: 1, changed: 0 });
  });

  it('says nothing about fields of which this reading is silent', async () => {
    const context = await open();
    await run(context, [incident('A', { previousCodes: ['X1'] })]);
    const partial = { ...incident('A', { admin1: 'Samdan' }), silentOn: ['previousCodes'] };
    await run(context, [partial]);
    expect(await bodyOf(context, 'incident', 'A')).toMatchObject({ previousCodes: ['X1'], admin1: 'Samdan' });
  });

  describe('of a dataset that is whole', () => {
    const whole = { completeFor: () => ['incident', 'victim'] as const };

    it('withdraws what it no longer holds, and publishes it again when it is back', async () => {
      const context = await open();
      const both = [incident('A'), victim('a', 'A'), incident('B'), victim('b', 'B'), victim('b2', 'B')];
      await run(context, both, whole);
      const report = await run(context, [incident('B'), victim('b', 'B')], whole);
      expect(report).toMatchObject({ unchanged: 2, changed: 0, removed: 2 });
      expect(await bodyOf(context, 'incident', 'A')).toMatchObject({
        workflow: 'withdrawn',
        changeLog: [
          { field: 'workflow', from: '"published"', to: '"withdrawn"', reason: 'No longer in sheet' },
        ],
      });
      // The parts of a withdrawn incident stay with it; the victim taken from an incident that stays is removed.
      expect(await bodyOf(context, 'victim', 'a')).not.toBeNull();
      expect(await bodyOf(context, 'victim', 'b2')).toBeNull();
      expect(await run(context, [incident('B'), victim('b', 'B')], whole)).toMatchObject({
        removed: 0,
        findings: [],
      });
      expect(await run(context, both, whole)).toMatchObject({
        made: 1,
        changed: 1,
        unchanged: 3,
        removed: 0,
      });
      expect(await bodyOf(context, 'incident', 'A')).toMatchObject({ workflow: 'published' });
    });

    it('keeps what a person changed since', async () => {
      const context = await open();
      await run(context, [incident('A'), incident('B')], whole);
      const change = {
        conflict,
        id: id('incident', 'A'),
        from: 1,
        fields: { admin1: 'Samdan' },
        reason: 'Found',
      };
      await setFields(context, change);
      const report = await run(context, [incident('B')], whole);
      expect(report).toMatchObject({
        removed: 0,
        findings: [{ rule: 'absent_kept', value: id('incident', 'A') }],
      });
      expect(await bodyOf(context, 'incident', 'A')).toMatchObject({ workflow: 'published' });
    });

    it('takes nothing away where far too much is gone, unless it is told to', async () => {
      const context = await open();
      const many = Array.from({ length: 40 }, (_, index) => incident(`N${index}`));
      await run(context, many, whole);
      const report = await run(context, many.slice(0, 10), whole);
      expect(report).toMatchObject({ removed: 0, findings: [{ rule: 'absent_kept' }] });
      const forced = await run(context, many.slice(0, 10), whole, { conflict: null, complete: true });
      expect(forced.removed).toBe(30);
      // What is withdrawn already is not gone again.
      expect(await run(context, many.slice(0, 9), whole)).toMatchObject({ removed: 1, findings: [] });
    });

    it('takes nothing away where rows were refused, or where it is told that the files are a part', async () => {
      const context = await open();
      await run(context, [incident('A'), incident('B')], whole);
      const refused = await run(context, [incident('A'), incident('C', { grading: 'dubious' })], whole);
      expect(refused).toMatchObject({ removed: 0, refused: 1 });
      const part = await run(context, [incident('A')], whole, { conflict: null, complete: false });
      expect(part).toMatchObject({ removed: 0, findings: [] });
    });
  });

  describe('that is undone', () => {
    it('removes what it made, keeps the history, and can be run again', async () => {
      const context = await open();
      const report = await run(context, [incident('A'), victim('a', 'A')]);
      const undone = await undoImport(context, report.import, 'The wrong file');
      expect(undone).toEqual({ import: report.import, undone: 2, left: [] });
      expect(await bodyOf(context, 'incident', 'A')).toBeNull();
      expect(
        (await context.store.revisions(conflict, id('incident', 'A'))).map((revision) => revision.reason),
      ).toEqual(['Imported from sheet', 'Import undone: The wrong file']);
      expect(await run(context, [incident('A'), victim('a', 'A')])).toMatchObject({ made: 2, changed: 0 });
      expect(await bodyOf(context, 'incident', 'A')).toMatchObject({ codes: ['A'] });
    });

    it('goes back to what stood before, so that the earlier files change nothing', async () => {
      const context = await open();
      const earlier = [incident('A', { grading: 'weak' }), incident('B')];
      await run(context, earlier);
      const second = await run(context, [incident('A', { grading: 'fair' }), incident('B'), incident('C')]);
      await undoImport(context, second.import, 'Too early');
      expect(await bodyOf(context, 'incident', 'A')).toMatchObject({ grading: 'weak' });
      expect(await bodyOf(context, 'incident', 'C')).toBeNull();
      expect(await run(context, earlier)).toMatchObject({ made: 0, changed: 0, unchanged: 2 });
      expect(await run(context, [incident('A', { grading: 'fair' })])).toMatchObject({ changed: 1 });
    });

    it('leaves and names what changed after it', async () => {
      const context = await open();
      const report = await run(context, [incident('A'), incident('B')]);
      await setFields(context, {
        conflict,
        id: id('incident', 'A'),
        from: 1,
        fields: { admin1: 'Samdan' },
        reason: 'Found',
      });
      const undone = await undoImport(context, report.import, 'The wrong file');
      expect(undone).toMatchObject({ undone: 1, left: [{ id: id('incident', 'A'), kind: 'incident' }] });
      expect(await bodyOf(context, 'incident', 'A')).toMatchObject({ admin1: 'Samdan' });
    });

    it('cannot be undone twice, nor without a reason', async () => {
      const context = await open();
      const report = await run(context, [incident('A')]);
      await expect(undoImport(context, report.import, ' ')).rejects.toThrow(/needs a reason/);
      await undoImport(context, report.import, 'The wrong file');
      await expect(undoImport(context, report.import, 'Again')).rejects.toThrow(/undone on/);
      await expect(undoImport(context, id('import', 'none'), 'x')).rejects.toThrow(/no import/);
    });
  });

  it('keeps its report, the latest first', async () => {
    const context = await open();
    const first = await run(context, [incident('A'), incident('B', { grading: 'dubious' })]);
    context.setTime('2020-02-01T00:00:00Z');
    const second = await run(context, [incident('A')]);
    const listed = await listImports(context);
    expect(listed.map((kept) => kept.import)).toEqual([second.import, first.import]);
    expect(listed[1]).toMatchObject({ conflict: 'tarfuna', by: 'operator', refused: 1, findingsTotal: 1 });
    expect(await importReport(context, first.import)).toMatchObject({ findings: first.findings });
    expect(await listImports(context.public)).toEqual([]);
    await expect(importReport(context.public, first.import)).rejects.toThrow(/no import/);
  });

  it('is refused to those who may not, and writes nothing then', async () => {
    const context = await open();
    const sequence = await context.store.lastSequence();
    await expect(runImport(context.public, reader([incident('A')]), anything, quiet)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    expect(await context.store.lastSequence()).toBe(sequence);
  });

  it('writes nothing where the files cannot be read, and goes into no conflict that is not there', async () => {
    const context = await open();
    const sequence = await context.store.lastSequence();
    const broken = reader([], {
      // biome-ignore lint/correctness/useYield: it fails before it gives anything
      async *read() {
        throw new Error('cut off');
      },
    });
    await expect(runImport(context, broken, anything, quiet)).rejects.toThrow('cut off');
    const elsewhere = { conflict: 'elsewhere', complete: null };
    await expect(runImport(context, reader([incident('A')]), elsewhere, quiet)).rejects.toThrow(
      /no conflict elsewhere/,
    );
    expect(await context.store.lastSequence()).toBe(sequence);
  });
});
