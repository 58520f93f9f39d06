import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,build}/**/*.test.ts'],
    // Reading all pages of a city takes longer than a unit.
    testTimeout: 60_000,
    // All cores: nobody works beside a test run.
    maxWorkers: '100%',
  },
});
