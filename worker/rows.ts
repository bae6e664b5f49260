// GET /v1/vaults/:route/rows?since=&limit=: the rows after a seq, in order, a page at a time.
import { Hono } from 'hono';
import { caps } from '#shared/protocol/caps.ts';
import { maxSeq } from '#shared/protocol/commit.ts';
import { binaryType, endpoints } from '#shared/protocol/endpoints.ts';
import { authorise } from './authorise.ts';
import type { RelayApp } from './env.ts';
import { problem } from './problem.ts';
import { vaultOf } from './vault-of.ts';

export const rows = new Hono<RelayApp>().get(endpoints.rows(':route'), authorise(), async (c) => {
  const since = wholeNumber(c.req.query('since'), 0, maxSeq);
  const limit = wholeNumber(c.req.query('limit') ?? String(caps.rowsPerPage), 1, caps.rowsPerPage);
  if (since === null || limit === null) return problem({ code: 'bad-query' });
  const page = await vaultOf(c.env, c.var.route).page(since, limit);
  return page === null
    ? problem({ code: 'no-such-vault' })
    : new Response(page, { headers: { 'content-type': binaryType } });
});

function wholeNumber(text: string | undefined, min: number, max: number): number | null {
  if (text === undefined || !/^\d{1,10}$/.test(text)) return null;
  const value = Number(text);
  return value >= min && value <= max ? value : null;
}
