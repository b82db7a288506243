import type { Party } from '#record/entity/party';
import { partyKeys, partyNameKey } from '#record/party-name';
import { SijillError } from '#record/sijill-error';
import { type Text, textIn } from '#record/text';
import type { Words } from '#record/words';
import type { Context } from './context.ts';
import { readAs } from './read-as.ts';

/** A party as questions name it. */
export interface KnownParty {
  readonly id: string;
  readonly conflict: string;
  readonly names: Text;
  readonly kind: Party['kind'];
  readonly parent: string | null;
  readonly aliases: readonly string[];
}

/** Every party of a conflict, or of all conflicts (null), as it stood at a journal sequence. */
export async function listParties(
  context: Context,
  conflict: string | null,
  asOf?: number,
): Promise<KnownParty[]> {
  const found: KnownParty[] = [];
  const selection = { conflict, kind: 'party', ...(asOf === undefined ? {} : { asOf }) } as const;
  for await (const record of context.store.all(selection)) {
    const body = readAs(context, record, true) as Party | null;
    if (body === null) continue;
    const { names, kind, parent = null, aliases = [] } = body;
    found.push({ id: record.id, conflict: record.conflict, names, kind, parent, aliases });
  }
  return found;
}

/**
 * The parties that a name, alias or id stands for: one per conflict, since each conflict keeps its own record of a party.
 * Throws `not_found` naming the nearest names, and `bad_call` where a name stands for two parties of one conflict.
 */
export function resolveParties(parties: readonly KnownParty[], text: string): KnownParty[] {
  const key = partyNameKey(text);
  const named = parties.filter(
    (party) => party.id === text.trim() || (key !== '' && partyKeys(party).has(key)),
  );
  if (named.length === 0) throw unknownParty(parties, text);
  for (const party of named) {
    const namesakes = named.filter((other) => other.conflict === party.conflict);
    if (namesakes.length === 1) continue;
    const list = namesakes.map((other) => `${partyLabel(other).en} (${other.id})`).join(', ');
    throw new SijillError(
      'bad_call',
      `'${text.trim()}' stands for several parties: ${list}. Name one by its id.`,
      {
        text,
        ids: namesakes.map((other) => other.id),
      },
    );
  }
  return named;
}

/** As `resolveParties`, where exactly one is meant: within one conflict. */
export function resolveParty(parties: readonly KnownParty[], text: string): KnownParty {
  const [party, other] = resolveParties(parties, text);
  if (party && !other) return party;
  throw new SijillError('bad_call', `'${text.trim()}' stands in several conflicts. Say in which.`, { text });
}

/** The party and those above it, nearest first; a circle ends where it closes. */
export function partyLine(parties: readonly KnownParty[], id: string): string[] {
  const line: string[] = [];
  for (let at: string | null = id; at !== null && !line.includes(at); ) {
    line.push(at);
    const current: string = at;
    at = parties.find((party) => party.id === current)?.parent ?? null;
  }
  return line;
}

/** Its name for a reader of either language. */
export function partyLabel(party: Pick<KnownParty, 'id' | 'names'>): Words {
  const en = textIn(party.names, 'en')?.value ?? party.id;
  return { en, ar: textIn(party.names, 'ar', ['en'])?.value ?? en };
}

function unknownParty(parties: readonly KnownParty[], text: string): SijillError {
  const near = nearest(parties, partyNameKey(text));
  const hint =
    near.length > 0
      ? `Nearest: ${near.join(', ')}.`
      : parties.length > 0
        ? `Known are: ${[...new Set(parties.map((party) => partyLabel(party).en))].slice(0, 12).join(', ')}.`
        : 'No party is recorded yet.';
  return new SijillError('not_found', `There is no party called '${text.trim()}'. ${hint}`, { text, near });
}

/** Names that share a word with what was typed, or most of its pairs of letters; the nearest first, five at most. */
function nearest(parties: readonly KnownParty[], key: string): string[] {
  const wanted = pairs(key);
  const scored = parties.map((party) => {
    const likeness = [...partyKeys(party)].map((known) => overlap(wanted, pairs(known)));
    return { name: partyLabel(party).en, likeness: Math.max(0, ...likeness) };
  });
  const ranked = scored.filter((party) => party.likeness >= 0.4).sort((a, b) => b.likeness - a.likeness);
  return [...new Set(ranked.map((party) => party.name))].slice(0, 5);
}

function pairs(key: string): Set<string> {
  const padded = ` ${key} `;
  return new Set(Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2)));
}

/** Share of the smaller set that lies in the other. */
function overlap(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return shared / Math.max(1, Math.min(left.size, right.size));
}
