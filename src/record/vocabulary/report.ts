/** A belligerent’s handling of allegations and the sections of its reports. */
import type { VocabularyList } from './list.ts';

export const allegation_event = {
  description: 'Step in a belligerent’s handling of an allegation (append-only)',
  label: { en: 'Step of the allegation', ar: 'مرحلة معالجة الادعاء' },
  multi: false,
  source: 'CJTF-OIR practice',
  values: [
    {
      value: 'received',
      airwars: '',
      definition: 'The belligerent logged it',
      label: { en: 'Received', ar: 'سُجِّل الادعاء' },
    },
    {
      value: 'acknowledged',
      airwars: '',
      definition: 'It told the sender so',
      label: { en: 'Acknowledged', ar: 'أُقِر باستلامه' },
    },
    {
      value: 'information_requested',
      airwars: '',
      definition: 'It asked the sender for details',
      label: { en: 'Information requested', ar: 'طُلبت معلومات' },
    },
    {
      value: 'information_supplied',
      airwars: '',
      definition: 'Details were sent',
      label: { en: 'Information supplied', ar: 'قُدِّمت معلومات' },
    },
    {
      value: 'initial_closed',
      airwars: '',
      definition: 'Closed at initial review',
      label: { en: 'Closed at initial review', ar: 'أُغلق في المراجعة الأولية' },
    },
    {
      value: 'assessment_opened',
      airwars: '',
      definition: 'Formal assessment began',
      label: { en: 'Assessment opened', ar: 'فُتح تقييم' },
    },
    {
      value: 'investigation_opened',
      airwars: '',
      definition: 'Command investigation began',
      label: { en: 'Investigation opened', ar: 'فُتح تحقيق' },
    },
    {
      value: 'closed_credible',
      airwars: '',
      definition: 'Closed as credible',
      label: { en: 'Closed as credible', ar: 'أُغلق باعتباره ذا مصداقية' },
    },
    {
      value: 'closed_non_credible',
      airwars: '',
      definition: 'Closed as non-credible',
      label: { en: 'Closed as non-credible', ar: 'أُغلق باعتباره غير ذي مصداقية' },
    },
    {
      value: 'closed_duplicate',
      airwars: '',
      definition: 'Closed as a duplicate',
      label: { en: 'Closed as duplicate', ar: 'أُغلق باعتباره مكررًا' },
    },
    {
      value: 'reopened',
      airwars: '',
      definition: 'Opened again on new information',
      label: { en: 'Reopened', ar: 'أُعيد فتحه' },
    },
    {
      value: 'corrected',
      airwars: '',
      definition: 'An earlier published result was corrected',
      label: { en: 'Corrected', ar: 'صُحِّح' },
    },
    {
      value: 'published',
      airwars: '',
      definition: 'Result appeared in a release',
      label: { en: 'Published', ar: 'نُشرت نتيجته' },
    },
    {
      value: 'withdrawn',
      airwars: '',
      definition: 'Result withdrawn',
      label: { en: 'Withdrawn', ar: 'سُحبت نتيجته' },
    },
  ],
} as const satisfies VocabularyList;

export const entry_section = {
  description: 'Section of a belligerent’s report',
  label: { en: 'Section of the report', ar: 'قسم التقرير' },
  multi: false,
  source: 'CJTF-OIR',
  values: [
    {
      value: 'credible',
      airwars: '',
      definition: 'Accepted cases',
      label: { en: 'Credible', ar: 'ذات مصداقية' },
    },
    {
      value: 'non_credible',
      airwars: '',
      definition: 'Rejected cases',
      label: { en: 'Non-credible', ar: 'غير ذات مصداقية' },
    },
    {
      value: 'duplicate',
      airwars: '',
      definition: 'Duplicates',
      label: { en: 'Duplicate', ar: 'مكررة' },
    },
    {
      value: 'previously_unlisted',
      airwars: '',
      definition: 'Older results listed late',
      label: { en: 'Previously unlisted', ar: 'لم تُدرَج سابقًا' },
    },
    {
      value: 'correction',
      airwars: '',
      definition: 'Corrections of earlier items',
      label: { en: 'Correction', ar: 'تصحيحات' },
    },
    {
      value: 'open',
      airwars: '',
      definition: 'Still open',
      label: { en: 'Open', ar: 'مفتوحة' },
    },
  ],
} as const satisfies VocabularyList;
