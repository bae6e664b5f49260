// Tests inside workerd, the runtime that Cloudflare runs: the relay's own entry, real objects, real SQLite, real sockets.
import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { inRoot, root } from '../support/paths.ts';

export default defineConfig({
  root,
  plugins: [
    cloudflareTest({
      wrangler: { configPath: inRoot('wrangler.toml') },
      // The test runner itself needs it; the relay does not.
      miniflare: { compatibilityFlags: ['nodejs_compat'] },
    }),
  ],
  test: { name: 'worker', include: ['test/worker/**/*.test.ts'], testTimeout: 30_000 },
});
