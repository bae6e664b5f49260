// POST /v1/vaults/:route/commits: the only way to write. Size and shape are checked here, before the object is woken;
// the head, the epoch and the room that is left are checked there, where they cannot change meanwhile.
import { Hono } from 'hono';
import { caps } from '#shared/protocol/caps.ts';
import { decodeCommit } from '#shared/protocol/commit.ts';
import { endpoints } from '#shared/protocol/endpoints.ts';
import type { RelayErrorCode } from '#shared/protocol/errors.ts';
import type { FrameError } from '#shared/protocol/frame.ts';
import { authorise } from './authorise.ts';
import type { RelayApp } from './env.ts';
import { problem, type Refusal } from './problem.ts';
import { readBody } from './read-body.ts';
import { vaultOf } from './vault-of.ts';

export const commits = new Hono<RelayApp>().post(endpoints.commits(':route'), authorise(), async (c) => {
  const body = await readBody(c.req.raw.body, caps.bodyBytes);
  if (body === null) return problem({ code: 'body-too-large' });
  const commit = decodeCommit(body);
  if (!commit.ok) return problem(refusalOf(commit.error));
  const answer = await vaultOf(c.env, c.var.route).commit(commit.value);
  return answer.ok ? Response.json(answer.value) : problem(answer.error);
});

/** Faults that a device acts on by their own code; any other is a malformed commit, and a bug of the device. */
const ownCode: Partial<Record<FrameError['type'], RelayErrorCode>> = {
  'unknown-version': 'unknown-version',
  'row-too-large': 'row-too-large',
  'too-many-rows': 'batch-too-large',
  'frame-too-large': 'body-too-large',
};

function refusalOf(error: FrameError): Refusal {
  const code = ownCode[error.type];
  return code === undefined ? { code: 'bad-commit', fault: error.type } : { code };
}
