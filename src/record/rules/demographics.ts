import type { Range } from '../range.ts';
import { type Finding, finding, type Rule, type Severity } from './finding.ts';
import { type IncidentFacts, rangesOf } from './incident-facts.ts';

type Input = Pick<IncidentFacts, 'entity' | 'casualties'>;
const groups = ['children', 'women', 'men'] as const;

/**
 * R3. Children, women and men need not add up to the total, but the certain ones cannot be more than the total can
 * be. Their maxima may overlap (an age that is not clear), so too large a sum of maxima is only worth a look
 * (domain.md 1.5.13).
 */
export const demographicsWithinTotal: Rule<Input> = {
  id: 'R3',
  title: 'Children, women and men fit the total',
  titleAr: 'الأطفال والنساء والرجال ضمن المجموع',
  statement:
    'The sum of the child, woman and man minima ≤ the total max (error on new work, warning on import); above the total min it is a warning.',
  appliesTo: 'incident',
  errorsOnImport: 'warning',
  check(facts) {
    const total = rangesOf(facts, 'civilians');
    if (!total) return [];
    const parts = groups.map((group) => rangesOf(facts, group));
    return (['killed', 'injured'] as const).flatMap((outcome) =>
      compare(
        facts.entity,
        outcome,
        parts.flatMap((part) => (part ? [part[outcome]] : [])),
        total[outcome],
      ),
    );
  },
};

function compare(entity: string, outcome: string, parts: readonly Range[], total: Range): readonly Finding[] {
  const minima = sum(parts.map((part) => part.min));
  const maxima = sum(parts.map((part) => part.max));
  const field = (bound: string) => `civilians.${outcome}.${bound}`;
  const report = (severity: Severity, of: 'minima' | 'maxima', value: number, bound: 'min' | 'max') =>
    finding(
      'R3',
      severity,
      { entity, field: field(bound), value },
      {
        en: `The ${of} of children, women and men ${outcome} add up to ${value}, above the total ${bound} of ${total[bound]}.`,
        ar: `مجموع ${of === 'minima' ? 'الحدود الدنيا' : 'الحدود القصوى'} للأطفال والنساء والرجال هو ${value}، أي أكثر من ${bound === 'min' ? 'الحد الأدنى' : 'الحد الأقصى'} للمجموع وهو ${total[bound]}.`,
      },
    );
  const findings: Finding[] = [];
  if (total.max !== null && minima > total.max) findings.push(report('error', 'minima', minima, 'max'));
  else if (total.min !== null && minima > total.min)
    findings.push(report('warning', 'minima', minima, 'min'));
  if (total.max !== null && maxima > total.max) findings.push(report('warning', 'maxima', maxima, 'max'));
  return findings;
}

function sum(bounds: readonly (number | null)[]): number {
  return bounds.reduce<number>((total, bound) => total + (bound ?? 0), 0);
}
