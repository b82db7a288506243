import { belligerentsTable } from './belligerents.ts';
import { eventsTable } from './events.ts';
import { capturesTable, citationsTable, claimsTable, sourcesTable } from './evidence.ts';
import { incidentsTable } from './incidents.ts';
import { casualtiesTable, victimsTable } from './people.ts';
import { partiesTable, statedTotalsTable, talliesTable } from './sums.ts';
import type { Table } from './table.ts';

/** Every table of a release, in the order of the data dictionary. */
export const tables = [
  incidentsTable,
  casualtiesTable,
  victimsTable,
  belligerentsTable,
  claimsTable,
  sourcesTable,
  citationsTable,
  capturesTable,
  statedTotalsTable,
  talliesTable,
  partiesTable,
  eventsTable,
] as readonly Table<never>[];
