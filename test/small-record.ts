import type { KnownConflict } from '#casework/conflict-choice';
import { createRecord } from '#casework/record';
import type { Kind } from '#record/entity/index';
import { derivedId } from '#record/identifier';
import type { RecordBody } from '#record/register';
import { type WorkingContext, workingContext } from './working-context.ts';

/** The id of a record of the small record, by kind and name. */
export const idOf = (kind: Kind, name: string) => derivedId('small', kind, name);

const text = (en: string, ar: string) => [
  { lang: 'en', value: en },
  { lang: 'ar', value: ar },
];
const on = (date: string) => ({ type: 'date', date, approximate: false });
const killed = (min: number | null, max: number | null) => ({ category: 'civilians', killed: { min, max } });

/**
 * A small invented record of four incidents, of which three count: a coalition and an army, one incident of both, one
 * with an unknown toll, one not yet public, a concession, and claims with their capture.
 */
export async function smallRecord(context: WorkingContext = workingContext()): Promise<{
  context: WorkingContext;
  conflict: KnownConflict;
  put(kind: Kind, name: string, body: RecordBody): Promise<string>;
}> {
  const conflict = {
    id: idOf('conflict', 'small'),
    slug: 'small',
    title: text('A small record', 'سجل صغير'),
    training: false,
  };
  const put = async (kind: Kind, name: string, body: RecordBody) => {
    const id = idOf(kind, name);
    await createRecord(context, { conflict: conflict.id, kind, id, body, reason: 'A test needs it' });
    return id;
  };
  await put('conflict', 'small', { slug: 'small', title: conflict.title, namePolicy: 'all' });
  const coalition = await put('party', 'coalition', {
    names: text('Meridian Coalition', 'تحالف ميريديان'),
    kind: 'coalition',
    aliases: ['coalition', 'M.C.'],
  });
  const army = await put('party', 'army', { names: text('Army of Tarfuna', 'جيش طرفونة'), kind: 'state' });
  const monitor = await put('party', 'monitor', {
    names: text('Harm Monitor', 'مرصد الأضرار'),
    kind: 'recorder',
  });
  const source = await put('source', 'post', {
    title: text('A post', 'منشور'),
    url: 'https://example.org/post',
  });
  const capture = await put('capture', 'post', {
    ...{ source, capturedAt: '2017-06-07T08:00:00Z', tool: 'by hand', state: 'manual' },
    files: [{ role: 'text', bytes: 120, sha256: 'a'.repeat(64) }],
  });
  const published = { harmReported: 'yes', workflow: 'published', grading: 'fair' };
  const first = await put('incident', 'first', {
    ...{ ...published, codes: ['MC001'], date: on('2017-06-06'), country: 'SY', parties: [coalition] },
    locationName: text('Darmuna', 'درمونة'),
    casualties: [{ ...killed(3, 5), injured: { min: 0, max: 2 } }],
    strikeStatus: 'likely',
  });
  await put('claim', 'first', {
    ...{ extent: 'incident', incident: first, claimant: monitor, measure: 'killed', category: 'civilians' },
    ...{ range: { min: 3, max: 5 }, quantifier: 'range', source, capture, locator: { start: 14, end: 26 } },
  });
  await put('incident', 'both', {
    ...{ ...published, codes: ['MC002'], date: on('2017-07-31'), country: 'SY', parties: [coalition, army] },
    ...{ locationName: text('Samdan', 'سمدان'), casualties: [killed(10, 20)], grading: 'weak' },
  });
  await put('belligerent_row', 'both', {
    ...{ incident: idOf('incident', 'both'), party: coalition, position: 'credible', certainty: 'known' },
    ...{ deathsConcededMin: 2, deathsConcededMax: 2 },
  });
  const unknown = { ...published, codes: ['MC003'], date: { type: 'unknown' }, parties: [army] };
  await put('incident', 'unknown', { ...unknown, locationName: text('Samdan', 'سمدان') });
  await put('victim', 'named', {
    ...{ incident: idOf('incident', 'unknown'), status: 'killed' },
    names: [
      {
        value: 'وعد الدرموني',
        script: 'Arab',
        lang: 'ar',
        kind: 'full',
        transliterationOf: null,
        source: null,
      },
    ],
  });
  const unseen = { ...published, workflow: 'assessed', date: on('2017-06-08'), parties: [coalition] };
  await put('incident', 'unseen', { ...unseen, casualties: [killed(100, 100)] });
  return { context, conflict, put };
}
