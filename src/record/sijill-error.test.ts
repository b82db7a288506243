import { describe, expect, it } from 'vitest';
import {
  exitCodeOf,
  httpStatusOf,
  isSijillError,
  meaningOf,
  SijillError,
  sijillErrorCodes,
} from '#record/sijill-error';

describe('SijillError', () => {
  it('carries a code, a message and frozen details', () => {
    const error = new SijillError('invalid', 'row 3: longitude 4239.004 is not on Earth', { row: 3 });
    expect(error).toBeInstanceOf(Error);
    expect(error.code).toBe('invalid');
    expect(error.details).toEqual({ row: 3 });
    expect(Object.isFrozen(error.details)).toBe(true);
  });

  it('maps every code to an HTTP error status, an exit code and a meaning', () => {
    for (const code of sijillErrorCodes) {
      expect(httpStatusOf(code)).toBeGreaterThanOrEqual(400);
      expect([1, 2]).toContain(exitCodeOf(code));
      expect(meaningOf(code)).not.toBe('');
    }
  });

  it('knows its own kind and nothing else', () => {
    expect(isSijillError(new SijillError('busy', 'held'))).toBe(true);
    expect(isSijillError(Object.assign(new Error('copied'), { name: 'SijillError', code: 'busy' }))).toBe(
      true,
    );
    expect(isSijillError(Object.assign(new Error('other'), { code: 'ENOENT' }))).toBe(false);
    expect(isSijillError('busy')).toBe(false);
  });
});
