import { publicIncident } from '#record/public/incident';
import { type CellCounts, cellsOf } from './map-cells.ts';
import type { ReleaseReads } from './ports.ts';
import type { MapCell } from './public-register.ts';

interface Kept {
  readonly cells: readonly MapCell[];
  readonly sequence: number;
  readonly at: number;
  /** Milliseconds that it took to count. */
  readonly took: number;
}

/**
 * Counts of incidents by area for the live map. Counting reads every incident, so what was counted is kept: it is
 * counted again behind the scenes when the register has changed, at most once in twenty times what counting takes.
 */
export class LiveMap {
  readonly #reads: ReleaseReads;
  readonly #now: () => number;
  readonly #kept = new Map<string, Kept>();
  readonly #running = new Map<string, Promise<Kept>>();

  constructor(reads: ReleaseReads, now: () => number) {
    this.#reads = reads;
    this.#now = now;
  }

  async cells(conflict: string): Promise<readonly MapCell[]> {
    const kept = this.#kept.get(conflict);
    if (!kept) return (await this.#count(conflict)).cells;
    const age = this.#now() - kept.at;
    if (age > Math.max(1_000, kept.took * 20) && (await this.#reads.lastSequence()) !== kept.sequence) {
      this.#count(conflict).catch(() => {});
    }
    return kept.cells;
  }

  #count(conflict: string): Promise<Kept> {
    const running = this.#running.get(conflict);
    if (running) return running;
    const counting = this.#countNow(conflict).finally(() => this.#running.delete(conflict));
    this.#running.set(conflict, counting);
    return counting;
  }

  async #countNow(conflict: string): Promise<Kept> {
    const started = this.#now();
    const sequence = await this.#reads.lastSequence();
    const counts: CellCounts = new Map();
    for await (const record of this.#reads.all({ conflict, kind: 'incident' })) {
      const incident = publicIncident(record);
      if (incident) cellsOf.add(counts, incident);
    }
    const at = this.#now();
    const kept = { cells: cellsOf.list(counts), sequence, at, took: at - started };
    this.#kept.set(conflict, kept);
    return kept;
  }
}
