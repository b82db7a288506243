import { canonicalJson } from '#record/canonical';
import type { Party } from '#record/entity/party';
import { normalCode, splitCodes } from '#record/incident-code';
import { partyKeys, partyNameKey } from '#record/party-name';
import type { PublicParty, PublicRelease } from '#record/public/frame';
import type { IncidentTombstone } from '#record/public/incident';
import { everything, type TallyKey, type TallyQuery, type TallyRow } from '#record/tally';
import { textIn } from '#record/text';
import { carries } from './carried-code.ts';
import type { CompareTotals } from './comparison.ts';
import type { GatheredConflict } from './gather.ts';
import { type IndexedIncident, latestFirst } from './incident-index.ts';
import { type CellCounts, cellsOf } from './map-cells.ts';
import type {
  IncidentAnswer,
  IncidentDetail,
  IncidentFilter,
  IncidentPage,
  ListedIncident,
  ListPage,
  MapCell,
  PublicRegister,
  RegisterState,
} from './public-register.ts';
import {
  groupedByRow,
  isAsked,
  isGraded,
  isOfParties,
  type PartyLabel,
  tallyOfIndex,
} from './tally-of-index.ts';

interface KnownConflict {
  readonly gathered: GatheredConflict;
  readonly numbers: ReadonlyMap<string, number>;
  /** Incidents that count in tallies, in the order of lists. */
  readonly counted: readonly IndexedIncident[];
  readonly cells: readonly MapCell[];
  /** Incidents by row, for each tally that was asked for. */
  readonly rows: Map<TallyKey, ReadonlyMap<string, readonly IndexedIncident[]>>;
}

/** The public record as a release holds it: one state of the register, whole, with every list and tally in memory. */
export class Snapshot implements PublicRegister {
  readonly #state: RegisterState;
  readonly #releases: readonly PublicRelease[];
  readonly #conflicts: readonly KnownConflict[];
  readonly #compare: CompareTotals;
  readonly #tallies = new Map<string, readonly TallyRow[]>();
  readonly #codes = new Map<string, (IndexedIncident | IncidentTombstone)[]>();
  readonly #spellings = new Map<string, string>();

