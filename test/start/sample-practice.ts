// The sample practice as records, in the project's own export format: what `npm start` imports through the app's Import button,
// and what the tests in browsers stand on. The same for the same clock, so importing it twice changes nothing.
import type { Temporal } from 'temporal-polyfill';
import { callSites } from '#extension/sites/index.ts';
import { agreementId, agreementType } from '#shared/records/agreement.ts';
import { bookingId, bookingType } from '#shared/records/booking.ts';
import { clientType } from '#shared/records/client.ts';
import { contactType } from '#shared/records/contact.ts';
import { engagementType } from '#shared/records/engagement.ts';
import { formatExport } from '#shared/records/export-file.ts';
import { flagId, flagType } from '#shared/records/flag.ts';
import { learnedMatchId, learnedMatchType } from '#shared/records/learned-match.ts';
import { agreementEntryId, ledgerEntryType, sessionEntryId } from '#shared/records/ledger-entry.ts';
import { noteId, noteType } from '#shared/records/note.ts';
import { derivedRecordId } from '#shared/records/record-id.ts';
import { createRecord, type RecordId, type StoredRecord } from '#shared/records/record.ts';
import { sessionIdOfBooking, sessionType } from '#shared/records/session.ts';
import { firstStepId, transitionType, type EngagementState } from '#shared/records/transition.ts';
import {
  sampleClients,
  type SampleClient,
  type SampleEngagement,
  type SampleSession,
} from './sample-clients.ts';
import { dayOf, nowOf, originalStartOf, startOfSlot, type SampleClock } from './sample-time.ts';

export const samplePractice = (clock: SampleClock): readonly StoredRecord[] =>
  sampleClients.flatMap((client) => clientRecords(client, clock));

export const samplePracticeFile = (clock: SampleClock): string =>
  formatExport(samplePractice(clock), clock.now);

const provider = 'google';
const minutes = 50;

function clientRecords(client: SampleClient, clock: SampleClock): StoredRecord[] {
  const id = derivedRecordId('sample-client', client.code);
  const createdAt = daysAgo(
    clock,
    Math.max(...client.engagements.map((engagement) => engagement.beganDaysAgo)),
  );
  const { code, name, aliases, email } = client;
  return [
    createRecord(
      clientType,
      { id, editedAt: createdAt },
      { code, name, aliases, emails: [email], createdAt },
    ),
    ...learnedMatches(client, id, createdAt),
    ...client.engagements.flatMap((engagement) => engagementRecords(client, id, engagement, clock)),
  ];
}

function learnedMatches(client: SampleClient, id: RecordId, editedAt: number): StoredRecord[] {
  const known = [
    ...(client.seriesLearned ? [{ kind: 'series' as const, key: client.series }] : []),
    ...(client.callUrl === undefined
      ? []
      : [{ kind: 'call-link' as const, key: callLinkOf(client.callUrl) }]),
  ];
  return known.map(({ kind, key }) =>
    createRecord(learnedMatchType, { id: learnedMatchId(kind, key), editedAt }, { kind, key, client: id }),
  );
}

function callLinkOf(address: string): string {
  const link = callSites.map((site) => site.callLinkOf(new URL(address))).find((found) => found !== null);
  if (link === undefined || link === null) throw new Error(`${address} is no call that Bookend knows`);
  return link;
}

function engagementRecords(
  client: SampleClient,
  parent: RecordId,
  engagement: SampleEngagement,
  clock: SampleClock,
): StoredRecord[] {
  const { number } = engagement;
  const id = derivedRecordId('sample-engagement', client.code, String(number));
  const createdAt = daysAgo(clock, engagement.beganDaysAgo);
  const ended = engagement.steps.find((step) => step.to === 'ended');
  const guardUntil = ended === undefined ? {} : { guardUntil: daysAgo(clock, ended.daysAgo - 180) };
  return [
    createRecord(engagementType, { id, parent, editedAt: createdAt }, { number, createdAt, ...guardUntil }),
    ...agreementRecords(engagement, id, clock),
    ...stepRecords(engagement, id, clock),
    ...engagement.sessions.flatMap((session) => sessionRecords(client, session, id, clock)),
    ...noticedRecords(engagement, id, clock),
  ];
}

