/** One measured figure: a ratio against a peer measured in the same run, or a value against a limit. */
export interface Measurement {
  /** What was measured, in words. */
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** What it is held against: the peer with its own figure, or nothing. */
  readonly against?: string;
  /** The goal, and whether less or more is better. */
  readonly goal?: { readonly at: 'most' | 'least'; readonly value: number };
}

/** A bench: measures on real data and says each figure as it comes. */
export interface Bench {
  readonly name: string;
  run(effects: BenchEffects): Promise<Measurement[]>;
}

/** What a bench may touch. */
export interface BenchEffects {
  /** The folder of real data. */
  readonly data: string;
  /** An empty folder for this bench alone, removed afterwards. */
  readonly folder: string;
  say(line: string): void;
}

/** Whether the goal is met; a figure without a goal is only told. */
export function holds({ value, goal }: Measurement): boolean | null {
  if (!goal) return null;
  return goal.at === 'most' ? value <= goal.value : value >= goal.value;
}

/** The value below which a share of the samples lies, by the nearest rank. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Milliseconds that work took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
