import { describe, expect, it } from 'vitest';
import type { RecordBody } from '#record/register';
import { mayPublishNames, publicVictim, withheldNamesOf } from './victim.ts';
import { withheldNames } from './withheld-names.ts';

const name = (value: string, kind = 'full') => ({
  ...{ value, kind, script: 'Arab', lang: 'ar', transliterationOf: null, source: '7SECRETSOURCE' },
});
const victim = (body: RecordBody) => ({
  id: 'V',
  conflict: 'C',
  kind: 'victim' as const,
  body: { incident: 'I', ...body },
});

describe('names appear as the policy of the conflict says', () => {
  const cases: [string, RecordBody, { all: boolean; adults: boolean; none: boolean }][] = [
    ['an adult', { ageGroup: 'adult' }, { all: true, adults: true, none: false }],
    ['somebody of 18', { ageGroup: 'exact', ageMin: 18 }, { all: true, adults: true, none: false }],
    ['somebody of 17', { ageGroup: 'exact', ageMin: 17 }, { all: true, adults: false, none: false }],
    ['17 to 19', { ageMin: 17, ageMax: 19 }, { all: true, adults: false, none: false }],
    ['a child', { ageGroup: 'child' }, { all: true, adults: false, none: false }],
    ['of unknown age', {}, { all: true, adults: false, none: false }],
    ['called adult, aged 12', { ageGroup: 'adult', ageMin: 12 }, { all: true, adults: false, none: false }],
    ['called child, aged 20', { ageGroup: 'child', ageMin: 20 }, { all: true, adults: false, none: false }],
  ];
  it.each(cases)('%s', (_what, body, expected) => {
    for (const policy of ['all', 'adults', 'none'] as const) {
      expect(mayPublishNames(body, policy), policy).toBe(expected[policy]);
      const open = publicVictim(victim({ ...body, names: [name('وعد الدرموني')] }), policy);
      expect(open?.naming).toBe(expected[policy] ? 'published' : 'withheld');
      expect(JSON.stringify(open).includes('وعد')).toBe(expected[policy]);
    }
  });
});

it('a victim without a name says so; a description is no name that would be withheld', () => {
  expect(publicVictim(victim({}), 'all')?.naming).toBe('not_known');
  expect(publicVictim(victim({ names: [name('', 'none')] }), 'none')?.naming).toBe('not_known');
});

it('who gave a name is not public', () => {
  expect(JSON.stringify(publicVictim(victim({ names: [name('وعد')] }), 'all'))).not.toContain(
    '7SECRETSOURCE',
  );
});

it('names that the record holds more closely leave no trace, whatever the policy', () => {
  const body = { names: [name('وعد الدرموني')], ageGroup: 'adult', fieldSensitivity: { names: 'internal' } };
  expect(publicVictim(victim(body), 'all')).toMatchObject({ naming: 'not_known' });
  expect(publicVictim(victim({ ...body, sensitivity: 'restricted' }), 'all')).toBeNull();
});

it('"mother of" a child whose name is withheld is left out too', () => {
  const child = victim({ names: [name('نور الدرموني')], ageGroup: 'child' });
  const mother = victim({
    names: [name('سلمى الحبرية'), name('والدة نور الدرموني', 'description')],
    ageGroup: 'adult',
  });
  const withheld = withheldNamesOf([child, mother], 'adults');
  expect(publicVictim(mother, 'adults', withheld)?.names).toMatchObject([{ value: 'سلمى الحبرية' }]);
});

it('withheld names are found as whole words, whatever their marks and letter forms', () => {
  const names = withheldNames(['أحمد الدرّموني', 'Nour al-Darmuni']);
  expect(names.isIn('استشهاد احمد الدرموني في السوق')).toBe(true);
  expect(names.isIn('NOUR AL DARMUNI, 7, killed')).toBe(true);
  expect(names.isIn('أحمد الدرمونيون')).toBe(false);
  expect(withheldNames(['', '  ', '—']).isIn('— anything')).toBe(false);
});
