// GET /v1/vaults/:route/watch: a socket that says {"seq":n} when the head moves, and once at the start. Nothing else, ever.
import { Hono } from 'hono';
import { bearerFromProtocols, endpoints, watchProtocol } from '#shared/protocol/endpoints.ts';
import { isRelayErrorCode } from '#shared/protocol/errors.ts';
import { authorise } from './authorise.ts';
import type { RelayApp } from './env.ts';
import { problem } from './problem.ts';
import { refusedHeader } from './vault.ts';
import { vaultOf } from './vault-of.ts';

export const watch = new Hono<RelayApp>().get(
  endpoints.watch(':route'),
  async (c, next) =>
    c.req.header('upgrade')?.toLowerCase() === 'websocket' ? next() : problem({ code: 'upgrade-required' }),
  authorise((c) => bearerFromProtocols(c.req.header('sec-websocket-protocol'))),
  async (c) => {
    // A request of our own: the bearer goes no further than this file.
    const answer = await vaultOf(c.env, c.var.route).fetch('https://vault/watch', {
      headers: { upgrade: 'websocket' },
    });
    const refused = answer.headers.get(refusedHeader);
    if (answer.webSocket === null)
      return problem({ code: isRelayErrorCode(refused) ? refused : 'relay-failed' });
    const headers = { 'sec-websocket-protocol': watchProtocol };
    return new Response(null, { status: 101, webSocket: answer.webSocket, headers });
  },
);