  constructor(
    state: RegisterState,
    releases: readonly PublicRelease[],
    conflicts: readonly { readonly gathered: GatheredConflict; readonly index: readonly IndexedIncident[] }[],
    compare: CompareTotals = async () => null,
  ) {
    this.#compare = compare;
    this.#state = state;
    this.#releases = releases;
    this.#conflicts = conflicts.map(({ gathered, index }) => ({
      gathered,
      numbers: new Map(index.map(({ incident }, number) => [incident.id, number])),
      counted: index.filter(({ facts }) => facts[0]?.counted).sort(latestFirst),
      cells: cellsAmong(index),
      rows: new Map(),
    }));
    for (const { gathered, index } of conflicts) this.#indexCodes(index, gathered.tombstones);
  }

  state = async () => this.#state;
  conflicts = async () => this.#conflicts.map(({ gathered }) => gathered.conflict);
  releases = async () => this.#releases;
  parties = async (conflict: string) => this.#of(conflict).gathered.surroundings.parties();
  statedTotals = async (conflict: string) => this.#of(conflict).gathered.totals;
  comparison = async (conflict: string) => {
    const { slug } = this.#of(conflict).gathered.conflict;
    return slug === undefined ? null : this.#compare(slug);
  };
  scopes = async (conflict: string) => this.#of(conflict).gathered.surroundings.scopes();
  methodologies = async (conflict: string) => this.#of(conflict).gathered.surroundings.methodologies();
  mapCells = async (conflict: string) => this.#of(conflict).cells;

  /** Everything public of every incident of a conflict, in the order of ids. */
  *details(conflict: string): Generator<IncidentDetail> {
    const { gathered } = this.#of(conflict);
    for (let number = 0; number < gathered.count; number += 1) yield gathered.detail(number);
  }

  /** Incidents that were public once, by conflict. */
  tombstones(conflict: string): readonly IncidentTombstone[] {
    return this.#of(conflict).gathered.tombstones;
  }

  /** Every code that leads to an incident or to what became of one, as it is first spelled. */
  codes(): readonly string[] {
    return [...this.#spellings.values()].sort();
  }

  incident = async (id: string): Promise<IncidentAnswer> => {
    for (const { gathered, numbers } of this.#conflicts) {
      const number = numbers.get(id);
      const { conflict } = gathered;
      if (number !== undefined) return { state: 'found', detail: gathered.detail(number), conflict };
      const tombstone = gathered.tombstones.find((candidate) => candidate.id === id);
      if (tombstone) return { state: 'gone', tombstone, conflict };
    }
    return { state: 'unknown' };
  };

  byCode = async (code: string) => {
    const [token] = splitCodes(code);
    const found = token === undefined ? [] : (this.#codes.get(normalCode(token)) ?? []);
    return found.map((entry) => ('state' in entry ? entry : this.#listed(entry))).filter(carries(code));
  };

  incidents = async (filter: IncidentFilter, page: ListPage): Promise<IncidentPage> => {
    const found = this.#filtered(filter);
    const shown = found.slice(page.offset, page.offset + page.limit);
    const incidents = shown.map((incident) => {
      const listed = this.#listed(incident);
      return page.withClaims ? { ...listed, claims: incident.claims } : listed;
    });
    return { total: found.length, incidents };
  };

  /** Every tally is summed once. */
  tally = async (query: TallyQuery): Promise<readonly TallyRow[]> => {
    const key = canonicalJson(query);
    let rows = this.#tallies.get(key);
    if (!rows) {
      rows = this.#summed(query);
      this.#tallies.set(key, rows);
    }
    return rows;
  };

  #summed(query: TallyQuery): TallyRow[] {
    const asked = this.#conflicts.filter(
      ({ gathered }) => query.conflict === null || gathered.conflict.id === query.conflict,
    );
    const label: PartyLabel = (id) => this.#partyLabel(id);
    return tallyOfIndex(
      asked.flatMap(({ counted }) => counted),
      query,
      label,
    );
  }

  #of(conflict: string): KnownConflict {
    const found = this.#conflicts.find(({ gathered }) => gathered.conflict.id === conflict);
    if (!found) throw new RangeError(`The release has no conflict ${conflict}.`);
    return found;
  }

  #filtered(filter: IncidentFilter): readonly IndexedIncident[] {
    const known = this.#of(filter.conflict);
    const base = filter.row ? this.#behindRow(known, filter.row.by, filter.row.key) : known.counted;
    const parties = filter.party === undefined ? null : this.#partyIds(known, filter.party);
    const query: TallyQuery = {
      ...everything,
      grades: filter.grades ?? null,
      parties,
      countries: filter.country === undefined ? null : [filter.country],
      places: filter.place === undefined ? null : [filter.place],
      from: filter.from ?? null,
      to: filter.to ?? null,
    };
    const code = filter.code === undefined ? null : new Set(this.#codes.get(normalCode(filter.code)) ?? []);
    if (code === null && Object.keys(filter).every((name) => name === 'conflict' || name === 'row'))
      return base;
    return base.filter((incident) => {
      const fact = incident.facts[0];
      if (!fact || (code && !code.has(incident))) return false;
      return isAsked(fact, query) && isGraded(fact, query) && isOfParties(fact, query);
    });
  }

  #behindRow(known: KnownConflict, by: TallyKey, key: string): readonly IndexedIncident[] {
    let lists = known.rows.get(by);
    if (!lists) {
      lists = groupedByRow(known.counted, by, (id) => this.#partyLabel(id));
      known.rows.set(by, lists);
    }
    return lists.get(key) ?? [];
  }

  #partyIds(known: KnownConflict, text: string): string[] {
    const key = partyNameKey(text);
    const matches = ({ id, names, aliases }: PublicParty) =>
      id === text || partyKeys({ names: names ?? [], aliases } as Party).has(key);
    return known.gathered.surroundings
      .parties()
      .filter(matches)
      .map((party) => party.id);
  }

  #partyLabel(id: string): { en: string; ar: string } {
    for (const { gathered } of this.#conflicts) {
      const names = gathered.surroundings.party(id)?.names;
      if (!names) continue;
      const en = textIn(names, 'en')?.value ?? id;
      return { en, ar: textIn(names, 'ar')?.value ?? en };
    }
    return { en: id, ar: id };
  }

  #listed({ incident }: IndexedIncident): ListedIncident {
    const { surroundings } = this.#of(incident.conflict).gathered;
    const parties = (incident.parties ?? []).map((id) => surroundings.party(id));
    return { incident, parties: parties.filter((party) => party !== null) };
  }

  #indexCodes(index: readonly IndexedIncident[], tombstones: readonly IncidentTombstone[]): void {
    const put = (codes: readonly string[], target: IndexedIncident | IncidentTombstone) => {
      for (const spelled of codes.flatMap(splitCodes)) {
        const code = normalCode(spelled);
        if (!this.#spellings.has(code)) this.#spellings.set(code, spelled);
        const list = this.#codes.get(code);
        if (!list) this.#codes.set(code, [target]);
        else if (!list.includes(target)) list.push(target);
      }
    };
    for (const incident of index) put(incident.incident.codes ?? [], incident);
    for (const incident of index) put(incident.incident.previousCodes ?? [], incident);
    for (const tombstone of tombstones) put(tombstone.codes, tombstone);
  }
}

function cellsAmong(index: readonly IndexedIncident[]): MapCell[] {
  const counts: CellCounts = new Map();
  for (const { incident } of index) cellsOf.add(counts, incident);
  return cellsOf.list(counts);
}
