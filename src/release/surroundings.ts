import type { Kind } from '#record/entity/index';
import type { Capture } from '#record/entity/source';
import {
  type PublicConflict,
  type PublicMethodology,
  type PublicParty,
  type PublicPublication,
  type PublicScope,
  publicMethodology,
  publicParty,
  publicPublication,
  publicScope,
} from '#record/public/frame';
import type { Publishable } from '#record/public/public-record';
import { publicRecord } from '#record/public/public-record';
import { keepReferences, type Reference } from '#record/public/references';
import { type PublicCapture, type PublicSource, publicCapture, publicSource } from '#record/public/source';
import { nothingWithheld } from '#record/public/withheld-names';
import type { RecordBody } from '#record/register';
import type { Named } from './public-register.ts';

/**
 * The public forms of records that incidents and totals point to. What was never added, or is held back, is not there:
 * a reference to it is dropped.
 */
export class Surroundings implements Named {
  readonly #parties = new Map<string, PublicParty>();
  readonly #sources = new Map<string, PublicSource>();
  readonly #captures = new Map<string, PublicCapture>();
  readonly #capturesOf = new Map<string, PublicCapture[]>();
  readonly #files = new Map<
    string,
    readonly { readonly path?: string | undefined; readonly sha256: string }[]
  >();
  readonly #publications = new Map<string, PublicPublication>();
  readonly #methodologies = new Map<string, PublicMethodology>();
  readonly #scopes = new Map<string, PublicScope>();
  readonly #others = new Set<string>();

  /** Takes the public form of a record, if it has one. Captures come after the sources they belong to. */
  add(record: Publishable): void {
    switch (record.kind) {
      case 'party':
        keep(this.#parties, publicParty(record));
        break;
      case 'source':
        keep(this.#sources, publicSource(record, nothingWithheld));
        break;
      case 'capture':
        this.#addCapture(record);
        break;
      case 'publication':
        keep(this.#publications, publicPublication(record));
        break;
      case 'methodology':
        keep(this.#methodologies, publicMethodology(record));
        break;
      case 'scope':
        keep(this.#scopes, publicScope(record));
        break;
      case 'belligerent_report':
      case 'belligerent_entry':
      case 'military_claim':
        if (publicRecord(record.kind, record)) this.#others.add(record.id);
    }
  }

  /** Puts another public form in the place of a source's, such as one without the title. */
  replaceSource(source: PublicSource): void {
    this.#sources.set(source.id, source);
  }

  #addCapture(record: Publishable): void {
    const capture = publicCapture(record);
    const { source, files } = record.body as unknown as Capture;
    if (!capture || (source !== undefined && !this.#sources.has(source))) return;
    this.#captures.set(capture.id, capture);
    this.#files.set(capture.id, capture.files ? (files ?? []) : []);
    if (source === undefined) return;
    const list = this.#capturesOf.get(source);
    if (list) list.push(capture);
    else this.#capturesOf.set(source, [capture]);
  }

  /** A scope without the parties that are held back. Of those alone it is a scope of nobody, not one of everybody. */
  #keptScope(scope: PublicScope): PublicScope {
    const kept = this.#without('scope', scope) ?? scope;
    return scope.parties && !kept.parties ? { ...kept, parties: [] } : kept;
  }

  has({ kind, id }: Reference): boolean {
    const maps: Partial<Record<Kind, ReadonlyMap<string, unknown>>> = {
      party: this.#parties,
      source: this.#sources,
      capture: this.#captures,
      publication: this.#publications,
      methodology: this.#methodologies,
      scope: this.#scopes,
    };
    return maps[kind]?.has(id) ?? this.#others.has(id);
  }

  /** The hash of one file of a capture; of the only one where no name is given or its name is not kept. */
  sha256(capture: string | undefined, file: string | undefined): string | null {
    const files = (capture === undefined ? undefined : this.#files.get(capture)) ?? [];
    const named = files.find((candidate) => candidate.path !== undefined && candidate.path === file);
    return (named ?? (files.length === 1 ? files[0] : undefined))?.sha256 ?? null;
  }

  party = (id: string | undefined) => {
    const party = this.#parties.get(id ?? '');
    return party ? this.#without('party', party) : null;
  };
  source = (id: string | undefined) => {
    const source = this.#sources.get(id ?? '');
    return source ? this.#without('source', source) : null;
  };
  capture = (id: string | undefined) => this.#captures.get(id ?? '') ?? null;
  publication = (id: string | undefined) => this.#publications.get(id ?? '') ?? null;
  methodology = (id: string | undefined) => this.#methodologies.get(id ?? '') ?? null;
  scope = (id: string | undefined) => {
    const scope = this.#scopes.get(id ?? '');
    return scope ? this.#keptScope(scope) : null;
  };
  capturesOf = (source: string) => this.#capturesOf.get(source) ?? [];

  parties = () => this.#closed('party', this.#parties);
  sources = () => this.#closed('source', this.#sources);
  captures = () => this.#closed('capture', this.#captures);
  scopes = () => [...this.#scopes.values()].map((scope) => this.#keptScope(scope));
  methodologies = () => this.#closed('methodology', this.#methodologies);
  publications = () => this.#closed('publication', this.#publications);

  /** A conflict without what it names that is not public. */
  conflict = (conflict: PublicConflict): PublicConflict => this.#without('conflict', conflict) ?? conflict;

  /** Records of one kind, in the order in which they came, each without references to what is not here. */
  #closed<T extends { readonly id: string }>(kind: Kind, records: ReadonlyMap<string, T>): T[] {
    return [...records.values()]
      .map((record) => this.#without(kind, record))
      .filter((record) => record !== null);
  }

  #without<T>(kind: Kind, record: T): T | null {
    return (keepReferences(kind, record as RecordBody, (reference) => this.has(reference)) ??
      null) as T | null;
  }
}

function keep<T extends { readonly id: string }>(map: Map<string, T>, record: T | null): void {
  if (record) map.set(record.id, record);
}
