import { describe, expect, test } from 'vitest';
import { idOf, smallRecord } from '../../test/small-record.ts';
import { setFields } from './record.ts';
import { explainTally } from './tally-explain.ts';
import { resolveQuery, type TallyOptions } from './tally-query.ts';

async function explained(options: TallyOptions, page = {}, asAnybody = false) {
  const { context, conflict } = await smallRecord();
  const reader = asAnybody ? context.public : context;
  return { conflict, ...(await explainTally(reader, await resolveQuery(reader, options), page)) };
}

describe('explainTally', () => {
  test('walks from the figure to incidents, their claims, where these stand, and the bytes', async () => {
    const { row, total, incidents, definition } = await explained({
      belligerents: ['coalition'],
      grades: ['fair'],
    });
    expect([row.killed.min, row.killed.max, total]).toEqual([3, 5, 1]);
    expect(definition.en).toContain('Meridian Coalition');
    const [incident] = incidents;
    expect(incident).toMatchObject({
      codes: ['MC001'],
      place: { en: 'Darmuna', ar: 'درمونة' },
      killed: { min: 3, max: 5 },
      injured: { min: 0, max: 2 },
      overrideReason: null,
    });
    expect(incident?.claims).toEqual([
      {
        id: idOf('claim', 'first'),
        claimant: { en: 'Harm Monitor', ar: 'مرصد الأضرار' },
        measure: 'killed',
        category: 'civilians',
        range: { min: 3, max: 5 },
        quantifier: 'range',
        locator: { start: 14, end: 26 },
        source: {
          id: idOf('source', 'post'),
          title: { en: 'A post', ar: 'منشور' },
          url: 'https://example.org/post',
        },
        capture: {
          id: idOf('capture', 'post'),
          state: 'manual',
          capturedAt: '2017-06-07T08:00:00Z',
          files: [{ role: 'text', bytes: 120, sha256: 'a'.repeat(64) }],
        },
      },
    ]);
  });

  test('the incidents of a row add up to the row, and unknown stays unknown', async () => {
    const { row, total, incidents } = await explained({ by: 'belligerent' }, { key: 'Army of Tarfuna' });
    expect([row.incidents, total]).toEqual([2, 2]);
    expect(incidents.map((incident) => [incident.codes[0], incident.killed])).toEqual([
      ['MC002', { min: 10, max: 20 }],
      ['MC003', { min: null, max: null }],
    ]);
    expect([row.killed.min, row.killed.unknownMin]).toEqual([10, 1]);
  });

  test('walks through what is conceded too, whatever grades are counted', async () => {
    const { row, incidents } = await explained({ grades: ['confirmed'] }, { conceded: true });
    expect([row.incidents, row.conceded.killed.min]).toEqual([0, 2]);
    expect(incidents.map((incident) => incident.codes[0])).toEqual(['MC002']);
    expect(incidents[0]?.conceded).toEqual([
      {
        party: { en: 'Meridian Coalition', ar: 'تحالف ميريديان' },
        killed: { min: 2, max: 2 },
        injured: { min: null, max: null },
      },
    ]);
  });

  test('goes a page at a time', async () => {
    const { total, incidents } = await explained({}, { offset: 1, limit: 1 });
    expect([total, incidents.map((incident) => incident.codes[0])]).toEqual([3, ['MC001']]);
  });

  test('as of a past time shows the ranges of then', async () => {
    const { context, conflict } = await smallRecord();
    context.setTime('2020-02-01T00:00:00Z');
    const fields = { casualties: [{ category: 'civilians', killed: { min: 7, max: 9 } }] };
    await setFields(context, {
      conflict: conflict.id,
      id: idOf('incident', 'first'),
      from: 1,
      fields,
      reason: 'Names',
    });
    const ranges = async (options: TallyOptions) => {
      const { incidents } = await explainTally(
        context,
        await resolveQuery(context, { ...options, grades: ['fair'] }),
      );
      return incidents.find((incident) => incident.codes[0] === 'MC001')?.killed;
    };
    expect(await ranges({ asOf: '2020-01-31' })).toEqual({ min: 3, max: 5 });
    expect(await ranges({})).toEqual({ min: 7, max: 9 });
  });

  test.each([
    ['claim', 'first'],
    // A claim tells what its source said, and goes with it.
    ['source', 'post'],
  ] as const)(
    'a %s held above the reader’s clearance takes its claim from that reader',
    async (kind, name) => {
      const { context, conflict } = await smallRecord();
      const hold = () =>
        setFields(context, {
          ...{ conflict: conflict.id, id: idOf(kind, name), from: 1 },
          ...{ fields: { sensitivity: 'restricted' }, reason: 'Protects who spoke' },
        });
      const claims = async () => {
        const reader = context.public;
        const { incidents } = await explainTally(
          reader,
          await resolveQuery(reader, { from: '2017-06-06', to: '2017-06-06' }),
        );
        return incidents[0]?.claims;
      };
      expect(await claims()).toHaveLength(1);
      await hold();
      expect(await claims()).toEqual([]);
    },
  );

  test('a row that is not there is named with those that are', async () => {
    await expect(explained({ by: 'belligerent' }, { key: 'Nobody' })).rejects.toMatchObject({
      code: 'not_found',
      message: expect.stringContaining('Army of Tarfuna, Meridian Coalition'),
    });
    await expect(explained({ by: 'belligerent' })).rejects.toMatchObject({ code: 'bad_call' });
  });
});
