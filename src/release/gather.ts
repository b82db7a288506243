import type { Kind } from '#record/entity/index';
import type { PublicConflict } from '#record/public/frame';
import {
  type IncidentTombstone,
  incidentTombstone,
  publicIncident,
  withKnownSuccessors,
} from '#record/public/incident';
import { publicRecord } from '#record/public/public-record';
import { referencesOf } from '#record/public/references';
import { withoutNames } from '#record/public/source';
import { withheldNamesOf } from '#record/public/victim';
import type { Current } from '#record/register';
import { type Context, type IncidentFamily, incidentDetail } from './incident-detail.ts';
import type { ReleaseReads } from './ports.ts';
import type { IncidentDetail, StatedTotal } from './public-register.ts';
import { Spill } from './spill.ts';
import { statedTotals } from './stated-totals.ts';
import { Surroundings } from './surroundings.ts';

/** What is public of one conflict, read once: incidents by their number, in the order of their ids. */
export interface GatheredConflict {
  readonly conflict: PublicConflict;
  readonly surroundings: Surroundings;
  readonly tombstones: readonly IncidentTombstone[];
  readonly totals: readonly StatedTotal[];
  readonly count: number;
  detail(number: number): IncidentDetail;
  close(): void;
}

const childKinds: readonly Kind[] = ['victim', 'belligerent_row', 'claim', 'allegation'];

/** Reads everything of a conflict that may become public. */
export async function gatherConflict(
  reads: ReleaseReads,
  conflict: PublicConflict,
  onRead: (records: number) => void = () => {},
): Promise<GatheredConflict> {
  const gathering = new Gathering(reads, conflict, onRead);
  try {
    await gathering.readIncidents();
    await gathering.readChildren();
    await gathering.readSurroundings();
    gathering.withholdNames();
    return gathering.result();
  } catch (thrown) {
    gathering.spill.close();
    throw thrown;
  }
}

class Gathering {
  readonly spill = new Spill();
  readonly #reads: ReleaseReads;
  readonly #conflict: PublicConflict;
  readonly #onRead: (records: number) => void;
  readonly #numbers = new Map<string, number>();
  readonly #tombstones: IncidentTombstone[] = [];
  readonly #totals: Current[] = [];
  readonly #wanted = new Set<string>();
  readonly #surroundings = new Surroundings();

  constructor(reads: ReleaseReads, conflict: PublicConflict, onRead: (records: number) => void) {
    this.#reads = reads;
    this.#conflict = conflict;
    this.#onRead = onRead;
    for (const { id } of referencesOf('conflict', conflict)) this.#wanted.add(id);
  }

  async readIncidents(): Promise<void> {
    const ids: string[] = [];
    for await (const record of this.#all('incident')) {
      const tombstone = incidentTombstone(record);
      if (tombstone) this.#tombstones.push(tombstone);
      if (!publicIncident(record)) continue;
      // A register gives records in order of ids; the numbers of incidents rest on it.
      const last = ids.at(-1);
      if (last !== undefined && last >= record.id)
        throw new Error(`Records came out of order: ${last}, ${record.id}.`);
      this.#add(ids.length, record);
      this.#numbers.set(record.id, ids.length);
      ids.push(record.id);
    }
  }

  async readChildren(): Promise<void> {
    for (const kind of childKinds) {
      for await (const record of this.#all(kind)) {
        const number = record.parent === null ? undefined : this.#numbers.get(record.parent);
        if (number !== undefined) this.#add(number, record);
        else if (kind === 'claim' && record.parent === null && record.body.extent === 'aggregate') {
          this.#totals.push(record);
          this.#want(record);
        }
      }
    }
  }

