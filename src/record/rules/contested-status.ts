import { type Range, unknownRange } from '../range.ts';
import { type Finding, finding, type Rule, shownRange } from './finding.ts';
import { type IncidentFacts, rangesOf } from './incident-facts.ts';

type Input = Pick<IncidentFacts, 'entity' | 'casualties' | 'contestedKilled' | 'contestedInjured'>;

/** R4. Who may be a civilian or a fighter is possible in both counts and certain in neither (domain.md 1.5.11). */
export const contestedInBothMaxima: Rule<Input> = {
  id: 'R4',
  title: 'Persons of contested status count in both maxima and in neither minimum',
  titleAr: 'من صفته المدنية متنازع عليها يُحتسب في الحدين الأقصيين لا في الأدنيين',
  statement: 'A contested-status person is in the civilian max and the belligerent max, in neither min.',
  appliesTo: 'incident',
  errorsOnImport: 'warning',
  check(facts) {
    const outcomes = [
      ['killed', facts.contestedKilled],
      ['injured', facts.contestedInjured],
    ] as const;
    return outcomes.flatMap(([outcome, persons]) =>
      persons === 0
        ? []
        : (['civilians', 'belligerents'] as const).flatMap((category) =>
            roomFor(persons, rangesOf(facts, category)?.[outcome] ?? unknownRange, {
              entity: facts.entity,
              field: `${category}.${outcome}`,
            }),
          ),
    );
  },
};

/** The range must hold the persons above its minimum; an unknown bound counts as none. */
function roomFor(persons: number, range: Range, at: { entity: string; field: string }): readonly Finding[] {
  const room = (range.max ?? 0) - (range.min ?? 0);
  if (room >= persons) return [];
  return [
    finding(
      'R4',
      'error',
      { ...at, value: shownRange(range) },
      {
        en: `${persons} of contested status must be in the maximum of ${at.field} and not in its minimum; it is ${shownRange(range)}.`,
        ar: `يجب احتساب ${persons} من ذوي الصفة المتنازع عليها في الحد الأقصى لـ ${at.field} دون الأدنى؛ النطاق الحالي ${shownRange(range)}.`,
      },
    ),
  ];
}
