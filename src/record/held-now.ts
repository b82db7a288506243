import { heldFields } from './readable-body.ts';
import type { RecordBody } from './register.ts';
import { closer } from './sensitivity.ts';

/**
 * A body of the past, held as closely as it was then or is now, whichever is closer: what somebody found out too late that it
 * must not be read is not to be had by asking for the past. `now` is null for a record that was removed since.
 */
export function heldAsNow(past: RecordBody, now: RecordBody | null): RecordBody {
  if (now === null || (now.sensitivity === undefined && now.fieldSensitivity === undefined)) return past;
  const fields: Record<string, string> = { ...heldFields(past) };
  for (const [path, sensitivity] of Object.entries(heldFields(now))) {
    fields[path] = closer(fields[path] ?? 'public', sensitivity);
  }
  const sensitivity = closer(String(past.sensitivity ?? 'public'), String(now.sensitivity ?? 'public'));
  return { ...past, sensitivity, fieldSensitivity: fields };
}
