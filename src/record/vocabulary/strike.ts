/** What action it was, and how firmly it is attributed. */
import type { VocabularyList } from './list.ts';

export const strike_status = {
  description: 'How firmly the action is attributed',
  multi: false,
  source: 'Airwars',
  values: [
    {
      value: 'declared',
      airwars: 'declared-strike',
      definition: 'The party itself publicly said it carried out the action',
    },
    {
      value: 'likely',
      airwars: 'likely-strike',
      definition: 'Two or more independent sources attribute it to the same party',
    },
    {
      value: 'contested',
      airwars: 'contested-strike',
      definition: 'Sources attribute it to different parties, or to none',
    },
    {
      value: 'single_source_claim',
      airwars: 'single-source-claim',
      definition: 'One independent source attributes it',
    },
  ],
} as const satisfies VocabularyList;

export const strike_type = {
  description: 'Kind of action',
  multi: true,
  source: 'Airwars',
  values: [
    {
      value: 'airstrike',
      airwars: 'Airstrike',
      definition: 'Munition from a crewed aircraft, or from the air in general',
    },
    {
      value: 'drone_strike',
      airwars: 'Drone Strike',
      definition: 'Munition from an uncrewed aircraft',
    },
    {
      value: 'artillery',
      airwars: 'Artillery',
      definition: 'Shell, mortar or ground-launched rocket',
    },
    {
      value: 'airstrike_or_artillery',
      airwars: 'Airstrike and/or Artillery',
      definition: 'Explosive weapon; sources do not tell which',
    },
    {
      value: 'naval_bombardment',
      airwars: 'Naval bombardment',
      definition: 'Fire from a ship',
    },
    {
      value: 'ground_operation',
      airwars: 'Ground operation',
      definition: 'Fire by troops on the ground',
    },
    {
      value: 'counter_terrorism_ground',
      airwars: 'Counter-Terrorism Action (Ground)',
      definition: 'Raid or detention operation',
    },
    {
      value: 'unknown',
      airwars: 'Unknown',
      definition: 'Not stated',
    },
  ],
} as const satisfies VocabularyList;
