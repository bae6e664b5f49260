// The tests that must notice a mistake in the engagement and the boundaries: plain unit tests in Node. No laws, which try other
// input each time: two runs would give two scores.
import { defineConfig } from 'vitest/config';
import { root } from '../support/paths.ts';

export default defineConfig({
  root,
  test: {
    include: ['test/unit/{engagement,boundaries,matching}/**/*.test.ts'],
    testTimeout: 20_000,
    // Test files share a worker and its modules: pure tests need no walls between them, and a run ends several times sooner. Each run
    // of the mutants still reads the modules anew, so that a mistake in a table, which is made once when it is read, is noticed too.
    isolate: false,
    coverage: {
      provider: 'v8',
      include: ['shared/{engagement,boundaries}/**/*.ts'],
      reportsDirectory: 'out/coverage',
      reporter: [['text', { skipFull: true }], 'html'],
      thresholds: { branches: 100 },
    },
  },
});
