import type { Bench } from './measurement.ts';

/** Every bench by its name, in the order in which they run. */
export const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  imports: async () => (await import('./import.ts')).imports,
  tallies: async () => (await import('./tallies.ts')).tallies,
};
