import type { Party } from '#record/entity/party';
import { normalCode, splitCodes } from '#record/incident-code';
import { partyKeys, partyNameKey } from '#record/party-name';
import {
  type PublicConflict,
  type PublicParty,
  type PublicRelease,
  publicConflict,
  publicRelease,
} from '#record/public/frame';
import {
  type IncidentTombstone,
  incidentTombstone,
  publicIncident,
  withKnownSuccessors,
} from '#record/public/incident';
import { keepReferences, referencesOf } from '#record/public/references';
import type { Current } from '#record/register';
import { registerConflict } from '#record/register-conflict';
import { everything, type TallyQuery } from '#record/tally';
import { carries } from './carried-code.ts';
import type { CompareTotals } from './comparison.ts';
import { type Context, incidentDetail } from './incident-detail.ts';
import { listedClaims } from './listed-claims.ts';
import { incidentFamily, surroundingsOf } from './live-family.ts';
import { LiveMap } from './live-map.ts';
import type { ReleaseReads } from './ports.ts';
import { readChildren, readMany } from './ports.ts';
import type {
  IncidentAnswer,
  IncidentFilter,
  IncidentPage,
  ListedIncident,
  ListPage,
  PublicRegister,
  RegisterState,
} from './public-register.ts';
import { statedTotals } from './stated-totals.ts';
import { Surroundings } from './surroundings.ts';

/** The public record read from the register as it stands. Only points of maps and the list of releases are kept a while. */
export class LiveRegister implements PublicRegister {
  readonly #reads: ReleaseReads;
  readonly #map: LiveMap;
  readonly #compare: CompareTotals;
  readonly #now: () => number;
  #releases: { readonly at: number; readonly list: readonly PublicRelease[] } | null = null;

  constructor(reads: ReleaseReads, effects: { compare?: CompareTotals; now?: () => number } = {}) {
    this.#reads = reads;
    this.#now = effects.now ?? Date.now;
    this.#map = new LiveMap(reads, this.#now);
    this.#compare = effects.compare ?? (async () => null);
  }

  state = async (): Promise<RegisterState> => {
    const sequence = await this.#reads.lastSequence();
    const [entry] = sequence > 0 ? await this.#reads.journal(sequence, 1) : [];
    return { sequence, at: entry?.at ?? null, release: null };
  };

