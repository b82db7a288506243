import { expect, it } from 'vitest';
import { heldAsNow } from './held-now.ts';
import { openBody } from './readable-body.ts';

it('a field held back today is held back in what was written before, and stays so where it was', () => {
  const past = {
    admin1: 'North',
    country: 'SY',
    workflow: 'published',
    fieldSensitivity: { country: 'sealed' },
  };
  const now = {
    admin1: 'North',
    workflow: 'published',
    fieldSensitivity: { admin1: 'internal', country: 'internal' },
  };
  expect(heldAsNow(past, now).fieldSensitivity).toEqual({ admin1: 'internal', country: 'sealed' });
  expect(openBody('incident', heldAsNow(past, now))).toEqual({ workflow: 'published' });
});

it('a record held back today as a whole is held back in the past', () => {
  expect(openBody('source', heldAsNow({ url: 'x' }, { url: 'y', sensitivity: 'restricted' }))).toBeNull();
});

it('a record that is opened was open only where it was', () => {
  expect(openBody('source', heldAsNow({ url: 'x', sensitivity: 'sealed' }, { url: 'x' }))).toBeNull();
  expect(heldAsNow({ url: 'x' }, { url: 'y' })).toEqual({ url: 'x' });
  expect(heldAsNow({ url: 'x' }, null)).toEqual({ url: 'x' });
});
