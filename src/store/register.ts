import pg from 'pg';
import type { Revision } from '#record/register';
import type { Authorship, Change, IncidentSelection, Selection } from '#record/register-change';
import type { TallyQuery } from '#record/tally';
import { type BackupProgress, type BackupSummary, restoreBackup, writeBackup } from './backup.ts';
import { listIncidents } from './incident-list.ts';
import { type JournalChain, sha256Chain } from './journal.ts';
import { migrate } from './migrate.ts';
import { noLongerPublic } from './no-longer-public.ts';
import { answering, outageOf } from './outage.ts';
import { PlannerStatistics } from './planner-statistics.ts';
import type { Queryable } from './queryable.ts';
import * as reads from './reads.ts';
import { tally } from './tally.ts';
import { type JournalCheck, verifyJournal } from './verify.ts';
import { commit, lockJournal, refusalOf, writeChanges } from './write.ts';

/** Reads of the register over a pool or one transaction's connection. */
export class RegisterReader {
  protected readonly db: Queryable;

  constructor(db: Queryable) {
    this.db = db;
  }

  get = (conflict: string | null, id: string, asOf?: number) => reads.get(this.db, conflict, id, asOf);
  getMany = (conflict: string, ids: readonly string[]) => reads.getMany(this.db, conflict, ids);
  childrenOf = (conflict: string, parents: readonly string[], kind: Revision['kind']) =>
    reads.childrenOf(this.db, conflict, parents, kind);
  heads = (conflict: string, ids: readonly string[]) => reads.heads(this.db, conflict, ids);
  revisions = (conflict: string, id: string) => reads.revisions(this.db, conflict, id);
  all = (selection: Selection) => reads.all(this.db, selection);
  findByCode = (conflict: string | null, token: string) => reads.findByCode(this.db, conflict, token);
  listIncidents = (selection: IncidentSelection) => listIncidents(this.db, selection);
  tally = (query: TallyQuery) => tally(this.db, query);
  sequenceAt = (instant: string) => reads.sequenceAt(this.db, instant);
  lastSequence = () => reads.lastSequence(this.db);
  journal = (from: number, limit: number) => reads.journal(this.db, from, limit);
  batch = (name: string) => reads.batch(this.db, name);
  noLongerPublic = (conflict: string | null) => noLongerPublic(this.db, conflict);
  datasetIds = (conflict: string, dataset: string) => reads.datasetIds(this.db, conflict, dataset);
}

/** One transaction of the register: reads see its own writes. */
export class RegisterTransaction extends RegisterReader {
  readonly #append: (changes: readonly Change[]) => Promise<Revision[]>;

  constructor(db: Queryable, append: (changes: readonly Change[]) => Promise<Revision[]>) {
    super(db);
    this.#append = append;
  }

  append = (changes: readonly Change[]) => this.#append(changes);

  load = async (changes: readonly Change[]): Promise<void> => {
    await this.#append(changes);
  };
}

/** What an open register may use besides its database. */
export interface RegisterEffects {
  readonly now: () => Date;
  readonly chain?: JournalChain;
  /** The last journal sequence when the register was opened. */
  readonly sequence: number;
}

/** The register in a PostgreSQL database: the only reader and writer of its tables. */
export class Register extends RegisterReader {
  readonly #pool: pg.Pool;
  readonly #effects: RegisterEffects;
  readonly #chain: JournalChain;
  readonly #statistics: PlannerStatistics;

  constructor(pool: pg.Pool, effects: RegisterEffects) {
    super(answering(pool));
    this.#pool = pool;
    this.#effects = effects;
    this.#chain = effects.chain ?? sha256Chain;
    this.#statistics = new PlannerStatistics(BigInt(effects.sequence));
  }

  /** Runs work as the one writer; what it wrote is acknowledged when this returns, and nothing of it is kept when it throws. */
  write = async <T>(
    authorship: Authorship,
    work: (transaction: RegisterTransaction) => Promise<T>,
  ): Promise<T> => {
    const client = await this.#connect();
    let broken: Error | undefined;
    try {
      await client.query('BEGIN');
      const end = await lockJournal(client);
      const writing = { client, authorship, chain: this.#chain, end, now: this.#effects.now };
      const result = await work(new RegisterTransaction(client, (changes) => writeChanges(writing, changes)));
      await commit(client);
      // What is committed stands, whatever becomes of the planner's knowledge of it.
      await this.#statistics.after(client, end.sequence).catch(() => {});
      return result;
    } catch (thrown) {
      await client.query('ROLLBACK').catch((error: Error) => {
        broken = error;
      });
      throw refusalOf(thrown) ?? outageOf(thrown, true) ?? thrown;
    } finally {
      client.release(broken);
    }
  };

  /** Reads of one moment, whatever is written meanwhile. */
  atOneMoment = <T>(work: (reads: RegisterReader) => Promise<T>): Promise<T> =>
    this.#inSnapshot((db) => work(new RegisterReader(db)));

  async #connect(): Promise<pg.PoolClient> {
    try {
      return await this.#pool.connect();
    } catch (thrown) {
      throw outageOf(thrown) ?? thrown;
    }
  }

  async #inSnapshot<T>(work: (db: Queryable) => Promise<T>): Promise<T> {
    const client = await this.#connect();
    let broken: Error | undefined;
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      return await work(client);
    } catch (thrown) {
      throw outageOf(thrown) ?? thrown;
    } finally {
      await client.query('ROLLBACK').catch((error: Error) => {
        broken = error;
      });
      client.release(broken);
    }
  }

  /** Walks the whole journal as it stands at one moment, whatever is written meanwhile, and says what does not verify. */
  verify = (onProgress?: (checked: number) => void, anchor?: string): Promise<JournalCheck> =>
    this.#inSnapshot((db) => verifyJournal(db, this.#chain, onProgress, anchor));

  /** Writes everything to one file. */
  backup = (file: string, onProgress: BackupProgress = () => {}): Promise<BackupSummary> =>
    writeBackup(this.#pool, file, onProgress);

  /** Reads everything from one file into this register, which must be empty. */
  restore = (file: string, onProgress: BackupProgress = () => {}): Promise<BackupSummary> =>
    restoreBackup(this.#pool, this.#chain, file, onProgress);

  close = (): Promise<void> => this.#pool.end();
}

/** Opens the register in a database, brought to the present shape first. */
export async function openRegister(
  connection: pg.PoolConfig,
  effects: Omit<RegisterEffects, 'sequence'>,
): Promise<Register> {
  const role = await migrate(connection);
  const options = [connection.options, role === null ? undefined : `-c role=${role}`, '-c jit=off'];
  const settings = options.filter(Boolean).join(' ');
  // An embedded server that was started again is at another address: each new connection goes where it is then.
  class Client extends pg.Client {
    constructor() {
      super({ ...connection, options: settings });
    }
  }
  const pool = new pg.Pool({ max: 8, ...connection, options: settings, Client });
  // A lost connection is replaced at its next use; without listeners one that is idle, and one in use, would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return new Register(pool, { ...effects, sequence: await reads.lastSequence(pool) });
}
