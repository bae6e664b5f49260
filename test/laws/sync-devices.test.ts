import { expect, test } from 'vitest';
import { asked, inDatabase, type Profile } from '#test/unit/store/profile.ts';
import type { SyncSide } from '#extension/store/sync-side.ts';
import { createNodeRelay } from '#test/unit/sync/node-relay.ts';
import { decodeCommit } from '#shared/protocol/commit.ts';
import { applyCommit, readHead } from '#worker/vault-core.ts';
import { liveThrough, type Parts } from './sync-world.ts';

const seeds = Array.from({ length: 12 }, (_, at) => at + 1);

test.each(seeds)(
  'Seed %i: browsers that have all synced hold the same records, and every word that was saved is there',
  async (seed) => {
    expect(await liveThrough(seed)).toEqual([]);
  },
);

test('The same seed is the same life', async () => {
  const [one, two] = [createNodeRelay(), createNodeRelay()];
  await liveThrough(1, { relay: () => one });
  await liveThrough(1, { relay: () => two });
  expect(two.log).toEqual(one.log);
  expect(one.log.length).toBeGreaterThan(20);
});

const broken: readonly { readonly what: string; readonly parts: Parts }[] = [
  {
    what: 'an acknowledgement that calls rows clean which changed meanwhile',
    parts: {
      sideOf: (side, profile) => ({
        ...side,
        acknowledged: async (sent, seq) => {
          const done = await side.acknowledged(sent, seq);
          const commit = decodeCommit(sent.body);
          if (commit.ok) await callClean(profile, (id) => commit.value.rows.some((row) => row.id === id));
          return done;
        },
      }),
    },
  },
  {
    what: 'a pull that puts what came over what was not sent yet',
    parts: {
      sideOf: (side, profile): SyncSide => ({
        ...side,
        applyPage: async (since, page) => {
          await callClean(profile, (id) => page.rows.some((row) => row.id === id));
          return side.applyPage(since, page);
        },
      }),
    },
  },
  {
    what: 'a relay that drops a row and says nothing',
    parts: {
      relay: () =>
        createNodeRelay({
          applyCommit: (sql, commit) => {
            const answer = applyCommit(sql, commit);
            if (answer.ok && !answer.value.replayed && answer.value.seq % 3 === 0)
              sql.run('DELETE FROM box WHERE seq = ?', answer.value.seq);
            return answer;
          },
        }),
    },
  },
  {
    what: 'a relay that takes a commit on top of a head that has moved',
    parts: {
      relay: () =>
        createNodeRelay({
          applyCommit: (sql, commit) => {
            const expectSeq = commit.expectSeq === 0 ? 0 : (readHead(sql)?.seq ?? 0);
            const answer = applyCommit(sql, { ...commit, expectSeq });
            const seq = commit.expectSeq + commit.rows.length;
            return answer.ok ? { ok: true, value: { ...answer.value, seq } } : answer;
          },
        }),
    },
  },
];

test.each(broken)('The check notices $what', async ({ parts }) => {
  const noticed: string[] = [];
  for (const seed of seeds) {
    if (noticed.length > 0) break;
    const faults = await liveThrough(seed, parts);
    noticed.push(...faults.filter((fault) => /lost|holds other/.test(fault)));
  }
  expect(noticed).not.toEqual([]);
});

const callClean = (profile: Profile, which: (id: string) => boolean): Promise<void> =>
  inDatabase(profile, async (table) => {
    const rows: { id: string; dirty?: 1; base?: Uint8Array }[] = await asked(table('boxes').getAll());
    for (const { dirty: _dirty, base: _base, ...row } of rows)
      if (which(row.id)) await asked(table('boxes').put(row));
  });
