import type { IncidentSelection } from '#casework/ports';
import type { BelligerentRow } from '#record/entity/belligerent';
import type { Incident } from '#record/entity/incident';
import type { Party } from '#record/entity/party';
import type { Victim } from '#record/entity/people';
import { normalCode } from '#record/incident-code';
import type { Current } from '#record/register';
import type { TallyQuery, TallyRange, TallyRow } from '#record/tally';
import { tallyLabel } from '#record/tally-label';

/** Every record of one moment that figures are made of. */
export interface PastRegister {
  readonly incidents: readonly Current[];
  readonly victims: readonly Current[];
  readonly rows: readonly Current[];
  readonly parties: readonly Current[];
  /** The incidents as they stand today: a code finds what carries it now, also in a list of the past. */
  readonly incidentsToday: readonly Current[];
}

interface PartyName {
  readonly id: string;
  readonly en: string;
  readonly ar: string;
}

/** The register without the parties that are held back: nobody is tagged with them, and they concede nothing. */
function withoutHeldParties(register: PastRegister): PastRegister {
  const held = new Set(register.parties.filter(isSealed).map((party) => `${party.conflict} ${party.id}`));
  const isOpen = (record: Current, party: unknown) => !held.has(`${record.conflict} ${party}`);
  const tagged = (record: Current): Current => {
    const parties = (record.body.parties as string[] | undefined)?.filter((party) => isOpen(record, party));
    return { ...record, body: { ...record.body, ...(parties ? { parties } : {}) } };
  };
  return {
    ...register,
    incidents: register.incidents.map(tagged),
    rows: register.rows.filter((row) => isOpen(row, row.body.party)),
  };
}

/** Sums from the bodies, by going through every incident for every row: slow and short, to be read as the definition. */
export function tallyFromBodies(all: PastRegister, query: TallyQuery): TallyRow[] {
  const register = withoutHeldParties(all);
  const within = register.incidents.filter((record) => isCounted(record, query) && isWithin(record, query));
  const counted = within.filter((record) => hasGrade(record, query) && hasParty(record, query));
  const rows = concededRows(register, within, query);
  const keys = new Set([
    ...counted.flatMap((record) => keysOf(register, record, query)),
    ...rows.flatMap((row) => concededKeys(register, row, query)),
  ]);
  if (query.by === null) keys.add('all');
  const made = [...keys].map((key) => {
    const own = counted.filter((record) => keysOf(register, record, query).includes(key));
    const conceding = rows.filter((row) => concededKeys(register, row, query).includes(key));
    return tallyRow(register, query, key, own, conceding);
  });
  const byKey = (a: TallyRow, b: TallyRow) => (a.key < b.key ? -1 : 1);
  return made.sort((a, b) => (query.by === 'month' ? 0 : b.incidents - a.incidents) || byKey(a, b));
}

/** The incidents behind a tally, or behind one row of it, latest first. */
export function listFromBodies(
  all: PastRegister,
  selection: IncidentSelection,
): { total: number; incidents: { conflict: string; id: string }[] } {
  const register = withoutHeldParties(all);
  const { key } = selection;
  const query = { ...selection.query, conflict: selection.query.conflict ?? selection.conflict };
  const candidates = register.incidents.filter((record) => {
    if (selection.publishedOnly ? !isCounted(record, query) : !isOfCategory(record, query)) return false;
    if (!isWithin(record, query)) return false;
    const today = register.incidentsToday.find(
      (one) => one.id === record.id && one.conflict === record.conflict,
    );
    const { codes: own = [], previousCodes = [] } = today ? body(today) : {};
    const codes = [...own, ...previousCodes].flatMap((code) => code.split(/\s+/));
    return selection.code === undefined || codes.map(normalCode).includes(normalCode(selection.code));
  });
  const rows = concededRows(register, candidates, query);
  const chosen = candidates.filter((record) => {
    if (selection.conceded) {
      const own = rows.filter((row) => row.incident.id === record.id);
      return own.some((row) => key === undefined || concededKeys(register, row, query).includes(key));
    }
    if (!hasGrade(record, query) || !hasParty(record, query)) return false;
    return key === undefined || keysOf(register, record, query).includes(key);
  });
  const isEarliest = selection.order === 'earliest';
  const day = (record: Current) => firstDay(body(record)) ?? (isEarliest ? '9999' : '');
  const first = isEarliest ? -1 : 1;
  chosen.sort((a, b) => (day(a) !== day(b) ? (day(a) < day(b) ? first : -first) : a.id < b.id ? -1 : 1));
  return {
    total: chosen.length,
    incidents: chosen
      .slice(selection.offset, selection.offset + selection.limit)
      .map(({ conflict, id }) => ({ conflict, id })),
  };
}

