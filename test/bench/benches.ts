import type { Bench } from './measurement.ts';

/** Every bench by its name, in the order in which they run. */
export const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  claims: async () => (await import('./claims.ts')).claims,
  imports: async () => (await import('./import.ts')).imports,
  releases: async () => (await import('./release.ts')).releases,
  tallies: async () => (await import('./tallies.ts')).tallies,
};
