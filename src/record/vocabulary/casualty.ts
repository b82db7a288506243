/** Who is counted, and how a wording becomes a range. */
import type { VocabularyList } from './list.ts';

export const casualty_category = {
  description: 'Class of persons counted, each with killed and injured min/max',
  multi: false,
  source: 'Airwars, OHCHR',
  values: [
    {
      value: 'civilians',
      airwars: 'civilian_non_combatants',
      definition: 'All civilians taking no active part; the total',
    },
    {
      value: 'children',
      airwars: 'children',
      definition: 'Civilians under 18',
    },
    {
      value: 'women',
      airwars: 'women',
      definition: 'Adult female civilians',
    },
    {
      value: 'men',
      airwars: 'men',
      definition: 'Adult male civilians',
    },
    {
      value: 'human_rights_defenders',
      airwars: 'human_rights_defenders',
      definition: 'Persons defending human rights',
    },
    {
      value: 'journalists',
      airwars: 'journalists',
      definition: 'Journalists and media workers',
    },
    {
      value: 'trade_unionists',
      airwars: 'trade_unionists',
      definition: 'Trade-union members or officials',
    },
    {
      value: 'healthcare_personnel',
      airwars: 'healthcare_personnel',
      definition: 'Health workers',
    },
    {
      value: 'other_civilians',
      airwars: 'other_civilian_non_combatants',
      definition: 'Other marked groups of civilians',
    },
    {
      value: 'undetermined',
      airwars: 'undetermined',
      definition: 'Status cannot be told',
    },
    {
      value: 'other_protected',
      airwars: 'other_protected_persons',
      definition: 'Protected persons who are not civilians; total',
    },
    {
      value: 'medical_religious_state',
      airwars: 'medical_and_religious_personnel_state',
      definition: 'Medical or religious staff of state forces',
    },
    {
      value: 'medical_religious_non_state',
      airwars: 'medical_and_religious_personnel_non_state',
      definition: 'Medical or religious staff of armed groups',
    },
    {
      value: 'hors_de_combat',
      airwars: 'persons_hors_de_combat',
      definition: 'Fighters out of action',
    },
    {
      value: 'belligerents',
      airwars: 'belligerents',
      definition: 'All fighters; the total',
    },
    {
      value: 'armed_forces',
      airwars: 'member_of_armed_forces',
      definition: 'Members of armed forces',
    },
    {
      value: 'directly_participating',
      airwars: 'persons_directly_participating_in_hostilities',
      definition: 'Persons taking direct part in hostilities',
    },
    {
      value: 'civilian_role_military',
      airwars: 'civilian_role_in_military',
      definition: 'Civilian staff of a military',
    },
  ],
} as const satisfies VocabularyList;

export const quantifier = {
  description: 'Turns a claim’s wording into a range',
  multi: false,
  source: 'Airwars practice (Gaza pages)',
  values: [
    {
      value: 'exact',
      airwars: '',
      definition: 'n: n to n',
    },
    {
      value: 'at_least',
      airwars: '',
      definition: 'n or more: n to the highest other claim, else n',
    },
    {
      value: 'up_to',
      airwars: '',
      definition: 'at most n: 0 to n',
    },
    {
      value: 'approx',
      airwars: '',
      definition: 'about n: n to n, flagged',
    },
    {
      value: 'range',
      airwars: '',
      definition: 'a to b',
    },
    {
      value: 'plural',
      airwars: '',
      definition: 'others, several, a number of: 2 to 2',
    },
    {
      value: 'many',
      airwars: '',
      definition: 'many: 2 to 10',
    },
    {
      value: 'dozens',
      airwars: '',
      definition: 'dozens, large numbers: 12 to 24',
    },
    {
      value: 'children_of',
      airwars: '',
      definition: 'children without number: 2 to 2 children',
    },
    {
      value: 'whole_family',
      airwars: '',
      definition: 'family without number: at least 2',
    },
    {
      value: 'maybe_one',
      airwars: '',
      definition: 'one, perhaps: 0 to 1',
    },
    {
      value: 'unquantified_large',
      airwars: '',
      definition: 'hundreds, massacre: null, flagged',
    },
  ],
} as const satisfies VocabularyList;
