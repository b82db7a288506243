import { type KnownConflict, listConflicts } from '#casework/conflict-choice';
import type { Context } from '#casework/context';
import { mergeIncidents } from '#casework/merge';
import { publish, withdraw } from '#casework/publish';
import { createRecord, present, setFields } from '#casework/record';
import { canonicalJson } from '#record/canonical';
import type { Kind } from '#record/entity/index';
import type { RecordBody } from '#record/register';
import { SijillError } from '#record/sijill-error';
import {
  assessmentFields,
  claimBody,
  leadBody,
  sourceBodies,
  textOf,
  trainingId,
  victimBody,
} from './training-bodies.ts';
import type { TrainingFile, TrainingIncident } from './training-file.ts';

/** What the loading of the training record does, step by step, for whoever shows it. */
export interface TrainingSteps {
  step(label: string, total: number): { advance(): void; done(note?: string): void };
}

/**
 * Brings the training record into a register the way a team would: sources with their captures, incidents as leads with
 * claims located in them, ranges by the counting rules, grades, publication; then what happens to records afterwards:
 * merges, a withdrawal, corrections with their reasons. What is there already is left alone, so that it can run again.
 */
export async function loadTraining(
  context: Context,
  file: TrainingFile,
  steps: TrainingSteps,
): Promise<KnownConflict> {
  const conflict = trainingId('conflict', file.conflict.slug);
  const loading = new TrainingLoad(context, conflict);
  await loading.put('conflict', file.conflict.slug, { ...titled(file.conflict) }, 'The training record');
  await loadGround(loading, file, steps);
  await loadIncidents(loading, file, steps);
  await assessAndPublish(loading, file, steps);
  await afterwards(loading, file, steps);
  const known = (await listConflicts(context)).find((candidate) => candidate.id === conflict);
  if (!known) throw new SijillError('integrity', 'The training record was written and cannot be read.');
  return known;
}

class TrainingLoad {
  readonly context: Context;
  readonly conflict: string;

  constructor(context: Context, conflict: string) {
    this.context = context;
    this.conflict = conflict;
  }

  /** Makes the record unless it is there. */
  async put(kind: Kind, key: string, body: RecordBody, reason: string): Promise<void> {
    const id = trainingId(kind, key);
    if ((await this.context.store.heads(this.conflict, [id])).has(id)) return;
    await createRecord(this.context, { conflict: this.conflict, kind, id, body, reason });
  }

  async incident(key: string) {
    return present(this.context.store, this.conflict, trainingId('incident', key));
  }

  async set(key: string, fields: RecordBody, reason: string): Promise<void> {
    const { id, revision } = await this.incident(key);
    await setFields(this.context, { conflict: this.conflict, id, from: revision, fields, reason });
  }
}

/** A conflict's body with its texts in the form of the record. */
function titled({ events, ...conflict }: TrainingFile['conflict']): RecordBody {
  const named = (events as { title: Record<string, string> }[] | undefined)?.map((event) => ({
    ...event,
    title: textOf(event.title),
  }));
  return { ...conflict, title: textOf(conflict.title), ...(named ? { events: named } : {}) };
}

async function loadGround(loading: TrainingLoad, file: TrainingFile, steps: TrainingSteps): Promise<void> {
  const progress = steps.step('Parties, sources, captures', file.parties.length + file.sources.length);
  await loading.put(
    'methodology',
    'method',
    { ...file.methodology, body: textOf(file.methodology.body) },
    'The method',
  );
  for (const { key, names, parent, ...party } of file.parties) {
    const above = parent === undefined ? {} : { parent: trainingId('party', parent) };
    await loading.put(
      'party',
      key,
      { ...party, ...above, names: textOf(names) },
      'A party of the training record',
    );
    progress.advance();
  }
  for (const given of file.sources) {
    const { source, capture } = sourceBodies(given);
    await loading.put('source', given.key, source, 'Found in daily monitoring');
    await loading.put('capture', given.key, capture, 'Archived when it was found');
    progress.advance();
  }
  progress.done();
}

