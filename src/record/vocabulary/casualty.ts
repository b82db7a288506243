/** Who is counted, and how a wording becomes a range. */
import type { VocabularyList } from './list.ts';

export const casualty_category = {
  description: 'Class of persons counted, each with killed and injured min/max',
  label: { en: 'Category of persons', ar: 'فئة الأشخاص' },
  multi: false,
  source: 'Airwars, OHCHR',
  values: [
    {
      value: 'civilians',
      airwars: 'civilian_non_combatants',
      definition: 'All civilians taking no active part; the total',
      label: { en: 'Civilians', ar: 'المدنيون' },
    },
    {
      value: 'children',
      airwars: 'children',
      definition: 'Civilians under 18',
      label: { en: 'Children', ar: 'الأطفال' },
    },
    {
      value: 'women',
      airwars: 'women',
      definition: 'Adult female civilians',
      label: { en: 'Women', ar: 'النساء' },
    },
    {
      value: 'men',
      airwars: 'men',
      definition: 'Adult male civilians',
      label: { en: 'Men', ar: 'الرجال' },
    },
    {
      value: 'human_rights_defenders',
      airwars: 'human_rights_defenders',
      definition: 'Persons defending human rights',
      label: { en: 'Human rights defenders', ar: 'المدافعون عن حقوق الإنسان' },
    },
    {
      value: 'journalists',
      airwars: 'journalists',
      definition: 'Journalists and media workers',
      label: { en: 'Journalists and media workers', ar: 'الصحفيون والعاملون في الإعلام' },
    },
    {
      value: 'trade_unionists',
      airwars: 'trade_unionists',
      definition: 'Trade-union members or officials',
      label: { en: 'Trade unionists', ar: 'النقابيون' },
    },
    {
      value: 'healthcare_personnel',
      airwars: 'healthcare_personnel',
      definition: 'Health workers',
      label: { en: 'Healthcare personnel', ar: 'العاملون في الرعاية الصحية' },
    },
    {
      value: 'other_civilians',
      airwars: 'other_civilian_non_combatants',
      definition: 'Other marked groups of civilians',
      label: { en: 'Other civilians', ar: 'مدنيون آخرون' },
    },
    {
      value: 'undetermined',
      airwars: 'undetermined',
      definition: 'Status cannot be told',
      label: { en: 'Status undetermined', ar: 'غير محددي الصفة' },
    },
    {
      value: 'other_protected',
      airwars: 'other_protected_persons',
      definition: 'Protected persons who are not civilians; total',
      label: { en: 'Other protected persons', ar: 'أشخاص محميون آخرون' },
    },
    {
      value: 'medical_religious_state',
      airwars: 'medical_and_religious_personnel_state',
      definition: 'Medical or religious staff of state forces',
      label: {
        en: 'Medical and religious personnel (state)',
        ar: 'أفراد الخدمات الطبية والدينية (قوات حكومية)',
      },
    },
    {
      value: 'medical_religious_non_state',
      airwars: 'medical_and_religious_personnel_non_state',
      definition: 'Medical or religious staff of armed groups',
      label: {
        en: 'Medical and religious personnel (non-state)',
        ar: 'أفراد الخدمات الطبية والدينية (جماعات مسلحة)',
      },
    },
    {
      value: 'hors_de_combat',
      airwars: 'persons_hors_de_combat',
      definition: 'Fighters out of action',
      label: { en: 'Persons hors de combat', ar: 'أشخاص عاجزون عن القتال' },
    },
    {
      value: 'belligerents',
      airwars: 'belligerents',
      definition: 'All fighters; the total',
      label: { en: 'Belligerents', ar: 'المقاتلون' },
    },
    {
      value: 'armed_forces',
      airwars: 'member_of_armed_forces',
      definition: 'Members of armed forces',
      label: { en: 'Members of armed forces', ar: 'أفراد القوات المسلحة' },
    },
    {
      value: 'directly_participating',
      airwars: 'persons_directly_participating_in_hostilities',
      definition: 'Persons taking direct part in hostilities',
      label: {
        en: 'Persons directly participating in hostilities',
        ar: 'مشاركون مباشرة في الأعمال العدائية',
      },
    },
    {
      value: 'civilian_role_military',
      airwars: 'civilian_role_in_military',
      definition: 'Civilian staff of a military',
      label: { en: 'Civilian role in the military', ar: 'موظفون مدنيون لدى القوات المسلحة' },
    },
  ],
} as const satisfies VocabularyList;

export const quantifier = {
  description: 'Turns a claim’s wording into a range',
  label: { en: 'Wording of the number', ar: 'صيغة العدد' },
  multi: false,
  source: 'Airwars practice (Gaza pages)',
  values: [
    {
      value: 'exact',
      airwars: '',
      definition: 'n: n to n',
      label: { en: 'Exact number', ar: 'عدد محدد' },
    },
    {
      value: 'at_least',
      airwars: '',
      definition: 'n or more: n to the highest other claim, else n',
      label: { en: 'At least', ar: 'على الأقل' },
    },
    {
      value: 'up_to',
      airwars: '',
      definition: 'at most n: 0 to n',
      label: { en: 'Up to', ar: 'حتى' },
    },
    {
      value: 'approx',
      airwars: '',
      definition: 'about n: n to n, flagged',
      label: { en: 'About', ar: 'نحو' },
    },
    {
      value: 'range',
      airwars: '',
      definition: 'a to b',
      label: { en: 'Range', ar: 'من … إلى …' },
    },
    {
      value: 'plural',
      airwars: '',
      definition: 'others, several, a number of: 2 to 2',
      label: { en: 'Plural without number', ar: 'جمع دون عدد' },
    },
    {
      value: 'many',
      airwars: '',
      definition: 'many: 2 to 10',
      label: { en: 'Many', ar: 'كثيرون' },
    },
    {
      value: 'dozens',
      airwars: '',
      definition: 'dozens, large numbers: 12 to 24',
      label: { en: 'Dozens', ar: 'عشرات' },
    },
    {
      value: 'children_of',
      airwars: '',
      definition: 'children without number: 2 to 2 children',
      label: { en: 'Children of', ar: 'أبناء' },
    },
    {
      value: 'whole_family',
      airwars: '',
      definition: 'family without number: at least 2',
      label: { en: 'Whole family', ar: 'عائلة بأكملها' },
    },
    {
      value: 'maybe_one',
      airwars: '',
      definition: 'one, perhaps: 0 to 1',
      label: { en: 'One, perhaps', ar: 'واحد ربما' },
    },
    {
      value: 'unquantified_large',
      airwars: '',
      definition: 'hundreds, massacre: null, flagged',
      label: { en: 'Large, without number', ar: 'عدد كبير غير محدد' },
    },
  ],
} as const satisfies VocabularyList;
