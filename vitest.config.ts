import { defineConfig } from 'vitest/config';
import { SlowestFiles } from './test/slowest-files.ts';

const endToEnd = 'test/e2e/**/*.test.ts';

/** Compares compromise as it is published with ours, so no other test may have loaded plugins into it. */
const isolated = 'test/e2e/build/precomputed-tagger.test.ts';

export default defineConfig({
  test: {
    globalSetup: 'test/scratch.ts',
    // Files share modules: no test changes what another one sees, and each file would compile the same lists again.
    isolate: false,
    projects: [
      // `npm test`: needs no build.
      { extends: true, test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: [endToEnd] } },
      // `npm run test:e2e`: starts the built program, npm and hook runners.
      { extends: true, test: { name: 'e2e', include: [endToEnd], exclude: [isolated] } },
      { extends: true, test: { name: 'e2e-isolated', include: [isolated], isolate: true } },
      // `npm run test:campaign`: the same tests of random input and random kills, many times.
      {
        extends: true,
        test: {
          name: 'campaign',
          include: ['test/e2e/cli/{fuzz,kill}.test.ts'],
          env: { KILL_REPEATS: '200', FUZZ_RUNS: '1000' },
        },
      },
    ],
    // Vitest would leave one core free.
    maxWorkers: '100%',
    // The program must print what people see, even if a coding agent runs the tests.
    env: { SINCERITY_AGENT: '0' },
    // Enough for two slow cores that are busy with something else.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: [
      'default',
      new SlowestFiles(),
      // `.ci/run` counts the tests from this file.
      ...(process.env.TEST_REPORT
        ? [['json', { outputFile: process.env.TEST_REPORT }] as ['json', { outputFile: string }]]
        : []),
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'rules/**/*.ts'],
      reporter: ['text-summary', 'html', 'json-summary'],
      thresholds: { lines: 95 },
    },
  },
});
