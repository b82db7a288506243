import { derivedId } from '#record/identifier';
import { partyKeys, partyNameKey } from '#record/party-name';
import type { Draft } from '#record/reading';
import type { Text } from '#record/text';
import type { ImportMap } from './import-map.ts';

/** A party that the register has already: a table that names it means it. */
export interface RegisteredParty {
  readonly id: string;
  readonly names: Text;
  readonly aliases: readonly string[];
}

type MapParty = ImportMap['parties'][number];

/** The parties that a table names: those of its mapping, those of the register, and ones made for other names. */
export class PartyTable {
  readonly #dataset: string;
  readonly #give: (draft: Draft) => void;
  readonly #mapped = new Map<string, MapParty>();
  readonly #registered = new Map<string, string>();
  readonly #given = new Set<string>();

  constructor(
    dataset: string,
    parties: readonly MapParty[],
    registered: readonly RegisteredParty[],
    give: (draft: Draft) => void,
  ) {
    this.#dataset = dataset;
    this.#give = give;
    for (const party of parties) {
      for (const key of partyKeys(party)) this.#mapped.set(key, party);
    }
    for (const party of registered) {
      for (const key of partyKeys(party)) if (!this.#registered.has(key)) this.#registered.set(key, party.id);
    }
  }

  /** The id of the party of a name; null where the name is blank. `isKnown` is false for one that was made of the name. */
  resolve(name: string, file: string): { readonly id: string; readonly isKnown: boolean } | null {
    const key = partyNameKey(name);
    if (key === '') return null;
    const mapped = this.#mapped.get(key);
    const own = derivedId(this.#dataset, 'party', mapped ? ownKey(mapped) : key);
    const registered = this.#registeredAs(mapped, key);
    if (registered !== undefined && registered !== own) return { id: registered, isKnown: true };
    if (!this.#given.has(own)) {
      this.#given.add(own);
      const body = mapped ? this.#body(mapped, file) : unnamedBody(name);
      this.#give({ type: 'draft', kind: 'party', id: own, parent: null, body, file, row: null });
    }
    return { id: own, isKnown: mapped !== undefined };
  }

  #registeredAs(mapped: MapParty | undefined, key: string): string | undefined {
    const keys = mapped ? [key, ...partyKeys(mapped)] : [key];
    return keys.map((each) => this.#registered.get(each)).find((id) => id !== undefined);
  }

  #body({ names, kind, aliases, parent }: MapParty, file: string): Record<string, unknown> {
    const above = parent === undefined ? null : this.resolve(parent, file);
    return {
      names,
      kind,
      ...(above === null ? {} : { parent: above.id }),
      ...(aliases.length > 0 ? { aliases } : {}),
    };
  }
}

/** The key of a party's first name: what its id is made of. */
function ownKey(party: MapParty): string {
  return partyNameKey(party.names[0]?.value ?? '');
}

function unnamedBody(name: string): Record<string, unknown> {
  return {
    names: [{ lang: /\p{Script=Arabic}/u.test(name) ? 'ar' : 'en', value: name.trim() }],
    kind: 'unknown',
  };
}