/** What boundaries are noticed by: signs and messages, each at noon of its day. */
function noticedRecords(
  { signs = [], messages = [] }: SampleEngagement,
  parent: RecordId,
  clock: SampleClock,
): StoredRecord[] {
  const ticked = signs.map(({ code, daysAgo: ago }) => {
    const at = daysAgo(clock, ago, '12:00');
    const id = flagId(parent, code, dayOf(clock, -ago).toString());
    return createRecord(flagType, { id, parent, editedAt: at }, { code, at, how: 'ticked', weight: 2 });
  });
  const written = messages.map((ago) => {
    const at = daysAgo(clock, ago, '12:00');
    const id = derivedRecordId('sample-message', parent, String(ago));
    return createRecord(
      contactType,
      { id, parent, editedAt: at },
      { at, channel: 'message', direction: 'in' },
    );
  });
  return [...ticked, ...written];
}

function agreementRecords(
  { agreement, steps }: SampleEngagement,
  parent: RecordId,
  clock: SampleClock,
): StoredRecord[] {
  if (agreement === null) return [];
  const agreedAt = daysAgo(clock, steps[0]?.daysAgo ?? 0);
  const at = (id: RecordId) => ({ id, parent, editedAt: agreedAt });
  const sessions = agreement.sessions ?? null;
  const review = sessions === null ? { reviewOn: dayOf(clock, 120).toString() } : {};
  return [
    createRecord(agreementType, at(agreementId(parent, 1)), {
      version: 1,
      minutes,
      agreedAt,
      ...agreement,
      ...review,
    }),
    ...(sessions === null
      ? []
      : [
          createRecord(ledgerEntryType, at(agreementEntryId(parent, 1)), {
            at: agreedAt,
            delta: sessions,
            reason: 'agreement',
          }),
        ]),
  ];
}

function stepRecords({ steps }: SampleEngagement, parent: RecordId, clock: SampleClock): StoredRecord[] {
  return steps.map(({ to, daysAgo: ago, reason }, index) => {
    const from: EngagementState = steps[index - 1]?.to ?? 'proposed';
    const at = daysAgo(clock, ago, '19:00'); // after that day's session
    const lastDay = to === 'ended' ? { lastDay: dayOf(clock, -ago).toString(), overAt: at } : {};
    return createRecord(
      transitionType,
      { id: stepId(parent, to), parent, editedAt: at },
      { from, to, at, by: 'coach', waived: [], ...(reason === undefined ? {} : { reason }), ...lastDay },
    );
  });
}

const stepId = (engagement: RecordId, to: EngagementState): RecordId =>
  to === 'contracted' || to === 'active'
    ? firstStepId(engagement, to)
    : derivedRecordId('sample-step', engagement, to);

function sessionRecords(
  client: SampleClient,
  session: SampleSession,
  parent: RecordId,
  clock: SampleClock,
): StoredRecord[] {
  const originalStart = originalStartOf(clock, session);
  const booking = bookingId(provider, client.series, originalStart);
  const id = sessionIdOfBooking(booking);
  const start = epochOf(startOfSlot(clock, session));
  const end = start + minutes * 60_000;
  const at = (recordId: RecordId) => ({ id: recordId, parent, editedAt: end });
  const isHeld = session.status === 'held';
  return [
    createRecord(bookingType, at(booking), {
      ...{ provider, eventId: client.series, seriesId: client.series, originalStart, start, end },
      ...{ timeKnown: true, seenAt: end, status: 'standing', matchedBy: 'title' },
    }),
    createRecord(sessionType, at(id), {
      ...{ booking, kind: 'session', start, plannedMinutes: minutes, status: session.status },
      ...(isHeld ? { actualMinutes: minutes } : {}),
    }),
    createRecord(ledgerEntryType, at(sessionEntryId(id, isHeld ? 'held' : 'late-cancellation')), {
      ...{ at: start, delta: -1, reason: isHeld ? 'held' : 'late-cancellation', session: id },
    }),
    ...noteRecords(session, id, start, at),
  ];
}

function noteRecords(
  { note }: SampleSession,
  session: RecordId,
  about: number,
  at: (id: RecordId) => { readonly id: RecordId; readonly parent: RecordId; readonly editedAt: number },
): StoredRecord[] {
  if (note === undefined) return [];
  const fields = { session, drawer: 'record', about, ...note, alternatives: [] } as const;
  return [createRecord(noteType, at(noteId(session, 'record')), fields)];
}

const daysAgo = (clock: SampleClock, ago: number, time = '08:00'): number =>
  epochOf(nowOf(clock).subtract({ days: ago }).withPlainTime(time));

const epochOf = (time: Temporal.ZonedDateTime): number => time.epochMilliseconds;
