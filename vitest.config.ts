import { defineConfig } from 'vitest/config';

/** Compares compromise as it comes with ours, and so must not meet what others have plugged into it. */
const alone = ['test/scripts/build/precomputed-tagger.test.ts'];

export default defineConfig({
  test: {
    globalSetup: 'test/scratch.ts',
    // Nothing here changes what another file sees, and every file would load and compile the same lists again.
    projects: [
      { extends: true, test: { name: 'together', include: ['test/**/*.test.ts'], exclude: alone, isolate: false } },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
    // Whoever runs them: programs that tests start print what people see.
    env: { SINCERITY_AGENT: '0' },
    // Two slow cores that are busy with something else still pass.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // `.ci/run` counts the tests from this file.
    reporters: process.env.TEST_REPORT ? ['default', ['json', { outputFile: process.env.TEST_REPORT }]] : ['default'],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'rules/**/*.ts'],
      reporter: ['text-summary', 'html', 'json-summary'],
      thresholds: { lines: 95 },
    },
  },
});