  async readSurroundings(): Promise<void> {
    for (const kind of ['scope', 'methodology'] as const) {
      for await (const record of this.#all(kind)) {
        this.#want(record);
        this.#surroundings.add(record);
      }
    }
    await this.#addParties();
    await this.#addWanted('source');
    await this.#addWanted('publication');
    const reports = new Set<string>();
    for await (const record of this.#all('belligerent_report')) {
      if (publicRecord('belligerent_report', record)) reports.add(record.id);
      if (this.#wanted.has(record.id)) this.#surroundings.add(record);
    }
    for await (const record of this.#all('belligerent_entry')) {
      const isOpen = reports.has(String(record.body.report));
      if (isOpen && this.#wanted.has(record.id)) this.#surroundings.add(record);
    }
    for await (const record of this.#all('capture')) {
      const source = record.body.source;
      const isCited = typeof source === 'string' && this.#surroundings.source(source) !== null;
      if (isCited || this.#wanted.has(record.id)) this.#surroundings.add(record);
    }
  }

  /** A source that names a person whose name is withheld loses its title wherever it is cited. */
  withholdNames(): void {
    const policy = this.#conflict.namePolicy ?? 'none';
    for (let number = 0; number < this.#numbers.size; number += 1) {
      const family = this.#family(number);
      const withheld = withheldNamesOf(family.victims, policy);
      if (withheld.isEmpty) continue;
      for (const { kind, id } of [family.incident, ...family.claims].flatMap((r) =>
        referencesOf(r.kind, r.body),
      )) {
        const source = kind === 'source' ? this.#surroundings.source(id) : null;
        const stripped = source && withoutNames(source, withheld);
        if (stripped && stripped !== source) this.#surroundings.replaceSource(stripped);
      }
    }
  }

  result(): GatheredConflict {
    const context: Context = {
      surroundings: this.#surroundings,
      policy: this.#conflict.namePolicy ?? 'none',
      isPublicIncident: (id) => this.#numbers.has(id),
    };
    const gone = new Set(this.#tombstones.map((tombstone) => tombstone.id));
    const isKnown = (id: string) => this.#numbers.has(id) || gone.has(id);
    return {
      conflict: this.#surroundings.conflict(this.#conflict),
      surroundings: this.#surroundings,
      tombstones: this.#tombstones
        .map((tombstone) => withKnownSuccessors(tombstone, isKnown))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
      totals: statedTotals(this.#totals, this.#surroundings),
      count: this.#numbers.size,
      detail: (number) => incidentDetail(this.#family(number), context) as IncidentDetail,
      close: () => this.spill.close(),
    };
  }

  #family(number: number): IncidentFamily {
    const records = this.spill.read(number);
    const of = (kind: Kind) => records.filter((record) => record.kind === kind);
    const [incident] = of('incident');
    if (!incident) throw new Error(`The working file of the release has no incident ${number}.`);
    return {
      incident,
      victims: of('victim'),
      belligerents: of('belligerent_row'),
      claims: of('claim'),
      allegations: of('allegation'),
    };
  }

  #all(kind: Kind): AsyncIterable<Current> {
    return this.#reads.all({ conflict: this.#conflict.id, kind });
  }

  #add(number: number, record: Current): void {
    this.spill.add(number, record);
    this.#want(record);
    this.#onRead(1);
  }

  #want(record: Current): void {
    for (const { id } of referencesOf(record.kind, record.body)) this.#wanted.add(id);
  }

  async #addWanted(kind: Kind): Promise<void> {
    for await (const record of this.#all(kind)) {
      if (this.#wanted.has(record.id)) this.#surroundings.add(record);
    }
  }

  /** Parties that something public names, and those above them. */
  async #addParties(): Promise<void> {
    const parties = new Map<string, Current>();
    for await (const record of this.#all('party')) parties.set(record.id, record);
    const named = [...parties.values()].filter((record) => this.#wanted.has(record.id));
    for (const record of named) {
      const parent = record.body.parent;
      const above = typeof parent === 'string' && !this.#wanted.has(parent) ? parties.get(parent) : undefined;
      if (above) {
        this.#wanted.add(above.id);
        named.push(above);
      }
      this.#surroundings.add(record);
    }
  }
}
