import { SijillError } from '#record/sijill-error';

/** The deepest nesting of a request: records are far flatter. */
const deepest = 40;

/**
 * Throws `invalid` for JSON that the register cannot keep exactly: NUL characters, halves of surrogate pairs, names that
 * mean something to JavaScript, or nesting without end.
 */
export function requireKeepable(value: unknown): void {
  const open: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let at = open.pop(); at; at = open.pop()) {
    if (at.depth > deepest)
      throw new SijillError('invalid', `The request is nested deeper than ${deepest} levels.`);
    if (typeof at.value === 'string') requireText(at.value);
    if (at.value === null || typeof at.value !== 'object') continue;
    for (const [name, child] of Object.entries(at.value)) {
      requireText(name);
      if (name === '__proto__') throw new SijillError('invalid', 'No field is called __proto__.');
      open.push({ value: child, depth: at.depth + 1 });
    }
  }
}

/** Throws `invalid` for a text that no database column can hold. */
export function requireText(text: string): void {
  if (!text.includes('\0') && text.isWellFormed()) return;
  throw new SijillError(
    'invalid',
    'A text holds a NUL character or half of a character. Remove it and try again.',
  );
}
