/** What caused the harm, what service it reached, what analysts marked. */
import type { VocabularyList } from './list.ts';

export const cause_of_harm = {
  description: 'What physically caused death or injury (UN SDG 16.1.2 list)',
  multi: true,
  source: 'OHCHR/SDG 16.1.2, Airwars',
  values: [
    {
      value: 'heavy_weapons_explosive',
      airwars: 'Heavy weapons and explosive munitions',
      definition: 'Bombs, shells, rockets, missiles and the like',
    },
    {
      value: 'planted_explosives_uxo',
      airwars: 'Planted explosives and unexploded ordnance (UXO)',
      definition: 'Mines, IEDs, remnants',
    },
    {
      value: 'small_arms',
      airwars: 'Small arms and light weapons',
      definition: 'Rifles, pistols, machine guns',
    },
    {
      value: 'incendiary',
      airwars: 'Incendiary',
      definition: 'Fire-setting munitions',
    },
    {
      value: 'cbrn',
      airwars: 'Chemical, Biological, Radiological, Nuclear (CBRN)',
      definition: 'Toxic, biological, radiological or nuclear agents',
    },
    {
      value: 'electromagnetic',
      airwars: 'Electromagnetic weapons',
      definition: 'Directed-energy weapons',
    },
    {
      value: 'less_lethal',
      airwars: '(SDG list)',
      definition: 'Weapons meant not to kill, e.g. tear gas',
    },
    {
      value: 'denial_indispensable_objects',
      airwars: 'Denial of access to/destruction of objects indispensable to survival',
      definition: 'Cutting off or destroying food, water, medicine',
    },
    {
      value: 'conflict_accident',
      airwars: 'Accidents related to conflict',
      definition: 'Crash, collapse or similar caused by the conflict',
    },
    {
      value: 'objects_other_means',
      airwars: 'Use of objects and other means',
      definition: 'Blades, blunt objects, hands',
    },
    {
      value: 'vehicle',
      airwars: 'Run over by vehicle',
      definition: 'Struck by a vehicle',
    },
    {
      value: 'unknown',
      airwars: 'Unknown',
      definition: 'Not known',
    },
  ],
} as const satisfies VocabularyList;

export const impact = {
  description: 'Service harmed beyond the strike itself',
  multi: true,
  source: 'Airwars',
  values: [
    {
      value: 'education',
      airwars: 'Education',
      definition: 'Schooling',
    },
    {
      value: 'healthcare',
      airwars: 'Healthcare',
      definition: 'Care',
    },
    {
      value: 'food',
      airwars: 'Food',
      definition: 'Food supply',
    },
  ],
} as const satisfies VocabularyList;

export const observation = {
  description: 'Analyst’s marks',
  multi: true,
  source: 'Airwars (seen values)',
  values: [
    {
      value: 'double_tap',
      airwars: 'Double Tap Strike',
      definition: 'A second strike hit responders or survivors',
    },
    {
      value: 'cluster_munitions',
      airwars: 'Cluster Munitions',
      definition: 'Cluster weapons reported',
    },
    {
      value: 'images_of_munitions',
      airwars: 'Images of Munitions',
      definition: 'Remnants pictured',
    },
    {
      value: 'evidence_of_fire',
      airwars: 'Evidence of Fire',
      definition: 'Burning or burns',
    },
    {
      value: 'no_warning',
      airwars: 'No Warning',
      definition: 'Sources say no warning came',
    },
    {
      value: 'newly_displaced_harmed',
      airwars: 'Newly Displaced Killed or Injured',
      definition: 'Victims had just fled',
    },
    {
      value: 'entire_family_killed',
      airwars: 'Entire Family Killed',
      definition: 'No survivor in a family',
    },
    {
      value: 'pulled_from_rubble',
      airwars: 'Civilians Pulled from Rubble',
      definition: 'Rescue from ruins',
    },
    {
      value: 'civilians_arrested',
      airwars: 'Civilians Arrested',
      definition: 'Detentions in the action',
    },
    {
      value: 'in_vehicle',
      airwars: 'In a Vehicle',
      definition: 'Harmed in a vehicle',
    },
    {
      value: 'indoors',
      airwars: 'Indoors',
      definition: 'Harmed indoors',
    },
    {
      value: 'outdoors',
      airwars: 'Outdoors',
      definition: 'Harmed outdoors',
    },
    {
      value: 'debris',
      airwars: 'Debris',
      definition: 'Falling debris',
    },
    {
      value: 'interception',
      airwars: 'Interception',
      definition: 'An interception took place',
    },
    {
      value: 'foreign_passport',
      airwars: 'Foreign Passport Holder',
      definition: 'A victim held a foreign passport',
    },
  ],
} as const satisfies VocabularyList;
