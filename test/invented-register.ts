import type { RegisterStore } from '#casework/ports';
import { definitionOf, type Kind } from '#record/entity/index';
import type { RecordBody } from '#record/register';
import { putFrame, putTotals } from './invented-frame.ts';
import { putPlain, putStories } from './invented-incidents.ts';
import { inventedId } from './invented-words.ts';
import { MemoryRegister } from './memory-register.ts';

export { inventedId };

export interface InventedOptions {
  readonly namePolicy?: 'all' | 'adults' | 'none';
  readonly training?: boolean;
  /** Incidents besides the ones with a story of their own. */
  readonly more?: number;
  /** Sources of the incident that cites most. */
  readonly manySources?: number;
}

/** A register of invented places, people and parties in English and Arabic, and the way to write into it. */
export interface InventedRegister {
  readonly register: RegisterStore;
  readonly conflict: string;
  put(kind: Kind, name: string, body: RecordBody): Promise<string>;
  /** Replaces fields of a record; null takes one away. */
  change(kind: Kind, name: string, fields: RecordBody): Promise<void>;
  remove(kind: Kind, name: string): Promise<void>;
}

/** Makes the register, in memory unless told where: always the same records, a second apart from 1 June 2019 on. */
export async function inventedRegister(
  options: InventedOptions = {},
  open: (now: () => Date) => RegisterStore | Promise<RegisterStore> = (now) => new MemoryRegister(now),
): Promise<InventedRegister> {
  let second = Date.parse('2019-06-01T00:00:00Z') / 1000;
  const register = await open(() => new Date(++second * 1000));
  const conflict = inventedId('conflict', 'tarfuna');
  const write = async (kind: Kind, id: string, from: number, body: RecordBody | null) => {
    const parent = body
      ? parentOf(kind, body)
      : ((await register.revisions(conflict, id)).at(-1)?.parent ?? null);
    await register.write({ author: 'test', batch: null }, (transaction) =>
      transaction.append([{ conflict, kind, id, parent, from, body, reason: 'A test needs it' }]),
    );
  };
  const invented: InventedRegister = {
    register,
    conflict,
    async put(kind, of, body) {
      const id = inventedId(kind, of);
      definitionOf(kind)?.schema.parse(body);
      await write(kind, id, 0, body);
      return id;
    },
    async change(kind, of, fields) {
      const before = await register.get(conflict, inventedId(kind, of));
      if (!before) throw new Error(`There is no ${kind} ${of}.`);
      const body: RecordBody = { ...before.body, ...fields };
      for (const [field, value] of Object.entries(fields)) if (value === null) delete body[field];
      await write(kind, before.id, before.revision, body);
    },
    async remove(kind, of) {
      const before = await register.get(conflict, inventedId(kind, of));
      if (before) await write(kind, before.id, before.revision, null);
    },
  };
  await putFrame(invented, options);
  await putStories(invented, options);
  for (let number = 0; number < (options.more ?? 12); number += 1) await putPlain(invented, number);
  await putTotals(invented);
  return invented;
}

function parentOf(kind: Kind, body: RecordBody): string | null {
  const field = kind === 'capture' ? 'source' : 'incident';
  const parent = body[field];
  return ['victim', 'claim', 'belligerent_row', 'allegation', 'capture'].includes(kind) &&
    typeof parent === 'string'
    ? parent
    : null;
}