/** A record as figures see it: what it holds back, more or less closely, is unknown to them. */
const body = (record: Current) => {
  if (isSealed(record)) return record.body as unknown as Incident;
  const held = Object.keys((record.body.fieldSensitivity ?? {}) as object);
  const open = Object.entries(record.body).filter(([name]) => !held.includes(name));
  return Object.fromEntries(open) as unknown as Incident;
};

const isSealed = (record: Current) => (record.body.sensitivity ?? 'public') !== 'public';

const civilians =
  'civilians children women men human_rights_defenders journalists trade_unionists healthcare_personnel';
const isCivilian = (category: string) => [...civilians.split(' '), 'other_civilians'].includes(category);

/** Civilians are asked of every incident; another class only of those that say something of it. */
function isOfCategory(record: Current, { category }: TallyQuery): boolean {
  return (
    category === 'civilians' ||
    (body(record).casualties ?? []).some((counted) => counted.category === category)
  );
}

function isCounted(record: Current, query: TallyQuery): boolean {
  const { workflow, harmReported } = body(record);
  if (!isOfCategory(record, query) || workflow !== 'published' || isSealed(record)) return false;
  return harmReported === 'yes' || !isCivilian(query.category);
}

/** Every limit but grade and party, which conceded figures take otherwise. */
function isWithin(record: Current, query: TallyQuery): boolean {
  const incident = body(record);
  const day = firstDay(incident);
  const names = [
    incident.admin1,
    incident.admin2,
    incident.admin3,
    ...(incident.locationName ?? []).map((t) => t.value),
  ];
  const lower = names.map((name) => name?.toLowerCase());
  const point = incident.place?.point;
  if (query.conflict !== null && record.conflict !== query.conflict) return false;
  if (query.countries !== null && !query.countries.includes(incident.country ?? '')) return false;
  if (query.places !== null && !query.places.some((place) => lower.includes(place.toLowerCase())))
    return false;
  if (query.from !== null && (day === null || day < query.from)) return false;
  if (query.to !== null && (day === null || day > query.to)) return false;
  if (query.area === null) return true;
  const { south, west, north, east } = query.area;
  return !!point && point.lat >= south && point.lat <= north && point.lon >= west && point.lon <= east;
}

const hasGrade = (record: Current, { grades }: TallyQuery) =>
  grades === null || grades.some((grade) => grade === body(record).grading);

const hasParty = (record: Current, { parties }: TallyQuery) =>
  parties === null || parties.some((party) => body(record).parties?.includes(party));

/** A span counts by the day it starts, a month by its first day. */
function firstDay(incident: Incident): string | null {
  const { date } = incident;
  if (date?.type === 'date') return date.date;
  if (date?.type === 'date_range') return date.from;
  return date?.type === 'month' ? `${date.month}-01` : null;
}

interface ConcedingRow {
  readonly row: BelligerentRow;
  readonly incident: Current;
}

/** Rows of a named party with position credible on the incidents within the limits, whatever their grade (R10). */
function concededRows(register: PastRegister, within: readonly Current[], query: TallyQuery): ConcedingRow[] {
  if (query.category !== 'civilians') return [];
  return register.rows.flatMap((record) => {
    const row = body(record) as unknown as BelligerentRow;
    if (isSealed(record)) return [];
    const incident = within.find(
      (candidate) => candidate.id === row.incident && candidate.conflict === record.conflict,
    );
    if (!incident || row.position !== 'credible' || row.party === undefined) return [];
    return query.parties === null || query.parties.includes(row.party) ? [{ row, incident }] : [];
  });
}

