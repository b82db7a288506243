import { describe, expect, test } from 'vitest';
import { canonicalJson, sha256Hex } from './canonical.ts';

describe('canonical JSON', () => {
  test('sorts members by UTF-16 code units and drops white space', () => {
    expect(canonicalJson({ b: 1, a: [true, null, 'ق'], A: { z: 0, y: -0 } })).toBe(
      '{"A":{"y":0,"z":0},"a":[true,null,"ق"],"b":1}',
    );
  });

  // RFC 8785, section 3.2.2 and 3.2.3.
  test('writes the example of RFC 8785', () => {
    const input = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(input)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test('leaves out what is undefined, and refuses what JSON cannot hold', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    for (const value of [undefined, Number.NaN, Number.POSITIVE_INFINITY, '\ud800', circle, () => 1]) {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    }
  });
});

test('a hash is of the UTF-8 bytes, in lower-case hexadecimal', () => {
  const expected = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(sha256Hex('abc')).toBe(expected);
  expect(sha256Hex(new TextEncoder().encode('abc'))).toBe(expected);
});
