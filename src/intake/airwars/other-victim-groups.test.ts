import { expect, it } from 'vitest';
import { victimGroups } from './other-victim-groups.ts';

it('reads a line per class of persons', () => {
  const { groups, unread } = victimGroups(
    'عاملون صحيون: قتلى أدنى 1، قتلى أقصى 2\nصحفيون: قتلى أدنى 0، قتلى أقصى 0، جرحى أدنى 3، جرحى أقصى ٤',
  );
  expect(unread).toEqual([]);
  expect(groups).toEqual([
    { category: 'healthcare_personnel', killed: { min: 1, max: 2 }, injured: { min: null, max: null } },
    { category: 'journalists', killed: { min: 0, max: 0 }, injured: { min: 3, max: 4 } },
  ]);
});

it('leaves a bound that is not named unknown', () => {
  expect(victimGroups('صحفيون: قتلى أقصى 1').groups).toEqual([
    { category: 'journalists', killed: { min: null, max: 1 }, injured: { min: null, max: null } },
  ]);
});

it.each([
  'حراس: قتلى أدنى 1',
  'صحفيون: قتلى أدنى كثير',
  'صحفيون: قتلى أدنى 1، قتلى أدنى 2',
  'constructor: قتلى أدنى 1',
  'صحفيون',
])('does not guess at “%s”', (line) => {
  expect(victimGroups(line)).toEqual({ groups: [], unread: [line] });
});
