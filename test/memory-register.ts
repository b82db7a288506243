import { createHash } from 'node:crypto';
import type {
  Authorship,
  Change,
  IncidentSelection,
  RegisterReads,
  RegisterStore,
  RegisterTransaction,
  Selection,
} from '#casework/ports';
import { schemaVersion } from '#record/entity/index';
import { codeTokens, normalCode } from '#record/incident-code';
import type { Current, Head, JournalEntry, NoLongerPublic, RecordBody, Revision } from '#record/register';
import { SijillError } from '#record/sijill-error';
import type { TallyQuery, TallyRow } from '#record/tally';
import { listFromBodies, type PastRegister, tallyFromBodies } from './tally-oracle.ts';

/**
 * The register as lists in memory, written to be plainly right rather than fast. A double for tests of use cases, and the
 * oracle that the database is held against: it shares no code with src/store, and its sums go over the bodies themselves.
 */
export class MemoryRegister implements RegisterStore {
  readonly #revisions: Revision[] = [];
  readonly #journal: JournalEntry[] = [];
  readonly #imported = new Map<string, { dataset: string; revision: number | null; sha: string | null }>();
  readonly #shas = new Map<string, string>();
  readonly #now: () => Date;

  constructor(now: () => Date = () => new Date()) {
    this.#now = now;
  }

