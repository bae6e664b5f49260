// The relay's endpoints, put together. What no handler takes is refused here, and what none expected ends here.
import { Hono } from 'hono';
import { endpoints } from '#shared/protocol/endpoints.ts';
import { commits } from './commits.ts';
import type { RelayApp } from './env.ts';
import { head } from './head.ts';
import { health } from './health.ts';
import { problem } from './problem.ts';
import { rows } from './rows.ts';
import { anyOrigin, securityHeaders } from './security-headers.ts';
import { watch } from './watch.ts';

export const app = new Hono<RelayApp>();

app.use(securityHeaders, anyOrigin);
for (const handler of [health, head, commits, rows, watch]) app.route('/', handler);

const { health: healthPath, ...ofVault } = endpoints;
for (const path of [healthPath, ...Object.values(ofVault).map((pathOf) => pathOf(':route'))])
  app.all(path, () => problem({ code: 'wrong-method' }));

app.notFound(() => problem({ code: 'no-such-endpoint' }));

app.onError((error) => {
  // The kind of failure and nothing else: a message may quote what was sent, a request names a vault.
  // oxlint-disable-next-line no-console
  console.error(JSON.stringify({ code: 'relay-failed', error: error.name }));
  return problem({ code: 'relay-failed' });
});
