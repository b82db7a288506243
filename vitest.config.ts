import { defineConfig } from 'vitest/config';

const conditions = ['sijill-source', 'module', 'node', 'import', 'default'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: ['test/browser/**'],
    pool: 'forks',
    maxWorkers: 2,
    execArgv: ['--conditions=sijill-source'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
