/** What action it was, and how firmly it is attributed. */
import type { VocabularyList } from './list.ts';

export const strike_status = {
  description: 'How firmly the action is attributed',
  label: { en: 'Strike status', ar: 'حالة الضربة' },
  multi: false,
  source: 'Airwars',
  values: [
    {
      value: 'declared',
      airwars: 'declared-strike',
      definition: 'The party itself publicly said it carried out the action',
      label: { en: 'Declared strike', ar: 'ضربة معلنة' },
    },
    {
      value: 'likely',
      airwars: 'likely-strike',
      definition: 'Two or more independent sources attribute it to the same party',
      label: { en: 'Likely strike', ar: 'ضربة مرجَّحة' },
    },
    {
      value: 'contested',
      airwars: 'contested-strike',
      definition: 'Sources attribute it to different parties, or to none',
      label: { en: 'Contested strike', ar: 'ضربة متنازَع على مسؤوليتها' },
    },
    {
      value: 'single_source_claim',
      airwars: 'single-source-claim',
      definition: 'One independent source attributes it',
      label: { en: 'Single source claim', ar: 'ادعاء من مصدر واحد' },
    },
  ],
} as const satisfies VocabularyList;

export const strike_type = {
  description: 'Kind of action',
  label: { en: 'Strike type', ar: 'نوع الضربة' },
  multi: true,
  source: 'Airwars',
  values: [
    {
      value: 'airstrike',
      airwars: 'Airstrike',
      definition: 'Munition from a crewed aircraft, or from the air in general',
      label: { en: 'Airstrike', ar: 'غارة جوية' },
    },
    {
      value: 'drone_strike',
      airwars: 'Drone Strike',
      definition: 'Munition from an uncrewed aircraft',
      label: { en: 'Drone strike', ar: 'ضربة بطائرة مسيّرة' },
    },
    {
      value: 'artillery',
      airwars: 'Artillery',
      definition: 'Shell, mortar or ground-launched rocket',
      label: { en: 'Artillery', ar: 'قصف مدفعي' },
    },
    {
      value: 'airstrike_or_artillery',
      airwars: 'Airstrike and/or Artillery',
      definition: 'Explosive weapon; sources do not tell which',
      label: { en: 'Airstrike and/or artillery', ar: 'غارة جوية و/أو قصف مدفعي' },
    },
    {
      value: 'naval_bombardment',
      airwars: 'Naval bombardment',
      definition: 'Fire from a ship',
      label: { en: 'Naval bombardment', ar: 'قصف بحري' },
    },
    {
      value: 'ground_operation',
      airwars: 'Ground operation',
      definition: 'Fire by troops on the ground',
      label: { en: 'Ground operation', ar: 'عملية برية' },
    },
    {
      value: 'counter_terrorism_ground',
      airwars: 'Counter-Terrorism Action (Ground)',
      definition: 'Raid or detention operation',
      label: { en: 'Counter-terrorism action (ground)', ar: 'عملية برية لمكافحة الإرهاب' },
    },
    {
      value: 'unknown',
      airwars: 'Unknown',
      definition: 'Not stated',
      label: { en: 'Unknown', ar: 'غير معروف' },
    },
  ],
} as const satisfies VocabularyList;
