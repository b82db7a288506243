import { describe, expect, test } from 'vitest';
import {
  codeTokens,
  incidentSlug,
  isPlaceholderCode,
  matchesCode,
  normalCode,
  parseCode,
  splitCodes,
} from './incident-code.ts';

describe('codes of an incident', () => {
  test('CS229 RS0908 are two', () => {
    expect(splitCodes('CS229 RS0908')).toEqual(['CS229', 'RS0908']);
    expect(splitCodes('3246/CS1857')).toEqual(['3246', 'CS1857']);
    expect(splitCodes('  ')).toEqual([]);
  });

  test('are found as whole tokens, in any case, past and present (R15)', () => {
    const [codes, previous] = [['CS229', 'RS0908'], ['R810']];
    for (const query of ['cs229', 'RS0908', 'r810', 'CS229 RS0908', 'rs0908 cs229']) {
      expect(matchesCode(query, codes, previous)).toBe(true);
    }
    for (const query of ['CS22', 'S229', '229', '', 'CS229 CS230']) {
      expect(matchesCode(query, codes, previous)).toBe(false);
    }
    expect(codeTokens(['cs229 RS0908'], ['CS229'])).toEqual(['CS229', 'RS0908']);
  });

  test('have a prefix, a serial of any width and perhaps a suffix', () => {
    expect(parseCode('CS626a')).toEqual({ prefix: 'CS', serial: '626', suffix: 'a' });
    expect(parseCode('ISPT0187ga')).toEqual({ prefix: 'ISPT', serial: '0187', suffix: 'ga' });
    expect(parseCode('DEBSYR260302a')).toEqual({ prefix: 'DEBSYR', serial: '260302', suffix: 'a' });
    expect(parseCode('1857')).toBeNull();
  });

  test('XX000 stands for none', () => {
    expect(isPlaceholderCode('xx000')).toBe(true);
    expect(isPlaceholderCode('XX0001')).toBe(false);
    expect(normalCode('\u200ecs229 ')).toBe('CS229');
  });

  test('make the readable part of the address', () => {
    expect(incidentSlug(['CS229', 'RS0908'], '2016-06-14')).toBe('cs229-rs0908-june-14-2016');
    expect(incidentSlug(['CS1857'], null)).toBe('cs1857');
  });
});
