import { describe, expect, test } from 'vitest';
import { derivedId, idSchema, isDerivedId, newId } from './identifier.ts';

const noon = () => Date.UTC(2026, 0, 1, 12);
const zeros = (length: number) => new Uint8Array(length);

describe('a new id', () => {
  test('holds its time first, then its random bits', () => {
    expect(newId(noon, zeros)).toBe('01KDWPVNG00000000000000000');
    expect(newId(noon, (length) => new Uint8Array(length).fill(255))).toBe('01KDWPVNG0ZZZZZZZZZZZZZZZZ');
  });

  test('sorts by time', () => {
    const ids = [3, 1, 2].map((ms) => newId(() => noon() + ms, zeros));
    expect(ids.toSorted()).toEqual([ids[1], ids[2], ids[0]]);
  });

  test('needs a clock that works', () => {
    for (const time of [-1, Number.NaN, 2 ** 48, 0.5])
      expect(() => newId(() => time, zeros)).toThrow(RangeError);
  });
});

describe('a derived id', () => {
  test('is the same for the same parts, for ever', () => {
    expect(derivedId('airwars', 'incidents', '454483')).toBe('75MYRTZH7262Z3FTSFEV2FEZH6');
  });

  test('tells apart parts that only look the same joined', () => {
    expect(derivedId('a', 'bc')).not.toBe(derivedId('ab', 'c'));
    expect(derivedId('a', '1')).not.toBe(derivedId('a', 1));
  });

  test('can be told from a new one', () => {
    expect(isDerivedId(derivedId('x'))).toBe(true);
    expect(isDerivedId(newId(noon, zeros))).toBe(false);
  });
});

test('an id has 26 characters of Crockford’s base 32 and at most 128 bits', () => {
  expect(idSchema.safeParse('01KDWPVNG00000000000000000').success).toBe(true);
  for (const id of ['', '01KDWPVNG0', '81KDWNK1G00000000000000000', '01KDWPVNG0000000000000000U']) {
    expect(idSchema.safeParse(id).success).toBe(false);
  }
});
