/** What caused the harm, what service it reached, what analysts marked. */
import type { VocabularyList } from './list.ts';

export const cause_of_harm = {
  description: 'What physically caused death or injury (UN SDG 16.1.2 list)',
  label: { en: 'Cause of death or injury', ar: 'سبب الوفاة أو الإصابة' },
  multi: true,
  source: 'OHCHR/SDG 16.1.2, Airwars',
  values: [
    {
      value: 'heavy_weapons_explosive',
      airwars: 'Heavy weapons and explosive munitions',
      definition: 'Bombs, shells, rockets, missiles and the like',
      label: { en: 'Heavy weapons and explosive munitions', ar: 'أسلحة ثقيلة وذخائر متفجرة' },
    },
    {
      value: 'planted_explosives_uxo',
      airwars: 'Planted explosives and unexploded ordnance (UXO)',
      definition: 'Mines, IEDs, remnants',
      label: {
        en: 'Planted explosives and unexploded ordnance (UXO)',
        ar: 'متفجرات مزروعة وذخائر غير منفجرة',
      },
    },
    {
      value: 'small_arms',
      airwars: 'Small arms and light weapons',
      definition: 'Rifles, pistols, machine guns',
      label: { en: 'Small arms and light weapons', ar: 'أسلحة صغيرة وأسلحة خفيفة' },
    },
    {
      value: 'incendiary',
      airwars: 'Incendiary',
      definition: 'Fire-setting munitions',
      label: { en: 'Incendiary weapons', ar: 'أسلحة حارقة' },
    },
    {
      value: 'cbrn',
      airwars: 'Chemical, Biological, Radiological, Nuclear (CBRN)',
      definition: 'Toxic, biological, radiological or nuclear agents',
      label: {
        en: 'Chemical, biological, radiological or nuclear (CBRN)',
        ar: 'أسلحة كيميائية أو بيولوجية أو إشعاعية أو نووية',
      },
    },
    {
      value: 'electromagnetic',
      airwars: 'Electromagnetic weapons',
      definition: 'Directed-energy weapons',
      label: { en: 'Electromagnetic weapons', ar: 'أسلحة كهرومغناطيسية' },
    },
    {
      value: 'less_lethal',
      airwars: '(SDG list)',
      definition: 'Weapons meant not to kill, e.g. tear gas',
      label: { en: 'Less-lethal weapons', ar: 'أسلحة أقل فتكًا' },
    },
    {
      value: 'denial_indispensable_objects',
      airwars: 'Denial of access to/destruction of objects indispensable to survival',
      definition: 'Cutting off or destroying food, water, medicine',
      label: {
        en: 'Denial or destruction of objects indispensable to survival',
        ar: 'منع الوصول إلى المواد التي لا غنى عنها للبقاء أو تدميرها',
      },
    },
    {
      value: 'conflict_accident',
      airwars: 'Accidents related to conflict',
      definition: 'Crash, collapse or similar caused by the conflict',
      label: { en: 'Accident related to conflict', ar: 'حادث متصل بالنزاع' },
    },
    {
      value: 'objects_other_means',
      airwars: 'Use of objects and other means',
      definition: 'Blades, blunt objects, hands',
      label: { en: 'Objects and other means', ar: 'استخدام أدوات ووسائل أخرى' },
    },
    {
      value: 'vehicle',
      airwars: 'Run over by vehicle',
      definition: 'Struck by a vehicle',
      label: { en: 'Run over by a vehicle', ar: 'دهس بمركبة' },
    },
    {
      value: 'unknown',
      airwars: 'Unknown',
      definition: 'Not known',
      label: { en: 'Unknown', ar: 'غير معروف' },
    },
  ],
} as const satisfies VocabularyList;

