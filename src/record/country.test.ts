import { describe, expect, test } from 'vitest';
import { countries, countryFromName, countryName, isInCountry } from './country.ts';
import { countryVariants } from './country-variants.ts';

describe('names of countries', () => {
  test.each([
    ['سوريا', 'SY'],
    ['سورية', 'SY'],
    ['Syria', 'SY'],
    ['SYR', 'SY'],
    ['syrian arab republic', 'SY'],
    ['العراق', 'IQ'],
    ['فلسطين', 'PS'],
    ['الأراضي الفلسطينية', 'PS'],
    ['اليمن', 'YE'],
    ['Turkey', 'TR'],
    ['Türkiye', 'TR'],
    ['ليبيا', 'LY'],
    ['Cote d’Ivoire', 'CI'],
    ['The Gambia', 'GM'],
    ['U.S.', 'US'],
    ['AND', 'AD'],
  ])('%s is %s', (name, code) => {
    expect(countryFromName(name)).toBe(code);
  });

  test.each([
    ['DR Congo (Zaire)', 'CD'],
    ['Congo', 'CG'],
    ['Yemen (North Yemen)', 'YE'],
    ['Serbia (Yugoslavia)', 'RS'],
    ['Russia (Soviet Union)', 'RU'],
    ['Kingdom of eSwatini (Swaziland)', 'SZ'],
    ['Macedonia, FYR', 'MK'],
    ['Madagascar (Malagasy)', 'MG'],
    ['Zimbabwe (Rhodesia)', 'ZW'],
    ['Cambodia (Kampuchea)', 'KH'],
    ['Bosnia-Herzegovina', 'BA'],
    ['United States of America', 'US'],
  ])('UCDP’s %s is %s', (name, code) => {
    expect(countryFromName(name)).toBe(code);
  });

  test.each(['', ' ', 'Atlantis', 'and', 'the', 'Latakia'])('%j is no country', (name) => {
    expect(countryFromName(name)).toBeNull();
  });

  test('every country is found by the names under which it is shown, and by both codes', () => {
    for (const { iso2, iso3 } of countries.values()) {
      for (const name of [iso2, iso3, countryName(iso2, 'en'), countryName(iso2, 'ar')]) {
        expect([name, countryFromName(name ?? '')]).toEqual([name, iso2]);
      }
    }
  });

  test('every variant leads to its country', () => {
    for (const [code, names] of Object.entries(countryVariants)) {
      for (const name of names) expect([name, countryFromName(name)]).toEqual([name, code]);
    }
  });

  test('names are shown in the language of the reader', () => {
    expect(countryName('SY', 'ar')).toBe('سوريا');
    expect(countryName('PS', 'en')).toBe('Palestine');
    expect(countryName('ZZ', 'en')).toBeNull();
  });
});

describe('boxes of countries', () => {
  test.each([
    ['SY', 36.2, 37.16],
    ['IQ', 33.3, 44.4],
    ['PS', 31.5, 34.47],
    ['UA', 44.6, 33.5],
    ['RU', 66.0, -170],
    ['US', 52.0, 178],
  ])('%s holds a place of its own', (code, lat, lon) => {
    expect(isInCountry({ lat, lon }, code, 0)).toBe(true);
  });

  test('Haifa is not in Syria, a village at the border is', () => {
    expect(isInCountry({ lat: 32.7922, lon: 35.0555 }, 'SY')).toBe(false);
    expect(isInCountry({ lat: 37.36, lon: 41.2 }, 'SY')).toBe(true);
  });

  test('a territory without a box says so', () => {
    expect(isInCountry({ lat: 16.2, lon: -61.5 }, 'GP')).toBeNull();
  });
});
