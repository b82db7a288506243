import { isInverted, type Range } from '../range.ts';
import { type Finding, finding, type Rule, shownRange } from './finding.ts';
import type { IncidentFacts } from './incident-facts.ts';

type Input = Pick<IncidentFacts, 'entity' | 'casualties'> & Partial<Pick<IncidentFacts, 'belligerentRows'>>;

/** R1. Null is not zero: a bound that is missing breaks nothing. */
export const minimumNotAboveMaximum: Rule<Input> = {
  id: 'R1',
  title: 'The minimum is not above the maximum',
  titleAr: 'الحد الأدنى لا يتجاوز الحد الأقصى',
  statement: 'min ≤ max wherever both are set; null is not 0 and prints "Unknown".',
  appliesTo: 'incident',
  errorsOnImport: 'warning',
  check(facts) {
    const ranges: (readonly [string, Range | undefined])[] = [
      ...facts.casualties.flatMap(
        (counted) =>
          [
            [`${counted.category}.killed`, counted.killed],
            [`${counted.category}.injured`, counted.injured],
          ] as const,
      ),
      ...(facts.belligerentRows ?? []).flatMap(
        (row, index) =>
          [
            [`belligerents.${index}.deathsConceded`, row.deathsConceded],
            [`belligerents.${index}.injuriesConceded`, row.injuriesConceded],
          ] as const,
      ),
    ];
    return ranges.flatMap(([field, range]) => (range ? invertedRange(facts.entity, field, range) : []));
  },
};

/** The finding for one range, wherever it stands; none where it is in order. */
export function invertedRange(entity: string | null, field: string, range: Range): readonly Finding[] {
  if (!isInverted(range)) return [];
  return [
    finding(
      'R1',
      'error',
      { entity, field, value: shownRange(range) },
      {
        en: `The minimum ${range.min} of ${field} is above its maximum ${range.max}. Check whether they were swapped.`,
        ar: `الحد الأدنى ${range.min} في ${field} أكبر من الحد الأقصى ${range.max}. تحقق مما إذا كانا معكوسين.`,
      },
    ),
  ];
}
