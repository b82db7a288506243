import { finding, type Rule } from './finding.ts';
import { type IncidentFacts, rangesOf } from './incident-facts.ts';

type Input = Pick<IncidentFacts, 'entity' | 'casualties' | 'namedKilled'> &
  Partial<Pick<IncidentFacts, 'contestedKilled'>>;

/** R2. Names are the most solid minimum there is (domain.md 1.5.2). */
export const namedDeadWithinRange: Rule<Input> = {
  id: 'R2',
  title: 'The named dead fit the range',
  titleAr: 'عدد القتلى المعروفين بالاسم يقع ضمن النطاق',
  statement: 'Named killed ≤ killed max; where named killed > killed min, raising the min is proposed.',
  appliesTo: 'incident',
  errorsOnImport: 'warning',
  check(facts) {
    const killed = rangesOf(facts, 'civilians')?.killed ?? { min: null, max: null };
    const named = facts.namedKilled;
    if (killed.max !== null && named > killed.max) {
      return [
        finding(
          'R2',
          'error',
          { entity: facts.entity, field: 'civilians.killed.max', value: named },
          {
            en: `${named} killed are named, but at most ${killed.max} are counted. Raise the maximum or check the names.`,
            ar: `عدد القتلى المعروفين بالاسم ${named}، والحد الأقصى المحتسب ${killed.max}. ارفع الحد الأقصى أو راجع الأسماء.`,
          },
        ),
      ];
    }
    // Persons of contested status belong to the maximum only (R4), named or not.
    const solid = named - (facts.contestedKilled ?? 0);
    if (solid <= 0 || (killed.min !== null && solid <= killed.min)) return [];
    return [
      finding(
        'R2',
        'warning',
        { entity: facts.entity, field: 'civilians.killed.min', value: solid },
        {
          en: `${solid} killed are named, the minimum is ${killed.min ?? 'unknown'}. Consider raising it to ${solid}.`,
          ar: `عدد القتلى المعروفين بالاسم ${solid}، والحد الأدنى ${killed.min ?? 'غير معروف'}. يُقترح رفعه إلى ${solid}.`,
        },
      ),
    ];
  },
};
