import { defineConfig } from 'vitest/config';
import everything from './vitest.config.ts';

// Tests that drive a real Chromium: `npm run test:browser`.
export default defineConfig({
  ...everything,
  test: {
    ...everything.test,
    include: ['test/browser/**/*.test.ts'],
    exclude: [],
    passWithNoTests: true,
    fileParallelism: false,
    testTimeout: 120_000,
  },
});
