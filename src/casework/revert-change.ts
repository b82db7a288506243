import { canonicalJson } from '#record/canonical';
import type { RecordBody } from '#record/register';

/**
 * Takes one change (`before` to `after`) back out of a record that has moved on to `now`, and keeps what was done since:
 * a field that still stands as the change left it goes back; from a list only what the change added is taken, and what it
 * took is added; a field that was rewritten since stays, and is named in `kept`.
 */
export function revertChange(
  before: RecordBody,
  after: RecordBody,
  now: RecordBody,
): { readonly body: RecordBody; readonly kept: readonly string[] } {
  const body: RecordBody = { ...now };
  const kept: string[] = [];
  const put = (name: string, value: unknown) => {
    if (value === undefined) delete body[name];
    else body[name] = value;
  };
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    // The public log of changes only grows; what is taken back gets lines of its own.
    if (name === 'changeLog' || name === 'updatedPublicAt' || isSame(before[name], after[name])) continue;
    if (isSame(now[name], after[name])) put(name, before[name]);
    else if (
      [before[name], after[name], now[name]].every((value) => value === undefined || Array.isArray(value))
    ) {
      const list = revertedList(asList(before[name]), asList(after[name]), asList(now[name]));
      put(name, list.length > 0 || before[name] !== undefined ? list : undefined);
    } else kept.push(name);
  }
  return { body, kept };
}

/** Whether two values are the same JSON; an absent value is only like another absent one. */
export function isSame(left: unknown, right: unknown): boolean {
  if (left === undefined || right === undefined) return left === right;
  return canonicalJson(left) === canonicalJson(right);
}

/** The items of both lists, each once, those of the first list first. */
export function union(left: readonly unknown[], right: readonly unknown[]): unknown[] {
  const seen = new Set<string>();
  return [...left, ...right].filter((item) => {
    const key = canonicalJson(item);
    return seen.has(key) ? false : seen.add(key);
  });
}

function revertedList(
  before: readonly unknown[],
  after: readonly unknown[],
  now: readonly unknown[],
): unknown[] {
  const keys = (list: readonly unknown[]) => new Set(list.map((item) => canonicalJson(item)));
  const [had, has] = [keys(before), keys(after)];
  const still = now.filter((item) => had.has(canonicalJson(item)) || !has.has(canonicalJson(item)));
  const stillKeys = keys(still);
  const taken = before.filter((item) => !has.has(canonicalJson(item)) && !stillKeys.has(canonicalJson(item)));
  return [...still, ...taken];
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
