import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { decodeTime } from 'ulid';
import { expect, test } from 'vitest';
import { canonicalJson, sha256Hex } from '#record/canonical';
import { derivedId, idPattern, isDerivedId, newId } from '#record/identifier';

/** JSON of any shape with well-formed text. */
const json = fc.jsonValue({ stringUnit: 'grapheme', maxDepth: 4 });

test('canonical JSON says the same as the value, and canonical JSON of it is itself', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

test('the order in which members were written does not matter', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), json), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse());
      expect(sha256Hex(canonicalJson(reversed))).toBe(sha256Hex(canonicalJson(value)));
    }),
  );
});

test('members stand in the order of their UTF-16 code units', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ minLength: 1 }).filter((key) => !/^\d+$|__proto__/.test(key))),
      (keys) => {
        const text = canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])));
        expect(Object.keys(JSON.parse(text))).toEqual(keys.toSorted((a, b) => (a < b ? -1 : 1)));
      },
    ),
  );
});

test('it is what another implementation of RFC 8785 writes', () => {
  const same = (value: unknown) => {
    expect(canonicalJson(value)).toBe(canonicalize(value));
  };
  fc.assert(fc.property(json, same));
  const names = ['b', 'a', '10', '9', '', 'é', '\u{1f600}', '\ufb01', 'constructor', '__proto__'];
  fc.assert(fc.property(fc.dictionary(fc.constantFrom(...names), fc.option(json, { nil: undefined })), same));
});

test('what JSON cannot hold has no canonical form', () => {
  const cycle: unknown[] = [];
  cycle.push({ a: cycle });
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, '\ud800', { '\udc00': 1 }, cycle]) {
    expect(() => canonicalJson(value)).toThrow(TypeError);
    expect(() => canonicalJson({ a: [value] })).toThrow(TypeError);
  }
  for (const value of [undefined, () => 1]) expect(() => canonicalJson(value)).toThrow(TypeError);
  expect(canonicalJson({ b: undefined, a: new Date(0) })).toBe('{"a":"1970-01-01T00:00:00.000Z"}');
});

test('equal parts derive equal ids, other parts other ids', () => {
  const parts = fc.array(fc.oneof(fc.string(), fc.integer()), { minLength: 1, maxLength: 5 }) as fc.Arbitrary<
    [string, ...string[]]
  >;
  fc.assert(
    fc.property(parts, parts, (left, right) => {
      expect(derivedId(...left)).toMatch(idPattern);
      expect(isDerivedId(derivedId(...left))).toBe(true);
      expect(derivedId(...left) === derivedId(...right)).toBe(JSON.stringify(left) === JSON.stringify(right));
    }),
  );
});

test('a new id is a ULID whose time another reader finds', () => {
  const instant = fc.integer({ min: 0, max: 2 ** 48 - 1 });
  fc.assert(
    fc.property(instant, fc.uint8Array({ minLength: 10, maxLength: 10 }), (time, bytes) => {
      const id = newId(
        () => time,
        () => bytes,
      );
      expect(id).toMatch(idPattern);
      expect(decodeTime(id)).toBe(time);
    }),
  );
});