function keysOf(register: PastRegister, record: Current, query: TallyQuery): string[] {
  const incident = body(record);
  if (query.by === null) return ['all'];
  if (query.by === 'belligerent') {
    const tagged = (incident.parties ?? []).filter(
      (party) => query.parties === null || query.parties.includes(party),
    );
    return tagged.length > 0 ? tagged.map((party) => nameOf(register, party).en) : ['unknown'];
  }
  const names = incident.locationName ?? [];
  const place = (names.find((t) => t.lang === 'en') ?? names.find((t) => t.lang.startsWith('en-')))?.value;
  const key = {
    country: incident.country,
    place: place ?? names.find((t) => t.lang.split('-')[0] === 'ar')?.value ?? names[0]?.value,
    month: firstDay(incident)?.slice(0, 7),
    grade: incident.grading,
    strike_status: incident.strikeStatus,
  }[query.by];
  return [key ?? 'unknown'];
}

function concededKeys(register: PastRegister, { row, incident }: ConcedingRow, query: TallyQuery): string[] {
  if (query.by === 'belligerent') return [nameOf(register, row.party as string).en];
  return keysOf(register, incident, query);
}

function nameOf(register: PastRegister, id: string): PartyName {
  const names = (register.parties.find((party) => party.id === id)?.body as Party | undefined)?.names ?? [];
  const en =
    names.find((name) => name.lang === 'en')?.value ?? names.find((name) => name.lang === 'ar')?.value ?? id;
  return { id, en, ar: names.find((name) => name.lang === 'ar')?.value ?? en };
}

function tallyRow(
  register: PastRegister,
  query: TallyQuery,
  key: string,
  counted: readonly Current[],
  conceding: readonly ConcedingRow[],
): TallyRow {
  const of = (which: 'killed' | 'injured') => rangeSum(counted.map((record) => bounds(record, query, which)));
  const named = register.victims.filter((record) => {
    const victim = body(record) as unknown as Victim;
    if (isSealed(record)) return false;
    const own = counted.some(
      (incident) => incident.id === victim.incident && incident.conflict === record.conflict,
    );
    return own && (victim.names ?? []).some((name) => name.kind !== 'none' && name.value.trim() !== '');
  });
  return {
    key,
    label: labelOf(register, query, key),
    incidents: counted.length,
    killed: of('killed'),
    injured: of('injured'),
    conceded: {
      rows: conceding.length,
      killed: rangeSum(conceding.map(({ row }) => [row.deathsConcededMin, row.deathsConcededMax])),
      injured: rangeSum(conceding.map(({ row }) => [row.injuriesConcededMin, row.injuriesConcededMax])),
    },
    namedVictims: named.length,
    additive: query.by !== 'belligerent',
  };
}

function labelOf(register: PastRegister, query: TallyQuery, key: string): TallyRow['label'] {
  if (query.by !== 'belligerent' || key === 'unknown') return tallyLabel(query.by, key);
  const named = register.parties.map((party) => nameOf(register, party.id)).find((party) => party.en === key);
  return { en: key, ar: named?.ar ?? key };
}

type Bounds = readonly [number | null | undefined, number | null | undefined];

/** Rows of one class in one incident add up; what one of them lacks is unknown for the incident. */
function bounds(record: Current, query: TallyQuery, which: 'killed' | 'injured'): Bounds {
  const own = (body(record).casualties ?? []).filter((casualty) => casualty.category === query.category);
  const end = (bound: 'min' | 'max') => {
    const known = own.map((casualty) => casualty[which]?.[bound] ?? null);
    return known.length === 0 || known.includes(null)
      ? null
      : known.reduce<number>((sum, n) => sum + (n ?? 0), 0);
  };
  return [end('min'), end('max')];
}

function rangeSum(list: readonly Bounds[]): TallyRange {
  const sum = (end: 0 | 1) => list.reduce((total, range) => total + (range[end] ?? 0), 0);
  const unknown = (end: 0 | 1) => list.filter((range) => (range[end] ?? null) === null).length;
  return { min: sum(0), max: sum(1), unknownMin: unknown(0), unknownMax: unknown(1) };
}
