import { setImmediate } from 'node:timers/promises';

/** What is being done; `done` counts records read, incidents written, pages written. */
export type ReleaseStep = 'reading' | 'tables' | 'pages';

/** Told of every step, with how much of it is done. */
export type OnProgress = (step: ReleaseStep, done: number) => void;

/** Reports progress and lets other work run from time to time. */
export function releaseProgress(onProgress: OnProgress = () => {}) {
  const totals: Record<ReleaseStep, number> = { reading: 0, tables: 0, pages: 0 };
  const count = (step: ReleaseStep, done = 1) => {
    totals[step] += done;
    onProgress(step, totals[step]);
  };
  return {
    count,
    async step(step: ReleaseStep, done = 1): Promise<void> {
      count(step, done);
      if (totals[step] % 200 < done) await setImmediate();
    },
  };
}
