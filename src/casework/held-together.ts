import { heldFields } from '#record/readable-body';
import type { RecordBody } from '#record/register';
import { closer } from '#record/sensitivity';

/**
 * The `fieldSensitivity` of a record that takes fields over from another: each of them, or its parts, held as closely as
 * either record holds it. Empty where neither holds anything. `fields` are all where left out.
 */
export function heldTogether(
  own: RecordBody,
  other: RecordBody,
  fields?: readonly string[],
): { fieldSensitivity?: Record<string, string> } {
  const held: Record<string, string> = { ...heldFields(own) };
  for (const [path, sensitivity] of Object.entries(heldFields(other))) {
    if (fields && !fields.includes(path.split('.')[0] ?? '')) continue;
    held[path] = closer(held[path] ?? 'public', sensitivity);
  }
  return Object.keys(held).length > 0 ? { fieldSensitivity: held } : {};
}
