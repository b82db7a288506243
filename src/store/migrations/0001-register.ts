import { type Kysely, sql } from 'kysely';

/**
 * The register: revisions that are only ever added, where each record stands, and the journal that chains them.
 * `conflict_id` leads every key, so that the tables can be distributed by it. Bodies are `json`, not `jsonb`: the
 * journal commits to their exact characters.
 */
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against whatever shape came before
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `CREATE TABLE revision (
    conflict_id text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    revision integer NOT NULL CHECK (revision > 0),
    kind text COLLATE "C" NOT NULL,
    parent text COLLATE "C",
    sequence bigint NOT NULL,
    at timestamptz(3) NOT NULL,
    author text NOT NULL,
    reason text NOT NULL,
    schema_version integer NOT NULL,
    batch text COLLATE "C",
    import_sha bytea,
    salt bytea NOT NULL,
    body json,
    PRIMARY KEY (conflict_id, id, revision)
  )`,
  // What one command wrote is read in its order, to undo it. Both columns only grow, so new entries go to the end.
  'CREATE INDEX revision_batch ON revision (batch, sequence) WHERE batch IS NOT NULL',
  `CREATE TABLE head (
    conflict_id text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    parent text COLLATE "C",
    revision integer NOT NULL,
    removed boolean NOT NULL,
    dataset text COLLATE "C",
    import_revision integer,
    PRIMARY KEY (conflict_id, id)
  )`,
  'CREATE INDEX head_kind ON head (conflict_id, kind)',
  'CREATE INDEX head_parent ON head (conflict_id, parent) WHERE parent IS NOT NULL',
  `CREATE TABLE journal (
    sequence bigint PRIMARY KEY,
    at timestamptz(3) NOT NULL,
    conflict_id text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    revision integer NOT NULL,
    commitment bytea NOT NULL,
    hash bytea NOT NULL
  )`,
  'CREATE INDEX journal_at ON journal USING brin (at)',
  // One row: whoever holds its lock is the one writer.
  `CREATE TABLE journal_end (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    sequence bigint NOT NULL,
    at timestamptz(3) NOT NULL,
    hash bytea NOT NULL
  )`,
  `INSERT INTO journal_end (sequence, at, hash) VALUES (0, '1970-01-01T00:00:00Z', decode(repeat('00', 32), 'hex'))`,
];
