import { finding, type Rule } from './finding.ts';
import type { IncidentFacts } from './incident-facts.ts';

type FairInput = Pick<
  IncidentFacts,
  'entity' | 'grading' | 'gradingReason' | 'strikeStatus' | 'independentSources'
>;
type PositionInput = Pick<IncidentFacts, 'entity' | 'grading' | 'belligerentRows'>;

/** R5. A written reason of the analyst stands for what is missing. */
export const fairIsSupported: Rule<FairInput> = {
  id: 'R5',
  title: 'Fair rests on two independent sources and a declared or likely strike',
  titleAr: 'التصنيف «معقول» يستند إلى مصدرين مستقلين وضربة معلنة أو مرجحة',
  statement:
    'Fair needs at least 2 sources with independence = original and a strike status of declared or likely, or an analyst’s reason; else a warning.',
  appliesTo: 'incident',
  errorsOnImport: 'warning',
  check(facts) {
    if (facts.grading !== 'fair' || (facts.gradingReason ?? '').trim() !== '') return [];
    const findings = [];
    if (facts.independentSources !== null && facts.independentSources < 2) {
      findings.push(
        finding(
          'R5',
          'warning',
          { entity: facts.entity, field: 'sources', value: facts.independentSources },
          {
            en: `Graded fair with ${facts.independentSources} independent sources; two are needed, or a reason.`,
            ar: `صُنِّف «معقولًا» وعدد المصادر المستقلة ${facts.independentSources}؛ يلزم مصدران أو تعليل مكتوب.`,
          },
        ),
      );
    }
    if (facts.strikeStatus !== 'declared' && facts.strikeStatus !== 'likely') {
      findings.push(
        finding(
          'R5',
          'warning',
          { entity: facts.entity, field: 'strikeStatus', value: facts.strikeStatus },
          {
            en: `Graded fair while the strike is neither declared nor likely (${facts.strikeStatus ?? 'not stated'}). Write a reason.`,
            ar: `صُنِّف «معقولًا» والضربة ليست معلنة ولا مرجحة (${facts.strikeStatus ?? 'غير مذكورة'}). اكتب تعليلًا.`,
          },
        ),
      );
    }
    return findings;
  },
};

/** R6. */
export const confirmedIsConceded: Rule<PositionInput> = {
  id: 'R6',
  title: 'Confirmed rests on an acceptance by a belligerent',
  titleAr: 'التصنيف «مؤكد» يستند إلى إقرار أحد الأطراف',
  statement: 'Confirmed needs at least 1 belligerent row with position credible.',
  appliesTo: 'incident',
  errorsOnImport: 'warning',
  check(facts) {
    if (facts.grading !== 'confirmed' || facts.belligerentRows.some(isCredible)) return [];
    return [
      finding(
        'R6',
        'error',
        { entity: facts.entity, field: 'grading', value: facts.grading },
        {
          en: 'Graded confirmed, but no belligerent on the incident has the position credible.',
          ar: 'صُنِّف «مؤكدًا» دون أن يكون موقف أي طرف متحارب «ذو مصداقية».',
        },
      ),
    ];
  },
};

/** R7. */
export const concededIsConfirmed: Rule<PositionInput> = {
  id: 'R7',
  title: 'What a belligerent accepts is graded confirmed',
  titleAr: 'ما يقر به طرف متحارب يُصنَّف مؤكدًا',
  statement: 'A credible position on an incident that is not Confirmed is a warning.',
  appliesTo: 'incident',
  errorsOnImport: 'warning',
  check(facts) {
    if (facts.grading === 'confirmed' || !facts.belligerentRows.some(isCredible)) return [];
    return [
      finding(
        'R7',
        'warning',
        { entity: facts.entity, field: 'grading', value: facts.grading },
        {
          en: `A belligerent accepts responsibility, but the grade is ${facts.grading ?? 'not set'}. Should it be confirmed?`,
          ar: `أقر أحد الأطراف بالمسؤولية، غير أن التصنيف ${facts.grading ?? 'غير محدد'}. هل ينبغي أن يكون «مؤكدًا»؟`,
        },
      ),
    ];
  },
};

const isCredible = (row: { readonly position: string }) => row.position === 'credible';
