import { type Kysely, sql } from 'kysely';

/**
 * What tallies are made of, derived from the revisions and kept in the writing transaction. `*_fact` rows live from one
 * journal sequence to another, so that a tally as of any time is the same query; `tally_cell` holds the sums of the
 * present by month, so that a figure costs the same however long the history is.
 */
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against whatever shape came before
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `CREATE TABLE tally_fact (
    conflict_id text COLLATE "C" NOT NULL,
    incident_id text COLLATE "C" NOT NULL,
    category text COLLATE "C" NOT NULL,
    from_sequence bigint NOT NULL,
    to_sequence bigint,
    counted boolean NOT NULL,
    published boolean NOT NULL,
    day date,
    month text COLLATE "C",
    country text COLLATE "C",
    place text,
    place_names text[] NOT NULL,
    lat double precision,
    lon double precision,
    grade text COLLATE "C",
    strike_status text COLLATE "C",
    parties text[] NOT NULL,
    killed_min integer,
    killed_max integer,
    injured_min integer,
    injured_max integer,
    PRIMARY KEY (conflict_id, incident_id, category, from_sequence)
  )`,
  `CREATE INDEX tally_fact_day ON tally_fact (conflict_id, category, day) WHERE to_sequence IS NULL`,
  // For tallies finer than cells: several parties at once, a box of coordinates.
  `CREATE INDEX tally_fact_parties ON tally_fact USING gin (parties) WHERE to_sequence IS NULL AND counted`,
  `CREATE INDEX tally_fact_latitude ON tally_fact (conflict_id, category, lat) WHERE to_sequence IS NULL AND counted`,
  // The past is read as what changed since: what began later, what ended later.
  'CREATE INDEX tally_fact_begin ON tally_fact USING brin (from_sequence) WITH (pages_per_range = 16)',
  'CREATE INDEX tally_fact_end ON tally_fact (to_sequence) WHERE to_sequence IS NOT NULL',
  `CREATE TABLE named_fact (
    conflict_id text COLLATE "C" NOT NULL,
    victim_id text COLLATE "C" NOT NULL,
    incident_id text COLLATE "C" NOT NULL,
    from_sequence bigint NOT NULL,
    to_sequence bigint,
    PRIMARY KEY (conflict_id, victim_id, from_sequence)
  )`,
  'CREATE INDEX named_fact_incident ON named_fact (conflict_id, incident_id)',
  'CREATE INDEX named_fact_begin ON named_fact USING brin (from_sequence) WITH (pages_per_range = 16)',
  'CREATE INDEX named_fact_end ON named_fact (to_sequence) WHERE to_sequence IS NOT NULL',
  `CREATE TABLE conceded_fact (
    conflict_id text COLLATE "C" NOT NULL,
    row_id text COLLATE "C" NOT NULL,
    incident_id text COLLATE "C" NOT NULL,
    party text COLLATE "C" NOT NULL,
    from_sequence bigint NOT NULL,
    to_sequence bigint,
    killed_min integer,
    killed_max integer,
    injured_min integer,
    injured_max integer,
    PRIMARY KEY (conflict_id, row_id, from_sequence)
  )`,
  `CREATE TABLE tally_cell (
    conflict_id text COLLATE "C" NOT NULL,
    category text COLLATE "C" NOT NULL,
    party text COLLATE "C" NOT NULL,
    month text COLLATE "C" NOT NULL,
    country text COLLATE "C" NOT NULL,
    place text NOT NULL,
    grade text COLLATE "C" NOT NULL,
    strike_status text COLLATE "C" NOT NULL,
    incidents integer NOT NULL,
    named integer NOT NULL,
    killed_min integer NOT NULL,
    killed_max integer NOT NULL,
    killed_unknown_min integer NOT NULL,
    killed_unknown_max integer NOT NULL,
    injured_min integer NOT NULL,
    injured_max integer NOT NULL,
    injured_unknown_min integer NOT NULL,
    injured_unknown_max integer NOT NULL,
    PRIMARY KEY (conflict_id, category, party, month, country, place, grade, strike_status)
  )`,
  `CREATE TABLE incident_code (
    conflict_id text COLLATE "C" NOT NULL,
    token text COLLATE "C" NOT NULL,
    incident_id text COLLATE "C" NOT NULL,
    current boolean NOT NULL,
    PRIMARY KEY (conflict_id, token, incident_id)
  )`,
  // The application's role owns no table, and only an owner may refresh what the planner knows of it.
  `CREATE FUNCTION refresh_statistics() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    ANALYZE revision; ANALYZE head; ANALYZE journal; ANALYZE tally_fact; ANALYZE named_fact; ANALYZE conceded_fact;
    ANALYZE tally_cell; ANALYZE incident_code
  $$`,
  'CREATE INDEX incident_code_incident ON incident_code (conflict_id, incident_id)',
];
