import { derivedId } from '#record/identifier';
import type { Draft } from '#record/reading';

/** The parties of events by UCDP's names of sides, each with one draft, given when it is first met. */
export class Sides {
  readonly #dataset: string;
  readonly #give: (draft: Draft) => void;
  readonly #given = new Map<string, string>();
  readonly #bySide = new Map<string, readonly string[]>();

  constructor(dataset: string, give: (draft: Draft) => void) {
    this.#dataset = dataset;
    this.#give = give;
  }

  /** The parties of an event; civilians are not a party. */
  both(sideA: string, sideB: string, file: string): string[] {
    const ids = [...this.#parties(sideA, file)];
    for (const id of this.#parties(sideB, file)) if (!ids.includes(id)) ids.push(id);
    return ids;
  }

  /** A side may join several parties by commas; the comma in 'Macedonia, FYR' joins none. */
  #parties(side: string, file: string): readonly string[] {
    const found = this.#bySide.get(side);
    if (found) return found;
    const names = side
      .split(/,\s+(?!FYR\b)/)
      .map((name) => name.trim())
      .filter((name) => name !== '' && name !== 'Civilians');
    const ids = names.map((name) => this.#id(name, file));
    this.#bySide.set(side, ids);
    return ids;
  }

  #id(name: string, file: string): string {
    const found = this.#given.get(name);
    if (found !== undefined) return found;
    const id = derivedId(this.#dataset, 'party', name);
    this.#given.set(name, id);
    const kind = /^(Government|Forces) of /.test(name) ? 'state' : 'armed_group';
    const body = { names: [{ lang: 'en', value: name }], kind };
    this.#give({ type: 'draft', kind: 'party', id, parent: null, body, file, row: null });
    return id;
  }
}