  conflicts = async (): Promise<PublicConflict[]> => {
    const found: PublicConflict[] = [];
    for await (const record of this.#reads.all({ conflict: null, kind: 'conflict' })) {
      const conflict = record.id === registerConflict ? null : publicConflict(record);
      if (conflict) found.push(await this.#keptConflict(conflict));
    }
    return found.sort((a, b) => ((a.slug ?? a.id) < (b.slug ?? b.id) ? -1 : 1));
  };

  /** A conflict without its references to what is held back. */
  async #keptConflict(conflict: PublicConflict): Promise<PublicConflict> {
    const references = referencesOf('conflict', conflict);
    if (references.length === 0) return conflict;
    const ids = references.map((reference) => reference.id);
    const around = new Surroundings();
    for (const record of (await readMany(this.#reads, conflict.id, ids)).values()) around.add(record);
    return around.conflict(conflict);
  }

  incident = async (id: string): Promise<IncidentAnswer> => {
    const record = await this.#reads.get(null, id);
    if (record?.kind !== 'incident') return { state: 'unknown' };
    const isPublic = publicIncident(record) !== null;
    const [around, tombstone, family] = await Promise.all([
      this.#reads.get(null, record.conflict),
      this.#tombstone(record),
      isPublic ? incidentFamily(this.#reads, record) : null,
    ]);
    const conflict = around ? publicConflict(around) : null;
    if (!conflict) return { state: 'unknown' };
    if (tombstone) return { state: 'gone', tombstone, conflict };
    if (!family) return { state: 'unknown' };
    const found = await surroundingsOf(this.#reads, family);
    const context: Context = { ...found, policy: conflict.namePolicy ?? 'none' };
    const detail = incidentDetail(family, context);
    return detail ? { state: 'found', detail, conflict } : { state: 'unknown' };
  };

  byCode = async (code: string): Promise<(ListedIncident | IncidentTombstone)[]> => {
    const [token] = splitCodes(code);
    if (token === undefined) return [];
    const open = new Set((await this.conflicts()).map((conflict) => conflict.id));
    const found = (await this.#reads.findByCode(null, normalCode(token))).filter((hit) =>
      open.has(hit.conflict),
    );
    const records = await Promise.all(
      found.slice(0, 200).map((hit) => this.#reads.get(hit.conflict, hit.id)),
    );
    const answers = await Promise.all(
      records.filter((record) => record !== null).map((record) => this.#listedOrGone(record)),
    );
    return answers.filter((answer) => answer !== null).filter(carries(code));
  };

  async #listedOrGone(record: Current): Promise<ListedIncident | IncidentTombstone | null> {
    return (await this.#tombstone(record)) ?? (await this.#listed([record]))[0] ?? null;
  }

  /** What anyone may know of an incident that is gone, and of what took its place. */
  async #tombstone(record: Current): Promise<IncidentTombstone | null> {
    const tombstone = incidentTombstone(record);
    if (!tombstone) return null;
    const { mergedInto, splitInto } = tombstone;
    const successors = [...splitInto, ...(mergedInto === null ? [] : [mergedInto])];
    const found = await readMany(this.#reads, record.conflict, successors);
    return withKnownSuccessors(tombstone, (id) => {
      const successor = found.get(id);
      return successor !== undefined && (publicIncident(successor) ?? incidentTombstone(successor)) !== null;
    });
  }

  incidents = async (filter: IncidentFilter, { withClaims, ...page }: ListPage): Promise<IncidentPage> => {
    const parties = filter.party === undefined ? null : await this.#partyIds(filter.conflict, filter.party);
    if (parties?.length === 0) return { total: 0, incidents: [] };
    const query: TallyQuery = {
      ...everything,
      conflict: filter.conflict,
      by: filter.row?.by ?? null,
      grades: filter.grades ?? null,
      parties,
      countries: filter.country === undefined ? null : [filter.country],
      places: filter.place === undefined ? null : [filter.place],
      from: filter.from ?? null,
      to: filter.to ?? null,
    };
    const { total, incidents } = await this.#reads.listIncidents({
      conflict: filter.conflict,
      query,
      publishedOnly: true,
      ...(filter.order === undefined ? {} : { order: filter.order }),
      ...(filter.code === undefined ? {} : { code: filter.code }),
      ...(filter.row === undefined ? {} : { key: filter.row.key }),
      ...page,
    });
    const listed = await this.#listed(incidents);
    if (!withClaims) return { total, incidents: listed };
    return { total, incidents: await this.#withClaims(filter.conflict, listed) };
  };

  async #withClaims(conflict: string, listed: readonly ListedIncident[]): Promise<ListedIncident[]> {
    const ids = listed.map(({ incident }) => incident.id);
    const claims = await readChildren(this.#reads, conflict, ids, 'claim');
    const records = [...claims.values()].flat();
    const { surroundings } = await surroundingsOf(this.#reads, { conflict, records });
    return listed.map((entry) => ({
      ...entry,
      claims: listedClaims(claims.get(entry.incident.id) ?? [], surroundings),
    }));
  }

  /** The public forms of incidents with their parties; what is not public falls out. */
  async #listed(records: readonly Current[]): Promise<ListedIncident[]> {
    const listed: ListedIncident[] = [];
    const conflict = records[0]?.conflict ?? '';
    const ids = records.flatMap((record) => (record.body.parties as string[] | undefined) ?? []);
    const around = new Surroundings();
    const named = await readMany(this.#reads, conflict, ids);
    const above = [...named.values()].flatMap((party) => (party.body.parent as string | undefined) ?? []);
    for (const party of (await readMany(this.#reads, conflict, above)).values()) around.add(party);
    for (const party of named.values()) around.add(party);
    for (const record of records) {
      const open = publicIncident(record);
      if (!open) continue;
      const incident = keepReferences('incident', open, (reference) => around.has(reference)) as typeof open;
      const parties = (open.parties ?? []).map((id) => around.party(id)).filter((party) => party !== null);
      listed.push({ incident, parties });
    }
    return listed;
  }

  /** Ids of the parties with this id, name or alias. */
  async #partyIds(conflict: string, text: string): Promise<string[]> {
    const key = partyNameKey(text);
    const named = (await this.parties(conflict)).filter(
      (party) =>
        party.id === text ||
        partyKeys({ names: party.names ?? [], aliases: party.aliases } as Party).has(key),
    );
    return named.map((party) => party.id);
  }

  parties = async (conflict: string): Promise<PublicParty[]> => {
    const around = new Surroundings();
    for await (const record of this.#reads.all({ conflict, kind: 'party' })) around.add(record);
    return around.parties();
  };

  tally = (query: TallyQuery) => this.#reads.tally(query);

  statedTotals = async (conflict: string) => {
    const records: Current[] = [];
    for await (const record of this.#reads.all({ conflict, kind: 'claim', parent: null }))
      records.push(record);
    return statedTotals(records, (await surroundingsOf(this.#reads, { conflict, records })).surroundings);
  };

  comparison = async (conflict: string) => {
    const found = (await this.conflicts()).find(({ id }) => id === conflict);
    return found?.slug === undefined ? null : this.#compare(found.slug);
  };

  scopes = async (conflict: string) => {
    const around = new Surroundings();
    for (const kind of ['party', 'scope'] as const) {
      for await (const record of this.#reads.all({ conflict, kind })) around.add(record);
    }
    return around.scopes();
  };

  methodologies = async (conflict: string) => {
    const around = new Surroundings();
    for await (const record of this.#reads.all({ conflict, kind: 'methodology' })) around.add(record);
    return around.methodologies();
  };

  mapCells = (conflict: string) => this.#map.cells(conflict);

  /** Read anew when what was read is half a minute old: the records of releases are long, and new ones are rare. */
  releases = async (): Promise<readonly PublicRelease[]> => {
    if (this.#releases && this.#now() - this.#releases.at < 30_000) return this.#releases.list;
    const found: PublicRelease[] = [];
    for await (const record of this.#reads.all({ conflict: registerConflict, kind: 'release' })) {
      const release = publicRelease(record);
      if (release) found.push(release);
    }
    const list = found.sort((a, b) => (b.number ?? 0) - (a.number ?? 0));
    this.#releases = { at: this.#now(), list };
    return list;
  };
}
