// Which tests run where: `unit` and `laws` in Node, `worker` inside workerd, `e2e` in real browsers, those last and one file at
// a time. `npm test` runs all of them; `vitest run --config test/vitest.config.ts --project unit` runs one kind.
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { inRoot, root } from './support/paths.ts';

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        // `wxt/browser` is WXT's in-memory browser here.
        plugins: [WxtVitest({ root })],
        test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'], testTimeout: 20_000 },
      },
      { root, test: { name: 'laws', include: ['test/laws/**/*.test.ts'], testTimeout: 120_000 } },
      inRoot('test/worker/vitest.config.ts'),
      {
        root,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: [inRoot('test/support/build-for-e2e.ts')],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
