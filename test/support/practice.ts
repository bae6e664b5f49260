// A practice in memory for tests of the core: acts are done to it one after another, as the background does them.
import { boardOf } from '#shared/engagement/board-of.ts';
import type { Board, BoardEngagement, BoardItem } from '#shared/engagement/board.ts';
import type { ActAt } from '#shared/engagement/acts/act.ts';
import { addClient } from '#shared/engagement/acts/add-client.ts';
import type { AgreementInput, NewClient } from '#shared/engagement/acts/inputs.ts';
import { derivedRecordId } from '#shared/records/record-id.ts';
import type { RecordId, Result, StoredRecord } from '#shared/records/record.ts';

export const hour = 60 * 60_000;
export const day = 24 * hour;

/** A Monday morning in London, in winter. */
export const monday = Date.parse('2026-11-23T09:00:00Z');

export const idOf = (name: string): RecordId => derivedRecordId('test', name);

let made = 0;
export const actAt = (now: number, timeZone = 'Europe/London'): ActAt => ({
  now,
  timeZone,
  randomId: () => idOf(`random ${(made += 1)}`),
});

export const sixSessions: AgreementInput = {
  sessions: 6,
  minutes: 50,
  cadenceDays: 14,
  how: 'spoken',
  words: 'Six sessions, then we look back.',
  contactAllowance: null,
  followUp: 'none',
};

export const maya: NewClient = {
  name: 'Maya Rosen',
  code: 'C-014',
  aliases: [],
  emails: ['maya@example.org'],
  callLink: '',
  agreement: sixSessions,
};

export type Practice = {
  readonly records: Map<RecordId, StoredRecord>;
  /** Writes what an act gave, or throws what it refused. */
  readonly done: <T extends { readonly records: readonly StoredRecord[] }>(result: Result<T, unknown>) => T;
  readonly add: (
    input: NewClient,
    now: number,
  ) => { readonly client: RecordId; readonly engagement: RecordId };
  readonly board: () => Board;
  readonly engagement: (id: RecordId) => BoardEngagement;
};

export function emptyPractice(): Practice {
  const records = new Map<RecordId, StoredRecord>();
  const done: Practice['done'] = (result) => {
    if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
    for (const record of result.value.records) records.set(record.id, record);
    return result.value;
  };
  const board = () => boardOf(records.values());
  return {
    records,
    done,
    board,
    add: (input, now) => done(addClient(input, actAt(now), board())),
    engagement: (id) => found(board().engagements.find((engagement) => engagement.id === id)),
  };
}

export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('not there');
  return value;
}

/** Six sessions agreed, two weeks apart, nothing booked. */
export const boardEngagement = (changes: Partial<BoardEngagement> = {}): BoardEngagement => ({
  id: idOf('engagement'),
  client: idOf('client'),
  number: 1,
  code: 'C-014',
  name: 'Maya Rosen',
  aliases: [],
  emails: [],
  isGroup: false,
  createdAt: monday - 100 * day,
  state: 'active',
  terms: {
    version: 1,
    how: 'spoken',
    agreedAt: monday - 100 * day,
    sessions: 6,
    minutes: 50,
    cadenceDays: 14,
    noticeSessions: 2,
    contactAllowance: null,
    followUp: 'none',
    lateCancellation: 'used',
    noShow: 'used',
    mode: 'online',
    fee: null,
    cancellationHours: null,
    channels: [],
    replyWithinHours: null,
    unused: '',
    checklist: {},
  },
  credits: [{ at: monday - 100 * day, delta: 6 }],
  agreed: 6,
  held: 0,
  used: 0,
  remaining: 6,
  extensions: 0,
  endingNamed: false,
  midpointDone: false,
  items: [],
  ending: null,
  ...changes,
});

/** A booked session of 50 minutes. */
export const boardItem = (start: number, changes: Partial<BoardItem> = {}): BoardItem => ({
  booking: idOf(`booking ${start}`),
  start,
  end: start + 50 * 60_000,
  timeKnown: true,
  kind: 'session',
  status: 'booked',
  off: false,
  debited: false,
  ...changes,
});

export const heldItem = (start: number): BoardItem => boardItem(start, { status: 'held', debited: true });
