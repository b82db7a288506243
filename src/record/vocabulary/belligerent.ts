/** A party on an incident: role, public position, stated reasons. */
import type { VocabularyList } from './list.ts';

export const belligerent_certainty = {
  description: 'Role of a party on an incident',
  multi: false,
  source: 'Airwars + new',
  values: [
    {
      value: 'known',
      airwars: 'known',
      definition: 'Declared or established author',
    },
    {
      value: 'suspected',
      airwars: 'suspected',
      definition: 'Alleged author',
    },
    {
      value: 'mentioned',
      airwars: '',
      definition: 'Named by sources, not alleged to be the author',
    },
  ],
} as const satisfies VocabularyList;

export const belligerent_position = {
  description: 'The party’s public answer, derived from its latest statement',
  multi: false,
  source: 'Airwars + new',
  values: [
    {
      value: 'not_yet_assessed',
      airwars: 'not_yet_assessed',
      definition: 'No public answer known',
    },
    {
      value: 'open_incident',
      airwars: 'open_incident',
      definition: 'Says the case is under assessment',
    },
    {
      value: 'credible',
      airwars: 'credible',
      definition: 'Accepts that, more likely than not, it caused the harm (AFRICOM: substantiated)',
    },
    {
      value: 'non_credible',
      airwars: 'non_credible',
      definition: 'Says that standard is not met (AFRICOM: unsubstantiated)',
    },
    {
      value: 'duplicate',
      airwars: 'duplicate',
      definition: 'Says it is the same as another allegation',
    },
    {
      value: 'denied',
      airwars: '',
      definition: 'Denies acting at all',
    },
    {
      value: 'declined',
      airwars: '',
      definition: 'Refuses to answer',
    },
  ],
} as const satisfies VocabularyList;

export const reason_non_credible = {
  description: 'Stated ground for a non-credible finding',
  multi: true,
  source: 'Airwars + new',
  values: [
    {
      value: 'no_corroborating_action',
      airwars: 'no_coalition_strikes',
      definition: 'No own action found at that time and place',
    },
    {
      value: 'insufficient_information',
      airwars: 'insufficient_information',
      definition: 'Date, place or detail too vague to search',
    },
    {
      value: 'insufficient_evidence',
      airwars: 'insufficient_evidence',
      definition: 'Action found; evidence does not show civilians harmed',
    },
    {
      value: 'not_result_of_action',
      airwars: 'other',
      definition: 'More likely than not the action did not cause the harm',
    },
    {
      value: 'legitimate_target_only',
      airwars: '',
      definition: 'Only military objectives or persons were affected',
    },
    {
      value: 'accident_not_engagement',
      airwars: 'other',
      definition: 'Accident, not an engagement',
    },
    {
      value: 'other',
      airwars: 'other',
      definition: 'Another stated ground',
    },
  ],
} as const satisfies VocabularyList;

export const reason_credible = {
  description: 'Stated explanation of accepted harm',
  multi: true,
  source: 'Airwars + new',
  values: [
    {
      value: 'entered_target_area',
      airwars: 'entered_target_area',
      definition: 'Civilians came into the area after weapon release',
    },
    {
      value: 'killed_by_strike_blast',
      airwars: 'killed_by_strike_blast',
      definition: 'Caught by the blast near the target',
    },
    {
      value: 'killed_by_secondary_explosion',
      airwars: 'killed_by_secondary_explosion',
      definition: 'Caught by an explosion the strike set off',
    },
    {
      value: 'killed_in_adjacent_structure',
      airwars: 'killed_in_adjacent_structure',
      definition: 'In a building next to the target',
    },
    {
      value: 'inside_target_building',
      airwars: 'inside_target_building',
      definition: 'Inside the building aimed at',
    },
    {
      value: 'inside_target_vehicle',
      airwars: 'inside_target_vehicle',
      definition: 'Inside the vehicle aimed at',
    },
    {
      value: 'unseen_at_engagement',
      airwars: 'unseen_at_time_of_engagement',
      definition: 'Not observed before firing',
    },
    {
      value: 'misidentified_target',
      airwars: '',
      definition: 'The person or object aimed at was civilian',
    },
    {
      value: 'small_arms_fire',
      airwars: '',
      definition: 'Hit in a firefight',
    },
    {
      value: 'other',
      airwars: 'other',
      definition: 'Another stated explanation',
    },
    {
      value: 'no_reason_given',
      airwars: 'no_reason_given',
      definition: 'None stated',
    },
  ],
} as const satisfies VocabularyList;
