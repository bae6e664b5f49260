// One cycle: settle the commit in flight, pull up to the head, push what waits, until nothing does. A loser of the race for the
// head pulls, merges and tries again; a lost answer is met by the same commit once more. Whatever cannot be ends the cycle.
import type { SaveError } from '../messages.ts';
import type { Random } from '#shared/crypto/bytes.ts';
import { err, ok, type Result } from '#shared/records/record.ts';
import type { Contradiction } from '../store/contradiction.ts';
import type { SyncSide } from '../store/sync-side.ts';
import type { RelayClient, RelayError } from './relay-client.ts';

export type CycleDeps = {
  readonly side: SyncSide;
  readonly client: RelayClient;
  readonly random: Random;
  readonly wait: (ms: number) => Promise<void>;
};

/** `busy`: others kept winning the head; the next cycle goes on. */
export type CycleEnd = 'up-to-date' | 'busy';
export type CycleError = RelayError | Contradiction | SaveError;

const maxCollisions = 8;

export async function runCycle({
  side,
  client,
  random,
  wait,
}: CycleDeps): Promise<Result<CycleEnd, CycleError>> {
  let atHead = false;
  let collisions = 0;
  for (;;) {
    const sent = await side.inFlight();
    if (!sent.ok) return sent;
    if (sent.value !== null) {
      const answer = await client.commit(sent.value.body);
      if (answer.ok) {
        const done = await side.acknowledged(sent.value, answer.value.seq);
        if (!done.ok) return done;
        // A commit that had been applied before says nothing of what came after it.
        atHead = !answer.value.replayed;
        continue;
      }
      if (answer.error.type !== 'refused' || answer.error.act !== 'pull') return answer;
      collisions += 1;
      if (collisions > 1) await wait(backOffMs(collisions, random));
      const pulled = await pull(side, client);
      if (!pulled.ok) return pulled;
      // Only now: while pulling, its rows tell our own commit from a stranger's, should it have been applied long ago.
      const dropped = await side.dropped(sent.value);
      if (!dropped.ok) return dropped;
      if (collisions === maxCollisions) return ok('busy');
      atHead = true;
      continue;
    }
    if (!atHead) {
      const pulled = await pull(side, client);
      if (!pulled.ok) return pulled;
      atHead = true;
      continue;
    }
    const next = await side.nextCommit();
    if (!next.ok) return next;
    if (next.value === null) return ok('up-to-date');
  }
}

async function pull(side: SyncSide, client: RelayClient): Promise<Result<null, CycleError>> {
  for (let moves = 0; moves < maxCollisions;) {
    const status = await side.status();
    if (!status.ok) return status;
    const page = await client.rows(status.value.head);
    if (!page.ok) return page;
    const applied = await side.applyPage(status.value.head, page.value);
    if (!applied.ok) return applied;
    if (applied.value === 'moved') moves += 1;
    else if (!page.value.more) return ok(null);
  }
  return err({ type: 'store-failed' });
}

/** Half a second, doubled each time, up to half a minute; less by up to half, so that two losers do not meet again. */
export function backOffMs(attempt: number, random: Random): number {
  const longest = Math.min(30_000, 500 * 2 ** Math.min(attempt - 1, 10));
  return longest * (1 - (random(1)[0] ?? 0) / 512);
}
