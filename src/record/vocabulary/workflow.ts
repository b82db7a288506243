/** Stage of an incident and who may see a value. */
import type { VocabularyList } from './list.ts';

export const workflow_state = {
  description: 'Stage of an incident',
  multi: false,
  source: 'Airwars + new',
  values: [
    {
      value: 'monitored',
      airwars: '',
      definition: 'A lead',
    },
    {
      value: 'researched',
      airwars: 'Researched',
      definition: 'Sources gathered',
    },
    {
      value: 'assessed',
      airwars: 'Assessed',
      definition: 'Graded and counted',
    },
    {
      value: 'reviewed',
      airwars: '',
      definition: 'Second person agreed',
    },
    {
      value: 'published',
      airwars: 'publish',
      definition: 'Public',
    },
    {
      value: 'pending',
      airwars: '',
      definition: 'Waits for information',
    },
    {
      value: 'merged',
      airwars: '',
      definition: 'Absorbed by another',
    },
    {
      value: 'split',
      airwars: '',
      definition: 'Divided into others',
    },
    {
      value: 'withdrawn',
      airwars: '',
      definition: 'Removed from public, tombstone kept',
    },
  ],
} as const satisfies VocabularyList;

export const sensitivity = {
  description: 'Who may see a value',
  multi: false,
  source: 'ECC, Berkeley',
  values: [
    {
      value: 'public',
      airwars: '',
      definition: 'Anyone',
    },
    {
      value: 'public_redacted',
      airwars: '',
      definition: 'Anyone, in reduced form',
    },
    {
      value: 'internal',
      airwars: '',
      definition: 'Team',
    },
    {
      value: 'restricted',
      airwars: '',
      definition: 'Named people',
    },
    {
      value: 'sealed',
      airwars: '',
      definition: 'Source at risk; two-person access',
    },
  ],
} as const satisfies VocabularyList;
