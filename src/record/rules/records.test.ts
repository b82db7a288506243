import { describe, expect, test } from 'vitest';
import { suffixRuns } from './archive-link.ts';
import { rules } from './index.ts';
import { isAccountable } from './published-change.ts';

describe('R11 a change of a published incident', () => {
  const change = {
    entity: 'incident',
    published: true,
    changes: [{ field: 'grading' }, { field: 'gradingReason' }],
    reason: 'The Coalition conceded',
    publicLines: [{ field: 'grading' }],
  };

  test('with its reason and its public line is right', () => {
    expect(rules.R11.check(change)).toEqual([]);
  });

  test('without either is refused, once for each', () => {
    expect(rules.R11.check({ ...change, reason: ' ', publicLines: [] })).toHaveLength(2);
    expect(rules.R11.check({ ...change, reason: null })).toMatchObject([{ rule: 'R11', field: 'grading' }]);
  });

  test('before publication is free', () => {
    expect(rules.R11.check({ ...change, published: false, reason: null })).toEqual([]);
  });

  test('parts of a field count, fields of a similar name do not', () => {
    expect(isAccountable('casualties.civilians.killed')).toBe(true);
    expect(isAccountable('gradingReason')).toBe(false);
  });
});

describe('R12 a merge', () => {
  const merge = {
    parts: [
      { id: 'a', codes: ['CS229'], addresses: ['/incidents/a'] },
      { id: 'b', codes: ['RS0908'], addresses: ['/incidents/b', '/incidents/b-old'] },
    ],
    result: { id: 'a', codes: ['CS229'], previousCodes: ['RS0908'], address: '/incidents/a' },
    redirects: new Map([
      ['/incidents/b', '/incidents/a'],
      ['/incidents/b-old', '/incidents/b'],
    ]),
  };

  test('keeps both codes and leads from every old address to the result', () => {
    expect(rules.R12.check(merge)).toEqual([]);
  });

  test('that loses a code or an address is refused', () => {
    const lost = { ...merge, result: { ...merge.result, previousCodes: [] } };
    expect(rules.R12.check(lost)).toMatchObject([{ entity: 'b', field: 'codes', value: 'RS0908' }]);
    expect(rules.R12.check({ ...merge, redirects: new Map() })).toHaveLength(2);
  });

  test('whose redirects go in a circle is refused', () => {
    const redirects = new Map([
      ['/incidents/b', '/incidents/b-old'],
      ['/incidents/b-old', '/incidents/b'],
    ]);
    expect(rules.R12.check({ ...merge, redirects })).toHaveLength(2);
  });
});

describe('R13 a public claim', () => {
  const check = (captures: Parameters<typeof rules.R13.check>[0]['captures'], isPublic = true) =>
    rules.R13.check({ entity: 'claim', isPublic, captures });

  test('needs one capture whose hash verifies', () => {
    expect(
      check([
        { sha256: 'ab', verifies: false },
        { sha256: 'cd', verifies: true },
      ]),
    ).toEqual([]);
    expect(check([])).toMatchObject([{ rule: 'R13', severity: 'error', value: 0 }]);
    expect(check([{ sha256: 'ab', verifies: null }])).toHaveLength(1);
    expect(check([{ sha256: null, verifies: true }])).toHaveLength(1);
    expect(check([{ sha256: 'ab', verifies: false }])[0]?.message).toContain('other bytes');
  });

  test('that is not public yet may wait', () => {
    expect(check([], false)).toEqual([]);
  });
});

