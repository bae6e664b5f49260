// The tests that must notice a mistake in the engagement and the boundaries: plain unit tests in Node. No laws, which try other
// input each time: two runs would give two scores.
import { defineConfig } from 'vitest/config';
import { root } from '../support/paths.ts';

export default defineConfig({
  root,
  test: {
    include: [
      'test/unit/engagement/{hours,leaks,self-reliance}.test.ts',
      'test/unit/matching/*.test.ts',
      'test/unit/merge/{merge-map,earliest}.test.ts',
    ],
    testTimeout: 20_000,
    coverage: {
      provider: 'v8',
      include: [
        'shared/engagement/{hours,leaks,self-reliance}.ts',
        'shared/engagement/leaks/*.ts',
        'shared/matching/*.ts',
        'shared/merge/merge-map.ts',
      ],
      reportsDirectory: 'out/coverage-b',
      reporter: [['text', { skipFull: true }], 'html'],
    },
  },
});