  async write<T>(authorship: Authorship, work: (transaction: RegisterTransaction) => Promise<T>): Promise<T> {
    const kept = this.#revisions.length;
    const imported = new Map(this.#imported);
    const append = async (changes: readonly Change[]) =>
      changes.map((change) => this.#append(change, authorship));
    const load = async (changes: readonly Change[]) => {
      await append(changes);
    };
    try {
      return await work({ ...this.#reads(), append, load });
    } catch (thrown) {
      this.#revisions.length = kept;
      this.#journal.length = kept;
      this.#imported.clear();
      for (const [key, value] of imported) this.#imported.set(key, value);
      throw thrown;
    }
  }

  #reads(): RegisterReads {
    return {
      get: this.get.bind(this),
      heads: this.heads.bind(this),
      revisions: this.revisions.bind(this),
      all: this.all.bind(this),
      findByCode: this.findByCode.bind(this),
      listIncidents: this.listIncidents.bind(this),
      tally: this.tally.bind(this),
      sequenceAt: this.sequenceAt.bind(this),
      lastSequence: this.lastSequence.bind(this),
      journal: this.journal.bind(this),
      batch: this.batch.bind(this),
      noLongerPublic: this.noLongerPublic.bind(this),
      datasetIds: this.datasetIds.bind(this),
    };
  }

  #append(change: Change, { author, batch }: Authorship): Revision {
    const { conflict, kind, id, parent, from, reason, origin } = change;
    const before = this.#history(conflict, id).at(-1);
    if ((before?.revision ?? 0) !== from || (before && before.kind !== kind)) {
      throw new SijillError('conflict', `${id} is not at revision ${from}.`);
    }
    const last = this.#revisions.at(-1);
    const at = new Date(Math.max(this.#now().getTime(), last ? Date.parse(last.at) : 0)).toISOString();
    const body = change.body === null ? null : (JSON.parse(JSON.stringify(change.body)) as RecordBody);
    const sequence = this.#revisions.length + 1;
    const revision = from + 1;
    const made = {
      conflict,
      id,
      revision,
      kind,
      parent,
      body,
      at,
      author,
      reason,
      schemaVersion,
      sequence,
      batch,
    };
    this.#revisions.push(made);
    const commitment = sha256(JSON.stringify(body));
    const hash = sha256(
      `${this.#journal.at(-1)?.hash ?? ''} ${conflict} ${id} ${revision} ${at} ${commitment}`,
    );
    this.#journal.push({ sequence, at, conflict, kind, id, revision, commitment, hash });
    if (origin) {
      this.#imported.set(`${conflict} ${id}`, { dataset: origin.dataset, revision, sha: origin.sha256 });
      this.#shas.set(`${conflict} ${id} ${revision}`, origin.sha256);
    } else if (change.importRevision !== undefined) {
      const dataset = this.#imported.get(`${conflict} ${id}`)?.dataset ?? '';
      const sha = this.#shas.get(`${conflict} ${id} ${change.importRevision}`) ?? null;
      this.#imported.set(`${conflict} ${id}`, { dataset, revision: change.importRevision, sha });
    }
    return made;
  }

  #history(conflict: string, id: string): Revision[] {
    return this.#revisions.filter((revision) => revision.conflict === conflict && revision.id === id);
  }

  /** The last revision of each record up to a sequence. */
  #latest(asOf = Number.POSITIVE_INFINITY): Revision[] {
    const latest = new Map<string, Revision>();
    for (const revision of this.#revisions) {
      if (revision.sequence <= asOf) latest.set(`${revision.conflict} ${revision.id}`, revision);
    }
    return [...latest.values()];
  }

  #current(asOf?: number): Current[] {
    return this.#latest(asOf).filter((revision): revision is Current => revision.body !== null);
  }

  async get(conflict: string | null, id: string, asOf?: number): Promise<Current | null> {
    const isIt = (record: Current) => record.id === id && (conflict === null || record.conflict === conflict);
    return this.#current(asOf).find(isIt) ?? null;
  }

  async heads(conflict: string, ids: readonly string[]): Promise<Map<string, Head>> {
    const found = this.#latest().filter((record) => record.conflict === conflict && ids.includes(record.id));
    return new Map(
      found.map(({ id, kind, revision, body }) => {
        const origin = this.#imported.get(`${conflict} ${id}`);
        const imported = { dataset: origin?.dataset ?? null, importRevision: origin?.revision ?? null };
        return [
          id,
          {
            conflict,
            id,
            kind,
            revision,
            removed: body === null,
            ...imported,
            importSha: origin?.sha ?? null,
          },
        ];
      }),
    );
  }

  async revisions(conflict: string, id: string): Promise<Revision[]> {
    return this.#history(conflict, id);
  }

  async *all({ conflict, kind, parent, asOf, after = '', limit }: Selection): AsyncGenerator<Current> {
    const records = this.#current(asOf)
      .filter((record) => conflict === null || record.id > after)
      .filter((record) => record.kind === kind && (conflict === null || record.conflict === conflict))
      .filter((record) => parent === undefined || record.parent === parent);
    records.sort((a, b) => compare(`${a.conflict} ${a.id}`, `${b.conflict} ${b.id}`));
    yield* records.slice(0, limit);
  }

  async findByCode(
    conflict: string | null,
    token: string,
  ): Promise<{ conflict: string; id: string; current: boolean }[]> {
    const wanted = normalCode(token);
    const found = this.#current()
      .filter((record) => record.kind === 'incident' && (conflict === null || record.conflict === conflict))
      .flatMap(({ conflict, id, body }) => {
        const current = codeTokens((body.codes as string[]) ?? []).includes(wanted);
        const past = codeTokens((body.previousCodes as string[]) ?? []).includes(wanted);
        return current || past ? [{ conflict, id, current }] : [];
      });
    return found.sort((a, b) => Number(b.current) - Number(a.current) || compare(a.id, b.id));
  }

  async tally(query: TallyQuery): Promise<TallyRow[]> {
    return tallyFromBodies(await this.#past(query), query);
  }

  async listIncidents(selection: IncidentSelection): Promise<{ total: number; incidents: Current[] }> {
    const { asOf } = selection.query;
    const listed = listFromBodies(await this.#past(selection.query), selection);
    const records = this.#current(asOf === null ? undefined : await this.sequenceAt(asOf));
    const incidents = listed.incidents.map(
      (one) => records.find((record) => record.conflict === one.conflict && record.id === one.id) as Current,
    );
    return { total: listed.total, incidents };
  }

  async #past(query: TallyQuery): Promise<PastRegister> {
    const records = this.#current(query.asOf === null ? undefined : await this.sequenceAt(query.asOf));
    const now = new Map(this.#current().map((record) => [`${record.conflict} ${record.id}`, record]));
    // What is held back today is held back whenever the figure is of.
    const ofKind = (kind: string) =>
      records
        .filter((record) => record.kind === kind)
        .map((record) => heldLike(record, now.get(`${record.conflict} ${record.id}`)));
    // Names are those of today, whenever the figure is of: a party is not renamed in the past only.
    const today = (kind: string) => [...now.values()].filter((record) => record.kind === kind);
    return {
      incidentsToday: today('incident'),
      incidents: ofKind('incident'),
      victims: ofKind('victim'),
      rows: ofKind('belligerent_row'),
      parties: today('party'),
    };
  }

  async sequenceAt(instant: string): Promise<number> {
    return this.#journal.findLast((entry) => Date.parse(entry.at) <= Date.parse(instant))?.sequence ?? 0;
  }

  async lastSequence(): Promise<number> {
    return this.#journal.length;
  }

  async journal(from: number, limit: number): Promise<JournalEntry[]> {
    return this.#journal.filter((entry) => entry.sequence >= from).slice(0, limit);
  }

  async *batch(batch: string): AsyncGenerator<Revision> {
    yield* this.#revisions.filter((revision) => revision.batch === batch);
  }

  async noLongerPublic(conflict: string | null): Promise<NoLongerPublic[]> {
    const isPublic = (record: Revision) =>
      record.body?.workflow === 'published' && (record.body.sensitivity ?? 'public') === 'public';
    const gone = this.#latest().flatMap((last): NoLongerPublic[] => {
      if (last.kind !== 'incident' || isPublic(last) || (conflict !== null && last.conflict !== conflict))
        return [];
      const history = this.#history(last.conflict, last.id);
      const ended = history[history.findLastIndex(isPublic) + 1];
      return history.some(isPublic) && ended ? [{ conflict: last.conflict, id: last.id, at: ended.at }] : [];
    });
    return gone.sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at > b.at ? -1 : 1));
  }

  async *datasetIds(
    conflict: string,
    dataset: string,
  ): AsyncGenerator<{ id: string; kind: Revision['kind']; parent: string | null }> {
    for (const { id, kind, parent, body } of this.#latest().filter(
      (record) => record.conflict === conflict,
    )) {
      const origin = this.#imported.get(`${conflict} ${id}`);
      if (body !== null && origin?.dataset === dataset && origin.revision !== null) {
        yield { id, kind, parent };
      }
    }
  }
}

/** A record of the past with what it holds back today besides what it held back then. */
function heldLike(record: Current, now: Current | undefined): Current {
  const own = (record.body.fieldSensitivity ?? {}) as object;
  const held = (now?.body.fieldSensitivity ?? {}) as object;
  const sensitivities = [record.body.sensitivity, now?.body.sensitivity].filter((one) => one !== undefined);
  return {
    ...record,
    body: {
      ...record.body,
      fieldSensitivity: { ...own, ...held },
      ...(sensitivities.length > 0
        ? { sensitivity: sensitivities.find((one) => one !== 'public') ?? 'public' }
        : {}),
    },
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
