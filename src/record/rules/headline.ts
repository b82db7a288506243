import { type Range, type RangeSum, sumKnown } from '../range.ts';
import type { Value } from '../vocabulary.ts';
import { finding, type Rule } from './finding.ts';

/** What decides whether an incident counts in the headline. */
export interface HeadlineFacts {
  readonly workflow: Value<'workflow_state'>;
  readonly harmReported: Value<'civilian_harm_reported'>;
  readonly grading: Value<'civilian_harm_grading'> | null;
}

/** Published, harm reported, graded fair or confirmed (domain.md 1.6). */
export function countsInHeadline(incident: HeadlineFacts): boolean {
  return (
    incident.workflow === 'published' &&
    incident.harmReported === 'yes' &&
    (incident.grading === 'fair' || incident.grading === 'confirmed')
  );
}

export interface Headline {
  readonly incidents: number;
  readonly killed: RangeSum;
}

type CountedIncident = HeadlineFacts & { readonly id: string; readonly killed: Range };

/** The headline over incidents, each of which counts once however often it is listed. */
export function headlineOf(incidents: readonly CountedIncident[]): Headline {
  const distinct = new Map(incidents.filter(countsInHeadline).map((incident) => [incident.id, incident]));
  return {
    incidents: distinct.size,
    killed: sumKnown([...distinct.values()].map((incident) => incident.killed)),
  };
}

/** R8. The plain sum, beside which a figure from the summary tables is held. */
export const headlineIsDefined: Rule<{
  readonly entity: string;
  readonly figure: { readonly incidents: number; readonly min: number; readonly max: number };
  readonly incidents: readonly CountedIncident[];
}> = {
  id: 'R8',
  title: 'The headline counts published fair and confirmed incidents once each',
  titleAr: 'الرقم الرئيس يحتسب الحوادث المنشورة المصنفة معقولة أو مؤكدة مرة واحدة لكل منها',
  statement:
    'Headline = published ∧ harm = yes ∧ grade ∈ {fair, confirmed}, distinct incidents; printed as a range with the number of incidents.',
  appliesTo: 'figure',
  errorsOnImport: 'error',
  check({ entity, figure, incidents }) {
    const expected = headlineOf(incidents);
    const pairs = [
      ['incidents', figure.incidents, expected.incidents],
      ['killed.min', figure.min, expected.killed.min],
      ['killed.max', figure.max, expected.killed.max],
    ] as const;
    return pairs.flatMap(([field, found, wanted]) =>
      found === wanted
        ? []
        : [
            finding(
              'R8',
              'error',
              { entity, field, value: found },
              {
                en: `The headline gives ${found} for ${field}; the incidents that count give ${wanted}.`,
                ar: `يعطي الرقم الرئيس ${found} في ${field}، والحوادث المحتسبة تعطي ${wanted}.`,
              },
            ),
          ],
    );
  },
};
