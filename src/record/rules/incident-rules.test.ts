import { describe, expect, test } from 'vitest';
import { between, exactly, unknownRange } from '../range.ts';
import { checkIncident, type IncidentFacts, rules } from './index.ts';

/** An incident that breaks no rule: 3 to 5 civilians killed near Raqqa, fair, likely, two independent sources. */
const sound: IncidentFacts = {
  entity: 'incident',
  casualties: [{ category: 'civilians', killed: between(3, 5), injured: unknownRange }],
  namedKilled: 3,
  contestedKilled: 0,
  contestedInjured: 0,
  grading: 'fair',
  gradingReason: null,
  strikeStatus: 'likely',
  independentSources: 2,
  belligerentRows: [{ position: 'non_credible' }],
  lat: 35.9528,
  lon: 39.01,
  country: 'SY',
};

const killed = (
  category: IncidentFacts['casualties'][number]['category'],
  min: number | null,
  max: number | null,
) => ({
  category,
  killed: { min, max },
  injured: unknownRange,
});

/** The findings of an incident that differs from the sound one, as 'rule severity field'. */
const found = (difference: Partial<IncidentFacts>, context: 'new' | 'import' = 'new') =>
  checkIncident({ ...sound, ...difference }, context).map(
    (finding) => `${finding.rule} ${finding.severity} ${finding.field}`,
  );

test('a sound incident has no finding', () => {
  expect(found({})).toEqual([]);
});

describe('R1 the minimum is not above the maximum', () => {
  test('an error on new work, a warning on import', () => {
    const casualties = [killed('civilians', 8, 5)];
    expect(found({ casualties, namedKilled: 0 })).toEqual(['R1 error civilians.killed']);
    expect(found({ casualties, namedKilled: 0 }, 'import')).toEqual(['R1 warning civilians.killed']);
  });

  test('a missing bound is unknown, not zero, and breaks nothing', () => {
    expect(found({ casualties: [killed('civilians', 8, null)] })).toEqual([]);
  });

  test('conceded ranges are looked at too', () => {
    const row = { position: 'non_credible', deathsConceded: { min: 2, max: 1 } } as const;
    expect(found({ belligerentRows: [row] })).toEqual(['R1 error belligerents.0.deathsConceded']);
  });
});

describe('R2 the named dead fit the range', () => {
  test('more names than the maximum is an error', () => {
    expect(found({ namedKilled: 6 })).toEqual(['R2 error civilians.killed.max']);
  });

  test('more names than the minimum proposes to raise it', () => {
    const [finding] = rules.R2.check({ ...sound, namedKilled: 4 });
    expect(finding).toMatchObject({ severity: 'warning', value: 4 });
    expect(finding?.message).toBe('4 killed are named, the minimum is 3. Consider raising it to 4.');
  });

  test('persons of contested status do not raise the minimum', () => {
    expect(rules.R2.check({ ...sound, namedKilled: 4, contestedKilled: 1 })).toEqual([]);
  });

  test('names of an incident with an unknown toll propose a minimum', () => {
    expect(rules.R2.check({ ...sound, casualties: [] })[0]).toMatchObject({ field: 'civilians.killed.min' });
  });
});

describe('R3 children, women and men fit the total', () => {
  const total = killed('civilians', 3, 5);

  test('certain parts above the possible total are an error, on import a warning', () => {
    const casualties = [total, killed('children', 4, 4), killed('women', 2, 2)];
    expect(found({ casualties })).toContain('R3 error civilians.killed.max');
    expect(found({ casualties }, 'import')).toContain('R3 warning civilians.killed.max');
  });

  test('certain parts above the certain total are a warning', () => {
    expect(found({ casualties: [total, killed('children', 4, 4)] })).toEqual([
      'R3 warning civilians.killed.min',
    ]);
  });

  test('maxima may overlap: a warning only', () => {
    const casualties = [total, killed('children', 0, 3), killed('men', 0, 3)];
    expect(found({ casualties })).toEqual(['R3 warning civilians.killed.max']);
  });

  test('parts need not add up to the total', () => {
    expect(found({ casualties: [total, killed('children', 1, 1)] })).toEqual([]);
  });
});

describe('R4 contested persons are in both maxima and in neither minimum', () => {
  test('room in both counts is right', () => {
    const casualties = [killed('civilians', 3, 5), killed('belligerents', 0, 2)];
    expect(found({ casualties, contestedKilled: 2 })).toEqual([]);
  });

  test('a count without room, or without the person, is an error', () => {
    expect(found({ casualties: [killed('civilians', 5, 5)], namedKilled: 0, contestedKilled: 1 })).toEqual([
      'R4 error civilians.killed',
      'R4 error belligerents.killed',
    ]);
  });
});

describe('R5 fair is supported', () => {
  test('one independent source, or a strike of unknown author, is a warning', () => {
    expect(found({ independentSources: 1 })).toEqual(['R5 warning sources']);
    expect(found({ strikeStatus: null })).toEqual(['R5 warning strikeStatus']);
    expect(found({ strikeStatus: 'contested', independentSources: 0 })).toHaveLength(2);
  });

  test('an analyst’s reason stands for both; a blank one does not', () => {
    expect(found({ strikeStatus: null, gradingReason: 'Jets were seen by three towns' })).toEqual([]);
    expect(found({ strikeStatus: null, gradingReason: ' ' })).toHaveLength(1);
  });

  test('sources whose independence nobody has judged are no finding', () => {
    expect(found({ independentSources: null })).toEqual([]);
  });
});

describe('R6 and R7 confirmed and conceded go together', () => {
  test('confirmed without a concession is an error, on import a warning', () => {
    expect(found({ grading: 'confirmed' })).toEqual(['R6 error grading']);
    expect(found({ grading: 'confirmed' }, 'import')).toEqual(['R6 warning grading']);
  });

  test('conceded and not confirmed is a warning', () => {
    expect(found({ belligerentRows: [{ position: 'credible' }] })).toEqual(['R7 warning grading']);
  });

  test('conceded and confirmed is right', () => {
    expect(found({ grading: 'confirmed', belligerentRows: [{ position: 'credible' }] })).toEqual([]);
  });
});

describe('R16 the coordinates lie in the country', () => {
  test('a longitude of 4239.004 is no point on earth', () => {
    expect(found({ lon: 4239.004 })).toEqual(['R16 error place.point']);
    expect(found({ lon: 4239.004 }, 'import')).toEqual(['R16 warning place.point']);
  });

  test('Mosul is not in Syria', () => {
    const [finding] = rules.R16.check({ ...sound, lat: 36.34, lon: 43.13 });
    expect(finding?.message).toBe('36.34, 43.13 lies outside Syria.');
    expect(finding?.messageAr).toContain('سوريا');
  });

  test('without coordinates or country there is nothing to say', () => {
    expect(found({ lat: null })).toEqual([]);
    expect(found({ country: null, lat: 0, lon: 0 })).toEqual([]);
  });
});

test('zero is a count: nobody killed, nobody named', () => {
  expect(
    found({
      casualties: [{ category: 'civilians', killed: exactly(0), injured: exactly(0) }],
      namedKilled: 0,
    }),
  ).toEqual([]);
});
