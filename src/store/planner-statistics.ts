import type { Queryable } from './queryable.ts';

/** Fewer revisions than this are found quickly whatever the planner thinks. */
const worthwhile = 2_000n;

/**
 * Refreshes what the planner knows of the tables whenever the register has doubled: in the midst of a large import the
 * database's own collector comes too late, and plans made for empty tables are slow by orders.
 */
export class PlannerStatistics {
  /** The last journal sequence when they were refreshed, or when the register was opened. */
  #known: bigint;

  constructor(sequence: bigint) {
    this.#known = sequence;
  }

  /** To be called after a transaction committed, with the last journal sequence. */
  async after(db: Queryable, sequence: bigint): Promise<void> {
    if (sequence < worthwhile || sequence < this.#known * 2n) return;
    this.#known = sequence;
    await db.query('SELECT refresh_statistics()');
  }
}
