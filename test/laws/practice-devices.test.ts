import 'temporal-polyfill/global';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { confirmSession } from '#shared/engagement/acts/confirm-session.ts';
import { finishEnding, saveEnding } from '#shared/engagement/acts/end-engagement.ts';
import { sessionOutcomes, type SessionOutcome } from '#shared/engagement/acts/inputs.ts';
import { recordAgreement } from '#shared/engagement/acts/record-agreement.ts';
import { boardOf } from '#shared/engagement/board-of.ts';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { forecast } from '#shared/engagement/forecast.ts';
import { isEqual } from '#shared/merge/equal.ts';
import { mergeRecord } from '#shared/merge/merge-record.ts';
import type { RecordId, Result, StoredRecord } from '#shared/records/record.ts';
import { actAt, emptyPractice, found, hour, idOf, maya, sixSessions } from '#test/support/practice.ts';

// Two devices of one coach, each with a clock that says anything, and a relay that knows only which version came first. The
// sessions lie before any of the clocks, so that no act is refused for being too early.

const firstStart = Date.parse('2001-01-01T09:00:00Z');
const sessions = 4;
const aClock = fc.date({ min: new Date('2002-01-01'), max: new Date('2099-01-01'), noInvalidDate: true });

type Deed =
  | { readonly type: 'confirm'; readonly nth: number; readonly outcome: SessionOutcome }
  | { readonly type: 'agree'; readonly sessions: number }
  | { readonly type: 'end' };

const aDeed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('confirm' as const),
      nth: fc.nat(sessions - 1),
      outcome: fc.constantFrom(...sessionOutcomes),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('agree' as const), sessions: fc.integer({ min: 1, max: 9 }) }),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'end' as const }) },
);

type Records = Map<RecordId, StoredRecord>;

function begun() {
  const practice = emptyPractice();
  const { engagement } = practice.add(maya, firstStart - 24 * hour);
  return { records: practice.records, engagement };
}

/** What is refused is not done: that is the act's own answer, and proved elsewhere. */
function act(records: Records, engagement: RecordId, deed: Deed, now: number): void {
  const write = (result: Result<{ readonly records: readonly StoredRecord[] }, unknown>) => {
    if (result.ok) for (const record of result.value.records) records.set(record.id, record);
  };
  const at = actAt(now);
  switch (deed.type) {
    case 'confirm': {
      const start = firstStart + deed.nth * 24 * hour;
      const ref = { engagement, session: idOf(`session ${deed.nth}`), start, kind: 'session' } as const;
      return write(confirmSession(records.values(), { ref, outcome: deed.outcome }, at));
    }
    case 'agree': {
      const extension = { newGoal: 'More', askedBy: 'client', ifNotFree: 'Wait' } as const;
      const agreement = { ...sixSessions, sessions: deed.sessions, extension };
      return write(recordAgreement(records.values(), { engagement, agreement }, at));
    }
    case 'end': {
      const lastDay = new Date(now).toISOString().slice(0, 10);
      const draft = { step: 'confirm', reason: 'completed', lastDay, settled: [] } as const;
      write(saveEnding(records.values(), { engagement, draft }, at));
      return write(finishEnding(records.values(), { engagement }, at));
    }
  }
}

const only = (records: Iterable<StoredRecord>): BoardEngagement => found(boardOf(records).engagements[0]);

const sumsOf = ({ agreed, held, used, remaining, extensions }: BoardEngagement) => ({
  ...{ agreed, held, used, remaining, extensions },
});

/** Of a device that was offline: what it changed is merged into what the relay has, and then both have the same. */
function sync(device: { base: Records; mine: Records }, head: Records): void {
  for (const [id, mine] of device.mine) {
    const [base, theirs] = [device.base.get(id), head.get(id)];
    if (theirs === undefined) head.set(id, mine);
    else if (base === undefined || !isEqual(mine, base)) {
      const { record, conflicts } = mergeRecord(base ?? null, mine, theirs, 0);
      for (const line of [record, ...conflicts]) head.set(line.id, line);
    }
  }
  device.base = new Map(head);
  device.mine = new Map(head);
}

const aLife = fc.array(fc.record({ device: fc.nat(1), deed: fc.option(aDeed, { freq: 4 }), clock: aClock }), {
  maxLength: 24,
  size: 'max',
});

test('Devices that have synced say the same sums, none uses a session twice, and none uses what the coach called off', () => {
  fc.assert(
    fc.property(aLife, (life) => {
      const { records, engagement } = begun();
      const head = new Map(records);
      const devices = [0, 1].map(() => ({ base: new Map(records), mine: new Map(records) }));
      for (const { device: nth, deed, clock } of life) {
        const device = found(devices[nth]);
        if (deed === null) sync(device, head);
        else act(device.mine, engagement, deed, clock.getTime());
      }
      for (const device of [...devices, ...devices]) sync(device, head);
      const [one, two] = devices.map(({ mine }) => only(mine.values()));
      expect(two).toEqual(one);
      const board = found(one);
      expect(only([...head.values(), ...[...head.values()].toReversed()])).toEqual(board);
      expect(board.used).toBe(board.items.filter((item) => item.debited).length);
      expect(board.used).toBeLessThanOrEqual(sessions);
      expect(board.held).toBeLessThanOrEqual(board.used);
      expect(board.items.filter(({ debited, off }) => debited && off)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('A wrong clock, or one that jumps, changes no sum and no number', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ deed: aDeed.filter(({ type }) => type !== 'end'), clock: aClock }), {
        maxLength: 12,
      }),
      aClock,
      (deeds, later) => {
        const [right, wrong] = [begun(), begun()];
        for (const [turn, { deed, clock }] of deeds.entries()) {
          act(right.records, right.engagement, deed, later.getTime() + turn);
          act(wrong.records, wrong.engagement, deed, clock.getTime());
        }
        const [expected, board] = [only(right.records.values()), only(wrong.records.values())];
        expect(sumsOf(board)).toEqual(sumsOf(expected));
        expect(board.state).toBe(expected.state);
        const numbers = (of: BoardEngagement, now: Date) =>
          forecast(of, now.getTime()).items.map(({ ordinal }) => ordinal);
        for (const { clock } of deeds) expect(numbers(board, clock)).toEqual(numbers(expected, later));
      },
    ),
    { numRuns: 300 },
  );
});