async function loadIncidents(loading: TrainingLoad, file: TrainingFile, steps: TrainingSteps): Promise<void> {
  const texts = new Map(file.sources.map((source) => [source.key, source.text]));
  const progress = steps.step('Claims become incidents', file.incidents.length);
  let claims = 0;
  for (const incident of file.incidents) {
    await loading.put('incident', incident.key, leadBody(incident), 'Sources allege harm');
    const named = incident.victims ?? [];
    for (const [at, victim] of named.entries()) {
      await loading.put(
        'victim',
        `${incident.key} ${at}`,
        victimBody(incident, victim, at),
        'Named or described by a source',
      );
    }
    for (const [at, cited] of incident.sources.entries()) {
      for (const [number, claim] of cited.claims.entries()) {
        const body = claimBody(incident, cited, claim, texts.get(cited.source) ?? '');
        await loading.put('claim', `${incident.key} ${at} ${number}`, body, 'Read in the source');
        claims += 1;
      }
    }
    for (const [at, { party, ...position }] of (incident.positions ?? []).entries()) {
      const at_ = {
        incident: trainingId('incident', incident.key),
        party: trainingId('party', party),
        order: at,
      };
      await loading.put(
        'belligerent_row',
        `${incident.key} ${at}`,
        { ...position, ...at_ },
        'The party’s own position',
      );
    }
    progress.advance();
  }
  progress.done(`${claims} claims, each with its characters in a capture`);
}

async function assessAndPublish(
  loading: TrainingLoad,
  file: TrainingFile,
  steps: TrainingSteps,
): Promise<void> {
  const progress = steps.step('Assessed, reviewed, published', file.incidents.length);
  let published = 0;
  for (const incident of file.incidents) {
    if (await assess(loading, incident)) published += 1;
    progress.advance();
  }
  progress.done(`${published} public`);
}

/** Takes an incident from its lead to the stage that the file says; true where it becomes public. */
async function assess(loading: TrainingLoad, incident: TrainingIncident): Promise<boolean> {
  const before = await loading.incident(incident.key);
  if (incident.stage === 'monitored' || before.body.workflow !== 'monitored') return false;
  const assessed = {
    ...assessmentFields(incident),
    workflow: 'assessed',
    gradedBy: loading.context.actor.name,
  };
  await loading.set(
    incident.key,
    { ...assessed, gradedAt: loading.context.now().toISOString() },
    'Counted and graded by the method',
  );
  await loading.set(incident.key, { workflow: 'reviewed' }, 'A second person agreed');
  if (incident.stage !== 'published') return false;
  const { id, revision } = await loading.incident(incident.key);
  await publish(loading.context, {
    conflict: loading.conflict,
    id,
    from: revision,
    reason: 'Reviewed and safe to publish',
  });
  return true;
}

async function afterwards(loading: TrainingLoad, file: TrainingFile, steps: TrainingSteps): Promise<void> {
  const { merge, withdraw: withdrawn, correct } = file.steps;
  const progress = steps.step(
    'Merged, withdrawn, corrected',
    merge.length + withdrawn.length + correct.length,
  );
  const { context, conflict } = loading;
  for (const { keep, absorb, reason } of merge) {
    const absorbed = await loading.incident(absorb);
    const pair = { conflict, kept: trainingId('incident', keep), absorbed: absorbed.id, reason };
    if (absorbed.body.workflow !== 'merged') await mergeIncidents(context, pair);
    progress.advance();
  }
  for (const { incident, reason } of withdrawn) {
    const { id, revision, body } = await loading.incident(incident);
    if (body.workflow === 'published') await withdraw(context, { conflict, id, from: revision, reason });
    progress.advance();
  }
  for (const { incident, fields, reason } of correct) {
    const { body } = await loading.incident(incident);
    const isSame = (left: unknown, right: unknown) =>
      left !== undefined && canonicalJson(left) === canonicalJson(right);
    const done = Object.entries(fields).every(([name, value]) => isSame(body[name], value));
    if (!done) await loading.set(incident, fields, reason);
    progress.advance();
  }
  progress.done('every change with its reason');
}
