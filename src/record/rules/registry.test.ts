import { describe, expect, test } from 'vitest';
import { betweenDays, inMonth, onDay, unknownDate } from '../uncertain-date.ts';
import { importFinding, importFindingCodes, importFindings } from './import-findings.ts';
import { inContext, ruleList, rules, severityFor } from './index.ts';
import { isImplausible } from './plausible-date.ts';

describe('the rules', () => {
  test('are R1 to R21, each under its own number, with titles in both languages', () => {
    expect(ruleList.map((rule) => rule.id)).toEqual(
      Array.from({ length: 21 }, (_, index) => `R${index + 1}`),
    );
    for (const [id, rule] of Object.entries(rules)) {
      expect(rule.id).toBe(id);
      expect(rule.titleAr).toMatch(/\p{Script=Arabic}/u);
      expect(rule.statement).toMatch(/\.$/);
    }
  });

  test('errors about other people’s data become warnings, those about our own figures stay', () => {
    expect(severityFor('new', { rule: 'R3', severity: 'error' })).toBe('error');
    expect(severityFor('import', { rule: 'R3', severity: 'error' })).toBe('warning');
    expect(severityFor('import', { rule: 'R14', severity: 'error' })).toBe('error');
    expect(severityFor('new', { rule: 'R7', severity: 'warning' })).toBe('warning');
    expect(inContext('import', [importFinding('row_orphan', { entity: 'victims.csv' })])[0]?.severity).toBe(
      'error',
    );
  });
});

describe('import findings', () => {
  test.each(importFindingCodes)('%s is explained in both languages', (code) => {
    const { title, explanation } = importFindings[code];
    for (const words of [title.en, explanation.en]) expect(words).toMatch(/^[A-Z]/);
    for (const words of [title.ar, explanation.ar]) expect(words).toMatch(/\p{Script=Arabic}/u);
  });

  test('carry the code, the place and the value', () => {
    expect(importFinding('value_unmapped', { entity: 'row 7', field: 'grading', value: 'Likely' })).toEqual({
      rule: 'value_unmapped',
      severity: 'warning',
      entity: 'row 7',
      field: 'grading',
      value: 'Likely',
      message: expect.stringMatching(/^Unknown word: Likely\. /),
      messageAr: expect.stringContaining('Likely'),
    });
  });

  test('a swapped range is rule R1', () => {
    expect(importFinding('range_swapped', { entity: 'row 7', field: 'killed', value: '5–3' }).rule).toBe(
      'R1',
    );
  });
});

describe('dates that cannot be', () => {
  const today = '2026-01-10';

  test('are 1970-01-01, before 1900, and after tomorrow', () => {
    expect(isImplausible(onDay('1970-01-01'), today)).toBe(true);
    expect(isImplausible(onDay('1899-12-31'), today)).toBe(true);
    expect(isImplausible(onDay('2026-01-12'), today)).toBe(true);
    expect(isImplausible(betweenDays('1970-01-01', '2016-02-01'), today)).toBe(true);
  });

  test('are not tomorrow, the running month, or an unknown date', () => {
    expect(isImplausible(onDay('2026-01-11'), today)).toBe(false);
    expect(isImplausible(inMonth('2026-01'), today)).toBe(false);
    expect(isImplausible(betweenDays(null, '2014-08-31'), today)).toBe(false);
    expect(isImplausible(unknownDate, today)).toBe(false);
  });
});
