import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  allFromAirwars,
  fromAirwars,
  isValue,
  labelOf,
  listNames,
  valuesOf,
  vocabulary,
  vocabularyEnum,
} from './vocabulary.ts';

const specification = new URL('../../../shared/spec/vocabulary.json', import.meta.url);

describe('the controlled lists', () => {
  test('there are 36 lists with 269 values', () => {
    expect(listNames).toHaveLength(36);
    expect(listNames.flatMap((list) => valuesOf(list))).toHaveLength(269);
  });

  test('are those of the specification, value by value', ({ skip }) => {
    if (!existsSync(specification)) skip('skipped: no shared data');
    const withoutLabels = Object.fromEntries(
      listNames.map((name) => {
        const { description, multi, source, values } = vocabulary[name];
        return [
          name,
          {
            description,
            multi,
            source,
            values: values.map(({ value, airwars, definition }) => ({ value, airwars, definition })),
          },
        ];
      }),
    );
    const specified = JSON.parse(readFileSync(specification, 'utf8'));
    expect(withoutLabels).toEqual(specified);
    expect(listNames).toEqual(Object.keys(specified));
  });

  test.each(listNames)('%s: values are distinct, labels exist and differ within each language', (name) => {
    const list = vocabulary[name];
    expect(new Set(valuesOf(name)).size).toBe(list.values.length);
    for (const lang of ['en', 'ar'] as const) {
      const labels = list.values.map((entry) => entry.label[lang]);
      expect(new Set(labels).size).toBe(labels.length);
    }
    for (const entry of [list, ...list.values]) {
      expect(entry.label.en).toMatch(/^[\x20-\x7e]+$/);
      expect(entry.label.ar).toMatch(/^[\p{Script=Arabic}\p{M}\s\d()/…]+$/u);
    }
  });

  test('an enum takes the values of its list only', () => {
    const grading = vocabularyEnum('civilian_harm_grading');
    expect(grading.parse('fair')).toBe('fair');
    expect(grading.safeParse('Fair').success).toBe(false);
    expect(grading.options).toEqual(['confirmed', 'fair', 'weak', 'contested', 'discounted']);
  });

  test('a value knows its label in both languages', () => {
    expect(labelOf('strike_status', 'declared', 'en')).toBe('Declared strike');
    expect(labelOf('victim_status', 'missing', 'ar')).toBe('مفقود');
    expect(isValue('gender', 'female')).toBe(true);
    expect(isValue('gender', 'Female')).toBe(false);
  });
});

describe('Airwars’ words', () => {
  test('slugs and displayed words give the same value, in any case', () => {
    expect(fromAirwars('strike_status', 'Declared strike')).toBe('declared');
    expect(fromAirwars('strike_status', 'declared-strike')).toBe('declared');
    expect(fromAirwars('geolocation_accuracy', 'EXACT_LOCATION')).toBe('exact');
    expect(fromAirwars('casualty_category', 'civilian_non_combatants')).toBe('civilians');
  });

  test('a word that several values share means the value of that name', () => {
    expect(fromAirwars('reason_non_credible', 'other')).toBe('other');
  });

  test('a word in brackets is a note, not a word; an unknown word is null', () => {
    expect(fromAirwars('source_platform', '(none)')).toBeNull();
    expect(fromAirwars('civilian_harm_grading', 'Contested, Discounted')).toBeNull();
    expect(fromAirwars('civilian_harm_grading', '')).toBeNull();
  });

  test('a cell of several words is split, also where a word holds commas', () => {
    const cell =
      'Small arms and light weapons, Chemical, Biological, Radiological, Nuclear (CBRN), Magic, Unknown';
    expect(allFromAirwars('cause_of_harm', cell)).toEqual({
      values: ['small_arms', 'cbrn', 'unknown'],
      unmapped: ['Magic'],
    });
    expect(
      allFromAirwars('reason_non_credible', 'no_coalition_strikes|insufficient_evidence').values,
    ).toEqual(['no_corroborating_action', 'insufficient_evidence']);
    expect(allFromAirwars('impact', '')).toEqual({ values: [], unmapped: [] });
  });
});
