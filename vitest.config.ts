import { defineConfig } from 'vitest/config';

// `#room/…` means src/ in tests too; the second environment is the one that vitest loads its global setup in.
const resolve = { conditions: ['sijill-source', 'node'] };

export default defineConfig({
  resolve,
  ssr: { resolve: { ...resolve, externalConditions: resolve.conditions } },
  environments: { __vitest__: { resolve } },
  test: {
    globalSetup: ['test/database-setup.ts'],
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['test/browser/**'],
    pool: 'forks',
    maxWorkers: 2,
    execArgv: ['--conditions=sijill-source'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
