import { canonicalJson, sha256Hex } from '#record/canonical';
import { type FigureChange, figureChanges, recordKey } from './changes.ts';
import type { GatheredConflict } from './gather.ts';
import { incidentFeature } from './geojson.ts';
import { type IndexedIncident, indexed } from './incident-index.ts';
import type { IncidentDetail } from './public-register.ts';
import type { ReleaseFolder } from './release-file.ts';
import { type FileOptions, JsonListWriter, TableWriter } from './table-writer.ts';
import { belligerentsTable } from './tables/belligerents.ts';
import { eventsTable } from './tables/events.ts';
import { capturesTable, citationsTable, claimsTable, sourcesTable } from './tables/evidence.ts';
import { type IncidentRow, incidentsTable } from './tables/incidents.ts';
import { casualtiesTable, victimsTable } from './tables/people.ts';
import { partiesTable, statedTotalsTable } from './tables/sums.ts';

/** What writing the tables of a release gives for everything that comes after. */
export interface WrittenTables {
  /** Per conflict, in the order given: its incidents as lists and tallies need them. */
  readonly indexes: readonly (readonly IndexedIncident[])[];
  /** Every public record with the hash of its public form. */
  readonly records: Map<string, string>;
  /** Public change-log lines since the release before. */
  readonly figures: readonly FigureChange[];
}

/** Writes every table and JSON file that is made of records. `since` is the instant of the release before. */
export async function writeTables(
  conflicts: readonly GatheredConflict[],
  folder: ReleaseFolder,
  options: FileOptions & { readonly since: string | null },
  onIncident: () => Promise<void> | void,
): Promise<WrittenTables> {
  const writers = openWriters(folder, options);
  const indexes: IndexedIncident[][] = [];
  const records = new Map<string, string>();
  const figures: FigureChange[] = [];
  const keep = (kind: string, record: { readonly id: string; readonly conflict: string }) =>
    records.set(recordKey(record.conflict, kind, record.id), sha256Hex(canonicalJson(record)));
  for (const gathered of conflicts) {
    const index: IndexedIncident[] = [];
    indexes.push(index);
    for (let number = 0; number < gathered.count; number += 1) {
      const detail = gathered.detail(number);
      const entry = indexed(detail);
      index.push(entry);
      figures.push(...figureChanges(detail.incident, options.since));
      writeIncident(writers, { ...detail, conflict: gathered.conflict, facts: entry.facts });
      keepIncident(keep, detail);
      await onIncident();
    }
    writeSurroundings(writers, gathered, keep);
  }
  for (const writer of Object.values(writers)) writer.close();
  return { indexes, records, figures: figures.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)) };
}

type Writers = ReturnType<typeof openWriters>;

function openWriters(folder: ReleaseFolder, options: FileOptions) {
  const json = (name: string) => new JsonListWriter(folder, `data/${name}.json`);
  return {
    incidents: new TableWriter(incidentsTable, folder, options),
    casualties: new TableWriter(casualtiesTable, folder, options),
    victims: new TableWriter(victimsTable, folder, options),
    belligerents: new TableWriter(belligerentsTable, folder, options),
    claims: new TableWriter(claimsTable, folder, options),
    sources: new TableWriter(sourcesTable, folder, options),
    citations: new TableWriter(citationsTable, folder, options),
    captures: new TableWriter(capturesTable, folder, options),
    totals: new TableWriter(statedTotalsTable, folder, options),
    parties: new TableWriter(partiesTable, folder, options),
    events: new TableWriter(eventsTable, folder, options),
    geojson: new JsonListWriter(
      folder,
      'data/incidents.geojson',
      '{"type":"FeatureCollection","features":[',
      ']}',
    ),
    jsonIncidents: json('incidents'),
    jsonVictims: json('victims'),
    jsonBelligerents: json('belligerents'),
    jsonClaims: json('claims'),
    jsonAllegations: json('allegations'),
    jsonTotals: json('stated-totals'),
    jsonSources: json('sources'),
    jsonCaptures: json('captures'),
    jsonParties: json('parties'),
    jsonScopes: json('scopes'),
    jsonMethodologies: json('methodologies'),
    jsonPublications: json('publications'),
    jsonConflicts: json('conflicts'),
  };
}

function writeIncident(to: Writers, row: IncidentRow): void {
  to.incidents.add(row);
  to.events.add(row);
  to.jsonIncidents.add(row.incident);
  const feature = incidentFeature(row);
  if (feature) to.geojson.add(feature);
  for (const casualty of row.incident.casualties ?? []) to.casualties.add({ row, casualty });
  for (const citation of row.incident.sources ?? []) to.citations.add({ row, citation });
  for (const victim of row.victims) {
    to.victims.add({ row, victim });
    to.jsonVictims.add(victim);
  }
  for (const belligerent of row.belligerents) {
    to.belligerents.add({ row, belligerent });
    to.jsonBelligerents.add(belligerent);
  }
  for (const evidenced of row.claims) {
    to.claims.add({ ...evidenced, row });
    to.jsonClaims.add({ ...evidenced.claim, sha256: evidenced.sha256 });
  }
  for (const allegation of row.allegations) to.jsonAllegations.add(allegation);
}

type Keep = (kind: string, record: { readonly id: string; readonly conflict: string }) => void;

function keepIncident(keep: Keep, detail: IncidentDetail): void {
  keep('incident', detail.incident);
  for (const victim of detail.victims) keep('victim', victim);
  for (const row of detail.belligerents) keep('belligerent_row', row);
  for (const { claim } of detail.claims) keep('claim', claim);
  for (const allegation of detail.allegations) keep('allegation', allegation);
}

function writeSurroundings(
  to: Writers,
  { conflict, surroundings, totals }: GatheredConflict,
  keep: Keep,
): void {
  keep('conflict', conflict);
  to.jsonConflicts.add(conflict);
  for (const total of totals) {
    to.totals.add({ ...total, conflict });
    to.jsonTotals.add({ ...total.claim, sha256: total.sha256 });
    keep('claim', total.claim);
  }
  const each = <T extends { readonly id: string; readonly conflict: string }>(
    kind: string,
    list: readonly T[],
    write: (record: T) => void,
  ) => {
    for (const record of [...list].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      keep(kind, record);
      write(record);
    }
  };
  each('source', surroundings.sources(), (source) => {
    to.sources.add(source);
    to.jsonSources.add(source);
  });
  each('capture', surroundings.captures(), (capture) => {
    const files = capture.files ?? [];
    for (const file of files.length > 0 ? files : [null]) to.captures.add({ capture, file });
    to.jsonCaptures.add(capture);
  });
  each('party', surroundings.parties(), (party) => {
    to.parties.add(party);
    to.jsonParties.add(party);
  });
  each('scope', surroundings.scopes(), (scope) => to.jsonScopes.add(scope));
  each('methodology', surroundings.methodologies(), (methodology) => to.jsonMethodologies.add(methodology));
  each('publication', surroundings.publications(), (publication) => to.jsonPublications.add(publication));
}