describe('R14 an export', () => {
  const allowed = new Set(['incident.code', 'victim.names', 'incident.notesInternal']);
  const check = (path: string, sensitivity: 'public' | 'public_redacted' | 'internal', redacted = false) =>
    rules.R14.check({ entity: 'incidents.csv', fields: [{ path, sensitivity, redacted }], allowed });

  test('holds what is on the list and public, or reduced as demanded', () => {
    expect(check('incident.code', 'public')).toEqual([]);
    expect(check('victim.names', 'public_redacted', true)).toEqual([]);
  });

  test('holds nothing else, whichever of the two is wrong', () => {
    expect(check('incident.added', 'public')).toMatchObject([{ rule: 'R14', field: 'incident.added' }]);
    expect(check('incident.notesInternal', 'internal')).toMatchObject([{ value: 'internal' }]);
    expect(check('victim.names', 'public_redacted', false)).toHaveLength(1);
  });
});

test('R15 every code, past or present, is in the index', () => {
  const check = (indexed: string[]) =>
    rules.R15.check({ entity: 'incident', codes: ['CS229 RS0908'], previousCodes: ['R810'], indexed });
  expect(check(['cs229', 'rs0908', 'r810'])).toEqual([]);
  expect(check(['CS229', 'RS0908'])).toMatchObject([{ rule: 'R15', value: 'R810' }]);
});

describe('R18 a printed grid', () => {
  const check = (origin: 'allegation' | 'belligerent' | null, statedBy: string | null = null) =>
    rules.R18.check({ entity: 'entry', grid: '37SFU677407', origin, statedBy });

  test('is the allegation’s unless a source says otherwise', () => {
    expect(check('allegation')).toEqual([]);
    expect(check('belligerent', 'Coordinates shared by the Coalition, 2017')).toEqual([]);
    expect(check('belligerent')).toMatchObject([{ rule: 'R18', value: 'belligerent' }]);
    expect(check(null)).toMatchObject([{ rule: 'R18', value: null }]);
  });

  test('that is not there needs no origin', () => {
    expect(rules.R18.check({ entity: 'entry', grid: null, origin: null, statedBy: null })).toEqual([]);
  });
});

describe('R19 links to outside archives', () => {
  const opened = { entity: 'source', verifiedAt: '2026-01-01T00:00:00Z', ok: true };
  const link = (name: string, more: object = {}) => ({
    ...opened,
    url: `https://archive.ph/${name}`,
    ...more,
  });

  test('that were opened are right', () => {
    expect(rules.R19.check({ links: [link('PrPi1'), link('x7Kd2')] })).toEqual([]);
  });

  test('that were never opened are a warning, those that fail an error', () => {
    const links = [link('PrPi1', { verifiedAt: null, ok: null }), link('x7Kd2', { ok: false })];
    expect(rules.R19.check({ links }).map((finding) => finding.severity)).toEqual(['warning', 'error']);
  });

  test('that a spreadsheet filled down are flagged, in whatever order and under whatever alias', () => {
    const links = [
      link('PrPi3'),
      link('a8Zk9'),
      { ...link(''), url: 'http://www.archive.fo/PrPi1' },
      link('PrPi4'),
    ];
    expect(rules.R19.check({ links }).map((finding) => finding.value)).toEqual([
      'https://archive.ph/PrPi3',
      'http://www.archive.fo/PrPi1',
      'https://archive.ph/PrPi4',
    ]);
  });

  test('that only share a stem and lie far apart are not', () => {
    expect(
      suffixRuns(['https://archive.ph/Ab1', 'https://archive.ph/Ab77', 'https://archive.ph/Ab512']),
    ).toEqual([]);
    expect(
      suffixRuns(['https://archive.ph/Ab1', 'https://archive.ph/Ab1', 'https://archive.ph/Ab2']),
    ).toEqual([]);
  });
});

test('R20 what was taken out is in the deletions feed, and nothing that is public', () => {
  const feed = { entity: 'release 2', removed: ['b'], feed: [{ id: 'b' }], present: ['a'] };
  expect(rules.R20.check(feed)).toEqual([]);
  expect(rules.R20.check({ ...feed, feed: [] })).toMatchObject([{ rule: 'R20', value: 'b' }]);
  expect(rules.R20.check({ ...feed, present: ['a', 'b'] })).toHaveLength(1);
});
