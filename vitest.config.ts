import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,build}/**/*.test.ts'],
    // Reading all pages of a city takes longer than a unit.
    testTimeout: 60_000,
    // All cores: nobody works beside a test run.
    maxWorkers: '100%',
    // Modules are read once for all files; a test leaves nothing behind in them, and what it stubs is put back.
    isolate: false,
    unstubGlobals: true,
    unstubEnvs: true,
  },
});