export const impact = {
  description: 'Service harmed beyond the strike itself',
  label: { en: 'Impact on services', ar: 'الأثر على الخدمات' },
  multi: true,
  source: 'Airwars',
  values: [
    {
      value: 'education',
      airwars: 'Education',
      definition: 'Schooling',
      label: { en: 'Education', ar: 'التعليم' },
    },
    {
      value: 'healthcare',
      airwars: 'Healthcare',
      definition: 'Care',
      label: { en: 'Healthcare', ar: 'الرعاية الصحية' },
    },
    {
      value: 'food',
      airwars: 'Food',
      definition: 'Food supply',
      label: { en: 'Food', ar: 'الغذاء' },
    },
  ],
} as const satisfies VocabularyList;

export const observation = {
  description: 'Analyst’s marks',
  label: { en: 'Observations', ar: 'ملاحظات' },
  multi: true,
  source: 'Airwars (seen values)',
  values: [
    {
      value: 'double_tap',
      airwars: 'Double Tap Strike',
      definition: 'A second strike hit responders or survivors',
      label: { en: 'Double-tap strike', ar: 'ضربة مزدوجة' },
    },
    {
      value: 'cluster_munitions',
      airwars: 'Cluster Munitions',
      definition: 'Cluster weapons reported',
      label: { en: 'Cluster munitions', ar: 'ذخائر عنقودية' },
    },
    {
      value: 'images_of_munitions',
      airwars: 'Images of Munitions',
      definition: 'Remnants pictured',
      label: { en: 'Images of munitions', ar: 'صور لذخائر' },
    },
    {
      value: 'evidence_of_fire',
      airwars: 'Evidence of Fire',
      definition: 'Burning or burns',
      label: { en: 'Evidence of fire', ar: 'آثار حريق' },
    },
    {
      value: 'no_warning',
      airwars: 'No Warning',
      definition: 'Sources say no warning came',
      label: { en: 'No warning', ar: 'بلا إنذار مسبق' },
    },
    {
      value: 'newly_displaced_harmed',
      airwars: 'Newly Displaced Killed or Injured',
      definition: 'Victims had just fled',
      label: { en: 'Newly displaced killed or injured', ar: 'مقتل أو إصابة نازحين حديثًا' },
    },
    {
      value: 'entire_family_killed',
      airwars: 'Entire Family Killed',
      definition: 'No survivor in a family',
      label: { en: 'Entire family killed', ar: 'مقتل عائلة بأكملها' },
    },
    {
      value: 'pulled_from_rubble',
      airwars: 'Civilians Pulled from Rubble',
      definition: 'Rescue from ruins',
      label: { en: 'Civilians pulled from rubble', ar: 'انتشال مدنيين من تحت الأنقاض' },
    },
    {
      value: 'civilians_arrested',
      airwars: 'Civilians Arrested',
      definition: 'Detentions in the action',
      label: { en: 'Civilians arrested', ar: 'اعتقال مدنيين' },
    },
    {
      value: 'in_vehicle',
      airwars: 'In a Vehicle',
      definition: 'Harmed in a vehicle',
      label: { en: 'In a vehicle', ar: 'داخل مركبة' },
    },
    {
      value: 'indoors',
      airwars: 'Indoors',
      definition: 'Harmed indoors',
      label: { en: 'Indoors', ar: 'في مكان مغلق' },
    },
    {
      value: 'outdoors',
      airwars: 'Outdoors',
      definition: 'Harmed outdoors',
      label: { en: 'Outdoors', ar: 'في مكان مفتوح' },
    },
    {
      value: 'debris',
      airwars: 'Debris',
      definition: 'Falling debris',
      label: { en: 'Debris', ar: 'حطام متساقط' },
    },
    {
      value: 'interception',
      airwars: 'Interception',
      definition: 'An interception took place',
      label: { en: 'Interception', ar: 'عملية اعتراض' },
    },
    {
      value: 'foreign_passport',
      airwars: 'Foreign Passport Holder',
      definition: 'A victim held a foreign passport',
      label: { en: 'Foreign passport holder', ar: 'حامل جواز سفر أجنبي' },
    },
  ],
} as const satisfies VocabularyList;
