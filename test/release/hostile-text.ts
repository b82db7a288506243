import { definitionOf, type Kind, kinds } from '#record/entity/index';
import type { RecordBody } from '#record/register';
import type { InventedRegister } from '../invented-register.ts';

/** Puts hostile texts into every field of every record that takes free text; what its schema refuses stays as it was. */
export async function makeHostile(
  { register, conflict }: InventedRegister,
  texts: readonly string[],
): Promise<number> {
  let next = 0;
  for (const kind of kinds) {
    for await (const record of register.all({ conflict, kind })) {
      const body = hostile(kind, record.body, () => texts[next++ % texts.length] ?? '');
      const { id, parent, revision } = record;
      await register.write({ author: 'attacker', batch: null }, (transaction) =>
        transaction.append([{ conflict, kind, id, parent, from: revision, body, reason: 'An attack' }]),
      );
    }
  }
  return next;
}

function hostile(kind: Kind, body: RecordBody, text: () => string): RecordBody {
  const schema = definitionOf(kind)?.schema;
  const result = structuredClone(body);
  const leaves: { at: Record<string, unknown>; key: string }[] = [];
  const walk = (value: unknown) => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, inner] of Object.entries(value)) {
      // Dates are checked by their schema only as far as it says; ids and codes of languages by their form.
      if (typeof inner === 'string' && key !== 'lang' && !/^(slug|sha256)$/.test(key))
        leaves.push({ at: value as never, key });
      else walk(inner);
    }
  };
  walk(result);
  for (const { at, key } of leaves) {
    const before = at[key];
    at[key] = text();
    if (!schema?.safeParse(result).success) at[key] = before;
  }
  return result;
}
