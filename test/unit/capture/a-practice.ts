// A small practice for the capture tests: one client on six sessions, two of them held, a third booked for 3 March 2026.
import { boardOf } from '#shared/engagement/board-of.ts';
import type { Board } from '#shared/engagement/board.ts';
import { agreementType } from '#shared/records/agreement.ts';
import { bookingId, bookingType } from '#shared/records/booking.ts';
import { clientType } from '#shared/records/client.ts';
import { engagementType } from '#shared/records/engagement.ts';
import { learnedMatchId, learnedMatchType } from '#shared/records/learned-match.ts';
import { ledgerEntryType } from '#shared/records/ledger-entry.ts';
import { derivedRecordId } from '#shared/records/record-id.ts';
import { createRecord, type StoredRecord } from '#shared/records/record.ts';
import { sessionType } from '#shared/records/session.ts';
import { transitionType } from '#shared/records/transition.ts';

export const client = derivedRecordId('test', 'client');
export const engagement = derivedRecordId('test', 'engagement');
export const thirdBooking = bookingId('google', 'third');
export const callLink = 'google-meet:abc-defg-hij';

const day = (date: number) => Date.UTC(2026, 1, date, 10);
export const thirdStart = Date.UTC(2026, 2, 3, 10);
export const minute = 60_000;
const agreedAt = Date.UTC(2026, 0, 20);

const under = (name: string) => ({
  id: derivedRecordId('test', name),
  parent: engagement,
  editedAt: agreedAt,
});

const held = (number: number, start: number): readonly StoredRecord[] => {
  const session = derivedRecordId('test', `session ${number}`);
  return [
    createRecord(
      sessionType,
      { id: session, parent: engagement, editedAt: start },
      { kind: 'session', start, plannedMinutes: 50, status: 'held' },
    ),
    createRecord(ledgerEntryType, under(`debit ${number}`), {
      at: start,
      delta: -1,
      reason: 'held',
      session,
    }),
  ];
};

export const records: readonly StoredRecord[] = [
  createRecord(clientType, { id: client, editedAt: agreedAt }, { code: 'C-001', name: 'Wanda Ilves' }),
  createRecord(
    engagementType,
    { id: engagement, parent: client, editedAt: agreedAt },
    { number: 1, createdAt: agreedAt },
  ),
  createRecord(agreementType, under('agreement'), { version: 1, agreedAt, sessions: 6, minutes: 50 }),
  createRecord(ledgerEntryType, under('credit'), { at: agreedAt, delta: 6, reason: 'agreement' }),
  createRecord(transitionType, under('contracted'), { from: 'proposed', to: 'contracted', at: agreedAt }),
  createRecord(transitionType, under('active'), { from: 'contracted', to: 'active', at: day(3) }),
  ...held(1, day(3)),
  ...held(2, day(17)),
  createRecord(
    bookingType,
    { id: thirdBooking, parent: engagement, editedAt: agreedAt },
    {
      provider: 'google',
      eventId: 'third',
      start: thirdStart,
      end: thirdStart + 50 * minute,
      timeKnown: true,
    },
  ),
];

const learnedLink = createRecord(
  learnedMatchType,
  { id: learnedMatchId('call-link', callLink), editedAt: agreedAt },
  { kind: 'call-link', key: callLink, client },
);

export const boardWithoutLink: Board = boardOf(records);
export const board: Board = boardOf([...records, learnedLink]);
