// GET /v1/vaults/:route: where the vault stands, and the slots from which a device that has the words gets the key ring.
import { Hono } from 'hono';
import { encodeHead } from '#shared/protocol/answers.ts';
import { endpoints } from '#shared/protocol/endpoints.ts';
import { authorise } from './authorise.ts';
import type { RelayApp } from './env.ts';
import { problem } from './problem.ts';
import { vaultOf } from './vault-of.ts';

export const head = new Hono<RelayApp>().get(endpoints.head(':route'), authorise(), async (c) => {
  const found = await vaultOf(c.env, c.var.route).head();
  return found === null ? problem({ code: 'no-such-vault' }) : Response.json(encodeHead(found));
});
