import { expect, it } from 'vitest';
import type { RecordBody } from '#record/register';
import { publicClaim, restsOnHidden } from './claim.ts';
import { incidentTombstone, publicIncident } from './incident.ts';
import { publicRecord } from './public-record.ts';
import { publicSource } from './source.ts';
import { withheldNames } from './withheld-names.ts';

const incident = (body: RecordBody) => ({
  id: 'I',
  conflict: 'C',
  kind: 'incident' as const,
  body: { harmReported: 'yes', ...body },
});
const line = (field: string, isPublic = true) => ({
  at: '2019-05-31T09:00:00Z',
  field,
  from: '"x"',
  to: '"y"',
  reason: `why ${field}`,
  public: isPublic,
});

it('only published incidents are public', () => {
  for (const workflow of [
    'monitored',
    'researched',
    'assessed',
    'reviewed',
    'pending',
    'merged',
    'split',
    'withdrawn',
  ]) {
    expect(publicIncident(incident({ workflow }))).toBeNull();
  }
  expect(publicIncident(incident({ workflow: 'published', sensitivity: 'internal' }))).toBeNull();
  expect(publicIncident(incident({ workflow: 'published' }))).toEqual({
    id: 'I',
    conflict: 'C',
    harmReported: 'yes',
    workflow: 'published',
  });
});

it('the change log says nothing of fields held closely, in whole or in part', () => {
  const changeLog = [line('grading'), line('casualties'), line('place'), line('date', false)];
  const body = {
    workflow: 'published',
    changeLog,
    fieldSensitivity: { grading: 'internal', 'casualties.killed': 'restricted' },
  };
  const lines = publicIncident(incident(body))?.changeLog?.map(({ field }) => field);
  expect(lines).toEqual(['place']);
  expect(JSON.stringify(publicIncident(incident(body)))).not.toContain('why grading');
});

it('what was public once leaves its id and state, and nothing else', () => {
  const body = {
    workflow: 'withdrawn',
    publishedAt: '2018-01-01T00:00:00Z',
    codes: ['MC1'],
    narrative: [{ lang: 'en', value: 'gone' }],
  };
  expect(incidentTombstone(incident(body))).toEqual({
    id: 'I',
    conflict: 'C',
    state: 'withdrawn',
    mergedInto: null,
    splitInto: [],
    codes: ['MC1'],
  });
  expect(incidentTombstone(incident({ ...body, publishedAt: undefined }))).toBeNull();
  expect(incidentTombstone(incident({ ...body, fieldSensitivity: { codes: 'sealed' } }))?.codes).toEqual([]);
});

it('accounts, tokens and imports are never public', () => {
  for (const kind of ['account', 'api_token', 'import'] as const) {
    expect(publicRecord(kind, { id: 'A', conflict: 'C', kind, body: { name: 'x' } })).toBeNull();
  }
});

it('titles and labels that hold a withheld name are left out; the address stays', () => {
  const withheld = withheldNames(['Nour al-Darmuni']);
  const source = {
    id: 'S',
    conflict: 'C',
    kind: 'source' as const,
    body: {
      url: 'https://x.example/1',
      title: [{ lang: 'en', value: 'Nour al-Darmuni, killed' }],
      author: 'a',
    },
  };
  expect(publicSource(source, withheld)).toEqual({
    id: 'S',
    conflict: 'C',
    url: 'https://x.example/1',
    titleWithheld: true,
  });
  const claim = {
    id: 'K',
    conflict: 'C',
    kind: 'claim' as const,
    body: {
      extent: 'incident',
      measure: 'killed',
      range: { min: 1, max: 1 },
      groupText: 'Nour al-Darmuni',
      claimantText: 'a neighbour',
    },
  };
  expect(publicClaim(claim, withheld)).toMatchObject({ claimantText: 'a neighbour' });
  expect(publicClaim(claim, withheld)).not.toHaveProperty('groupText');
});

it('a claim goes with the claimant and the source it rests on', () => {
  const claim = { id: 'K', conflict: 'C', kind: 'claim' as const, body: { claimant: 'P', source: 'S' } };
  expect(restsOnHidden(claim, () => true)).toBe(false);
  expect(restsOnHidden(claim, (kind) => kind !== 'party')).toBe(true);
  expect(restsOnHidden(claim, (kind) => kind !== 'source')).toBe(true);
});
