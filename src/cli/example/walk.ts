import { compareTotals } from '#casework/compare';
import { type KnownConflict, requireConflict } from '#casework/conflict-choice';
import type { Context } from '#casework/context';
import { loadTotals } from '#casework/load-totals';
import { createRecord, present, setFields } from '#casework/record';
import { tally } from '#casework/tally';
import { explainTally } from '#casework/tally-explain';
import { resolveQuery } from '#casework/tally-query';
import { comparisonText } from '#cli/figures/comparison-text';
import { explanationText } from '#cli/figures/explanation-text';
import { sumText } from '#cli/figures/sums';
import { tallyText } from '#cli/figures/tally-text';
import { rangeText } from '#locale/number';
import type { Incident } from '#record/entity/incident';
import { derivedId } from '#record/identifier';
import type { Range } from '#record/range';
import { loadTraining, type TrainingSteps } from './load-training.ts';
import { trainingId } from './training-bodies.ts';
import type { TrainingCorrection, TrainingFile } from './training-file.ts';

/** The files of the example, read. */
export interface ExampleFiles {
  readonly training: TrainingFile;
  readonly trainingTotals: unknown;
  readonly publishedTotals: unknown;
}

/** Where the walk says what it does. */
export interface Walk {
  readonly context: Context;
  readonly steps: TrainingSteps;
  say(text: string): void;
}

/** The short name of the conflict that holds the real totals: no incident of it is invented, since it holds none. */
export const publishedTotalsSlug = 'published-totals-2019';

/** Loads the training record and both files of totals. What is there already is left alone. */
export async function loadExample(walk: Walk, files: ExampleFiles): Promise<KnownConflict> {
  const { context, steps } = walk;
  const training = await loadTraining(context, files.training, steps);
  const progress = steps.step('Stated totals', 2);
  await loadTotals(context, training, files.trainingTotals, 'A published total of the training record');
  progress.advance();
  const published = await publishedTotalsConflict(context);
  await loadTotals(context, published, files.publishedTotals, 'A published total of May 2019');
  progress.advance();
  progress.done('invented ones and, in a record of their own, the real ones of May 2019');
  return training;
}

async function publishedTotalsConflict(context: Context): Promise<KnownConflict> {
  const id = derivedId('example', publishedTotalsSlug);
  if (!(await context.store.get(id, id))) {
    const title = [
      { lang: 'en', value: 'Published totals on Iraq and Syria, May 2019' },
      { lang: 'ar', value: 'الحصائل المعلنة عن العراق وسوريا، أيار/مايو 2019' },
    ];
    const body = { slug: publishedTotalsSlug, title, countries: ['IQ', 'SY'], namePolicy: 'none' };
    await createRecord(context, {
      conflict: id,
      kind: 'conflict',
      id,
      body,
      reason: 'Real totals, apart from invented records',
    });
  }
  return requireConflict(context, publishedTotalsSlug);
}

/** Changes one published record with its reason, and shows the line that the public reads of it. */
export async function correctOne(
  walk: Walk,
  conflict: KnownConflict,
  correction: TrainingCorrection,
): Promise<void> {
  const { context, say } = walk;
  const id = trainingId('incident', correction.incident);
  const before = await present(context.store, conflict.id, id);
  const casualties = (before.body as Incident).casualties ?? [];
  const { category, killed } = correction.casualty;
  const changed = casualties.map((counted) =>
    counted.category === category ? { ...counted, killed } : counted,
  );
  const old = casualties.find((counted) => counted.category === category)?.killed;
  if (old?.min !== killed.min || old?.max !== killed.max) {
    const fields = { casualties: changed };
    await setFields(context, {
      conflict: conflict.id,
      id,
      from: before.revision,
      fields,
      reason: correction.reason,
    });
  }
  const after = await present(context.store, conflict.id, id);
  const line = (after.body as Incident).changeLog?.findLast((entry) => entry.reason === correction.reason);
  const codes = ((after.body as Incident).codes ?? []).join(' ');
  const earlier = killedIn(line?.from, category);
  const change = earlier ? `killed ${rangeText(earlier, 'en')} becomes ${rangeText(killed, 'en')}` : '';
  say(
    `${codes}${change ? `: ${change}` : ''}, revision ${after.revision}. Public reason: ${line?.reason ?? correction.reason}.`,
  );
}

/** The killed of one class in a line of the change log, which holds the old casualties as JSON. */
function killedIn(logged: string | undefined, category: string): Range | null {
  if (logged === undefined) return null;
  const casualties = JSON.parse(logged) as NonNullable<Incident['casualties']>;
  return casualties.find((counted) => counted.category === category)?.killed ?? null;
}

/** The instant before a correction, at which the register still gave the older figure. */
async function beforeCorrection(
  context: Context,
  conflict: KnownConflict,
  correction: TrainingCorrection,
): Promise<string> {
  const history = await context.store.revisions(conflict.id, trainingId('incident', correction.incident));
  const made = history.findLast((revision) => revision.reason === correction.reason);
  return new Date(Date.parse(made?.at ?? context.now().toISOString()) - 1).toISOString();
}

/** Prints the tally, shows that the figure of before the correction can still be had, and explains one of its rows. */
export async function showFigures(
  walk: Walk,
  conflict: KnownConflict,
  correction: TrainingCorrection,
): Promise<void> {
  const { context, say } = walk;
  const headline = { conflict: conflict.slug, grades: ['fair', 'confirmed'] };
  const byParty = await tally(context, { ...headline, by: 'belligerent' });
  say(tallyText(byParty, 'en'));
  const asOf = await beforeCorrection(context, conflict, correction);
  const [now] = (await tally(context, headline)).rows;
  const [then] = (await tally(context, { ...headline, asOf })).rows;
  if (now && then) {
    say(
      `The headline is ${sumText(now.killed, now.incidents, 'en')} killed in ${now.incidents} incidents; ` +
        `as of ${asOf}, before the correction, it was and stays ${sumText(then.killed, then.incidents, 'en')}.`,
    );
  }
  const row = byParty.rows.find((candidate) => candidate.key !== 'unknown');
  if (!row) return;
  const resolved = await resolveQuery(context, { ...headline, by: 'belligerent' });
  const explanation = await explainTally(context, resolved, { key: row.key, limit: 2 });
  say(
    `Where “${row.label.en}” comes from (sijill tally … --explain):\n\n${explanationText(explanation, 'en')}`,
  );
}

/** Sets the published totals of May 2019 side by side, and the invented ones beside this register’s own sums. */
export async function showComparison(
  walk: Walk,
  scope: { training: string; published: string },
): Promise<void> {
  const { context, say } = walk;
  for (const [conflict, named] of [
    [publishedTotalsSlug, scope.published],
    ['training', scope.training],
  ] as const) {
    const comparison = await compareTotals(context, { conflict, scope: named });
    say(comparisonText(comparison, 'en', 3));
  }
}
