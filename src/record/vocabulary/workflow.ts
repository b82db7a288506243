/** Stage of an incident and who may see a value. */
import type { VocabularyList } from './list.ts';

export const workflow_state = {
  description: 'Stage of an incident',
  label: { en: 'Stage', ar: 'المرحلة' },
  multi: false,
  source: 'Airwars + new',
  values: [
    {
      value: 'monitored',
      airwars: '',
      definition: 'A lead',
      label: { en: 'Monitored', ar: 'قيد الرصد' },
    },
    {
      value: 'researched',
      airwars: 'Researched',
      definition: 'Sources gathered',
      label: { en: 'Researched', ar: 'مبحوث' },
    },
    {
      value: 'assessed',
      airwars: 'Assessed',
      definition: 'Graded and counted',
      label: { en: 'Assessed', ar: 'مقيَّم' },
    },
    {
      value: 'reviewed',
      airwars: '',
      definition: 'Second person agreed',
      label: { en: 'Reviewed', ar: 'مُراجَع' },
    },
    {
      value: 'published',
      airwars: 'publish',
      definition: 'Public',
      label: { en: 'Published', ar: 'منشور' },
    },
    {
      value: 'pending',
      airwars: '',
      definition: 'Waits for information',
      label: { en: 'Pending', ar: 'معلَّق' },
    },
    {
      value: 'merged',
      airwars: '',
      definition: 'Absorbed by another',
      label: { en: 'Merged', ar: 'مدمَج' },
    },
    {
      value: 'split',
      airwars: '',
      definition: 'Divided into others',
      label: { en: 'Split', ar: 'مقسَّم' },
    },
    {
      value: 'withdrawn',
      airwars: '',
      definition: 'Removed from public, tombstone kept',
      label: { en: 'Withdrawn', ar: 'مسحوب' },
    },
  ],
} as const satisfies VocabularyList;

export const sensitivity = {
  description: 'Who may see a value',
  label: { en: 'Sensitivity', ar: 'درجة الحساسية' },
  multi: false,
  source: 'ECC, Berkeley',
  values: [
    {
      value: 'public',
      airwars: '',
      definition: 'Anyone',
      label: { en: 'Public', ar: 'علني' },
    },
    {
      value: 'public_redacted',
      airwars: '',
      definition: 'Anyone, in reduced form',
      label: { en: 'Public, redacted', ar: 'علني بعد الحجب' },
    },
    {
      value: 'internal',
      airwars: '',
      definition: 'Team',
      label: { en: 'Internal', ar: 'داخلي' },
    },
    {
      value: 'restricted',
      airwars: '',
      definition: 'Named people',
      label: { en: 'Restricted', ar: 'مقيَّد' },
    },
    {
      value: 'sealed',
      airwars: '',
      definition: 'Source at risk; two-person access',
      label: { en: 'Sealed', ar: 'مختوم' },
    },
  ],
} as const satisfies VocabularyList;
