import { z } from 'zod';
import { type AirwarsValues, airwarsWords, splitAirwarsWords } from './vocabulary/airwars.ts';
import {
  belligerent_certainty,
  belligerent_position,
  reason_credible,
  reason_non_credible,
} from './vocabulary/belligerent.ts';
import { casualty_category, quantifier } from './vocabulary/casualty.ts';
import { geolocation_accuracy, geolocation_status, grid_origin } from './vocabulary/geolocation.ts';
import {
  civilian_harm_grading,
  civilian_harm_reported,
  grading_null_reason,
  previous_grading_kind,
} from './vocabulary/grading.ts';
import { cause_of_harm, impact, observation } from './vocabulary/harm.ts';
import { infrastructure, infrastructure_destruction } from './vocabulary/infrastructure.ts';
import type { VocabularyList } from './vocabulary/list.ts';
import { allegation_event, entry_section } from './vocabulary/report.ts';
import { capture_state, source_independence, source_platform } from './vocabulary/source.ts';
import { strike_status, strike_type } from './vocabulary/strike.ts';
import { date_type, local_time_type, time_of_day } from './vocabulary/time.ts';
import {
  age_group,
  civilian_status,
  gender,
  identity_tier,
  name_kind,
  victim_status,
} from './vocabulary/victim.ts';
import { sensitivity, workflow_state } from './vocabulary/workflow.ts';

/** Version of the lists below; a methodology names the one it was written for. */
export const vocabularyVersion = 1;

/** Every controlled list of the record, by name. */
export const vocabulary = {
  civilian_harm_grading,
  grading_null_reason,
  civilian_harm_reported,
  previous_grading_kind,
  strike_status,
  strike_type,
  cause_of_harm,
  geolocation_accuracy,
  geolocation_status,
  belligerent_certainty,
  belligerent_position,
  reason_non_credible,
  reason_credible,
  allegation_event,
  casualty_category,
  victim_status,
  age_group,
  gender,
  civilian_status,
  name_kind,
  identity_tier,
  infrastructure,
  infrastructure_destruction,
  impact,
  observation,
  date_type,
  local_time_type,
  time_of_day,
  source_platform,
  source_independence,
  capture_state,
  quantifier,
  workflow_state,
  sensitivity,
  entry_section,
  grid_origin,
} as const satisfies Readonly<Record<string, VocabularyList>>;

export type Vocabulary = typeof vocabulary;
export type ListName = keyof Vocabulary;

/** The values of one list as a union, e.g. `Value<'gender'>` is `'female' | 'male' | 'unknown'`. */
export type Value<L extends ListName> = Vocabulary[L]['values'][number]['value'];

export const listNames = Object.keys(vocabulary) as readonly ListName[];

/** The values of one list, in the list's own order. */
export function valuesOf<L extends ListName>(list: L): readonly Value<L>[] {
  return vocabulary[list].values.map((entry) => entry.value) as readonly Value<L>[];
}

/** A zod enum of one list, so that `z.infer` gives `Value<L>`. */
export function vocabularyEnum<L extends ListName>(list: L): z.ZodEnum<{ [V in Value<L>]: V }> {
  return z.enum(valuesOf(list) as readonly [Value<L>, ...Value<L>[]]) as unknown as z.ZodEnum<{
    [V in Value<L>]: V;
  }>;
}

export function isValue<L extends ListName>(list: L, text: unknown): text is Value<L> {
  return vocabulary[list].values.some((entry) => entry.value === text);
}

/** The word that a reader sees for a value. */
export function labelOf<L extends ListName>(list: L, value: Value<L>, lang: 'en' | 'ar'): string {
  const entry = vocabulary[list].values.find((candidate) => candidate.value === value);
  return entry?.label[lang] ?? value;
}

const airwarsLookups = new Map<ListName, (text: string) => string | null>();

/**
 * The value that one word of Airwars' data stands for ('Declared strike' of `strike_status` is 'declared'), without
 * regard to case; null where it stands for none. Where several values share a word, the value of that name wins.
 */
export function fromAirwars<L extends ListName>(list: L, text: string): Value<L> | null {
  return airwarsLookup(list)(text) as Value<L> | null;
}

/** The values of a cell that joins several words of Airwars, with the words that stand for none. */
export function allFromAirwars<L extends ListName>(list: L, text: string): AirwarsValues<Value<L>> {
  return splitAirwarsWords(text, airwarsLookup(list)) as AirwarsValues<Value<L>>;
}

function airwarsLookup(list: ListName): (text: string) => string | null {
  let lookUp = airwarsLookups.get(list);
  if (!lookUp) {
    lookUp = airwarsWords(vocabulary[list]);
    airwarsLookups.set(list, lookUp);
  }
  return lookUp;
}
