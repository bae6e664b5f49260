// What the coach does on our screens: each act is a pure function of the core, written as one change. The answer comes after the
// commit; a refusal has written nothing.
import { addLine } from '#shared/engagement/acts/add-line.ts';
import { moveAftercare, keepAftercare } from '#shared/engagement/acts/aftercare.ts';
import { appendNote } from '#shared/engagement/acts/append-note.ts';
import { cancelEngagement, declineEngagement } from '#shared/engagement/acts/call-off.ts';
import {
  askConsent,
  declineConsent,
  grantConsent,
  withdrawConsent,
} from '#shared/engagement/acts/consent.ts';
import { retireDirectoryEntry, saveDirectoryEntry } from '#shared/engagement/acts/directory.ts';
import { disclose } from '#shared/engagement/acts/disclose.ts';
import { extendAgreement } from '#shared/engagement/acts/extend-agreement.ts';
import { giveCourtesy } from '#shared/engagement/acts/give-courtesy.ts';
import { logContact, markScheduling } from '#shared/engagement/acts/log-contact.ts';
import { logSupervision } from '#shared/engagement/acts/log-supervision.ts';
import { markDone } from '#shared/engagement/acts/mark-done.ts';
import { pauseEngagement, resumeEngagement } from '#shared/engagement/acts/pause-engagement.ts';
import { eraseEngagement } from '#shared/engagement/acts/erase-engagement.ts';
import { eraseRecords } from '#shared/engagement/acts/erase-records.ts';
import { archiveEngagement } from '#shared/engagement/acts/archive-engagement.ts';
import {
  chooseName,
  closeReferral,
  followUpReferral,
  offerNames,
  openReferral,
  sayFewerIsRight,
} from '#shared/engagement/acts/refer.ts';
import { returnEngagement } from '#shared/engagement/acts/return-engagement.ts';
import { saveClient } from '#shared/engagement/acts/save-client.ts';
import { savePractice } from '#shared/engagement/acts/save-practice.ts';
import { settleBooking } from '#shared/engagement/acts/settle-booking.ts';
import { settleFee } from '#shared/engagement/acts/settle-fee.ts';
import { startClosing } from '#shared/engagement/acts/start-closing.ts';
import { resolveFlag, tickFlag, untickFlag } from '#shared/engagement/acts/tick-flag.ts';
import { logUrgent, openUrgent } from '#shared/engagement/acts/urgent-card.ts';
import { tellEvent } from '#shared/engagement/acts/tell-event.ts';
import { addClient } from '#shared/engagement/acts/add-client.ts';
import type { Refusal } from '#shared/engagement/acts/act.ts';
import { confirmSession } from '#shared/engagement/acts/confirm-session.ts';
import { finishEnding, saveEnding } from '#shared/engagement/acts/end-engagement.ts';
import { learnMatch } from '#shared/engagement/acts/learn-match.ts';
import { recordAgreement } from '#shared/engagement/acts/record-agreement.ts';
import { resolveConflict } from '#shared/engagement/acts/resolve-conflict.ts';
import { chooseNote, saveCommitments, saveNote } from '#shared/engagement/acts/save-note.ts';
import { err, ok, type RecordId, type Result, type StoredRecord } from '#shared/records/record.ts';
import type { SaveError, ScreenMessages } from '../messages.ts';
import type { Handlers } from '../messaging.ts';
import { atNow } from './acts.ts';
import type { PracticeOpener } from './practice.ts';

type ActMessages = Omit<
  ScreenMessages,
  | `data/${string}`
  | `sync/${string}`
  | `${'live' | 'calendar'}/${string}`
  | `prompt/${string}`
  | `feed/${string}`
  | 'board/refresh'
  | 'sites/reconcile'
  | `own-host/${string}`
  | 'page/report'
>;
type Records = ReadonlyMap<RecordId, StoredRecord>;
type Planned = { readonly records: readonly StoredRecord[] };

export function answerActs(open: PracticeOpener): Handlers<ActMessages> {
  /** Writes what the act gives, and answers with what the act says beside it. */
  const act = async <T extends Planned>(
    plan: (records: readonly StoredRecord[], all: Records) => Result<T, Refusal>,
  ): Promise<Result<T, SaveError>> => {
    const practice = await open();
    if (!practice.ok) return practice;
    let planned: T | undefined;
    const written = await practice.value.store.write((all) => {
      const result = plan([...all.values()], all);
      if (!result.ok) return result;
      planned = result.value;
      return ok(result.value.records);
    });
    if (!written.ok) return written;
    return planned === undefined ? err({ type: 'store-failed' }) : ok(planned);
  };
  const done = async (plan: Parameters<typeof act<Planned>>[0]): Promise<Result<null, SaveError>> => {
    const result = await act(plan);
    return result.ok ? ok(null) : result;
  };

  return {
    'client/add': async (input) => {
      const practice = await open();
      if (!practice.ok) return practice;
      const board = await practice.value.boards.board();
      const added = await act(() => addClient(input, atNow(), board));
      if (!added.ok) return added;
      const { client, engagement } = added.value;
      return ok({ client, engagement });
    },
    'client/save': (input) => done((records) => saveClient(records, input, atNow())),
    'agreement/record': (input) => done((records) => recordAgreement(records, input, atNow())),
    'agreement/extend': (input) => done((records) => extendAgreement(records, input, atNow())),
    'agreement/add-line': (input) => done((records) => addLine(records, input, atNow())),
    'engagement/mark': (input) => done((records) => markDone(records, input, atNow())),
    'engagement/start-closing': (input) => done((records) => startClosing(records, input, atNow())),
    'engagement/pause': (input) => done((records) => pauseEngagement(records, input, atNow())),
    'engagement/resume': (input) => done((records) => resumeEngagement(records, input, atNow())),
    'engagement/decline': (input) => done((records) => declineEngagement(records, input, atNow())),
    'engagement/cancel': (input) => done((records) => cancelEngagement(records, input, atNow())),
    'engagement/archive': (input) => done((records) => archiveEngagement(records, input, atNow())),
    'booking/settle': (input) => done((records) => settleBooking(records, input, atNow())),
    'fee/settle': (input) => done((records) => settleFee(records, input, atNow())),
    'contact/log': (input) => done((records) => logContact(records, input, atNow())),
    'contact/mark-scheduling': (input) => done((records) => markScheduling(records, input, atNow())),
    'flag/tick': (input) => done((records) => tickFlag(records, input, atNow())),
    'flag/untick': (input) => done((records) => untickFlag(records, input, atNow())),
    'flag/resolve': (input) => done((records) => resolveFlag(records, input, atNow())),
    'referral/offer': (input) => done((records) => offerNames(records, input, atNow())),
    'referral/fewer': (input) => done((records) => sayFewerIsRight(records, input, atNow())),
    'referral/choose': (input) => done((records) => chooseName(records, input, atNow())),
    'referral/followed-up': (input) => done((records) => followUpReferral(records, input, atNow())),
    'referral/close': (input) => done((records) => closeReferral(records, input, atNow())),
    'consent/grant': (input) => done((records) => grantConsent(records, input, atNow())),
    'consent/decline': (input) => done((records) => declineConsent(records, input, atNow())),
    'consent/withdraw': (input) => done((records) => withdrawConsent(records, input, atNow())),
    'disclosure/record': (input) => done((records) => disclose(records, input, atNow())),
    'directory/retire': (input) => done((records) => retireDirectoryEntry(records, input, atNow())),
    'supervision/log': (input) => done((records) => logSupervision(records, input, atNow())),
    'urgent/open': (input) => done((records) => openUrgent(records, input, atNow())),
    'urgent/log': (input) => done((records) => logUrgent(records, input, atNow())),
    'aftercare/done': (input) => done((records) => keepAftercare(records, input, atNow())),
    'aftercare/move': (input) => done((records) => moveAftercare(records, input, atNow())),
    'engagement/erase': (input) => done((records) => eraseEngagement(records, input, atNow())),
    'records/erase': (input) => done((records) => eraseRecords(records, input, atNow())),
    'practice/save': (input) => done((records) => savePractice(records, input, atNow())),
    'ending/courtesy': (input) => done((records) => giveCourtesy(records, input, atNow())),
    'engagement/return': async (input) => {
      const begun = await act((records) => returnEngagement(records, input, atNow()));
      return begun.ok ? ok({ engagement: begun.value.engagement }) : begun;
    },
    'referral/open': async (input) => {
      const opened = await act((records) => openReferral(records, input, atNow()));
      return opened.ok ? ok({ referral: opened.value.referral }) : opened;
    },
    'consent/ask': async (input) => {
      const asked = await act((records) => askConsent(records, input, atNow()));
      return asked.ok ? ok({ consent: asked.value.consent }) : asked;
    },
    'directory/save': async (input) => {
      const saved = await act((records) => saveDirectoryEntry(records, input, atNow()));
      return saved.ok ? ok({ entry: saved.value.entry }) : saved;
    },
    'note/append': async (input) => {
      const saved = await act((records) => appendNote(records, input, atNow()));
      return saved.ok ? ok({ savedAt: Date.now(), body: saved.value.body }) : saved;
    },
    'note/save': async (input) => {
      const saved = await act((records) => saveNote(records, input, atNow()));
      return saved.ok ? ok({ savedAt: Date.now(), body: saved.value.body }) : saved;
    },
    'note/commitments': async (input) => {
      const saved = await act((records) => saveCommitments(records, input, atNow()));
      return saved.ok ? ok({ commitments: saved.value.commitments }) : saved;
    },
    'note/choose': async (input) => {
      const chosen = await act((records) => chooseNote(records, input, atNow()));
      return chosen.ok ? ok({ body: chosen.value.body }) : chosen;
    },
    'session/confirm': (input) => done((records) => confirmSession(records, input, atNow())),
    'ending/save': (input) => done((records) => saveEnding(records, input, atNow())),
    'ending/finish': (input) => done((records) => finishEnding(records, input, atNow())),
    'event/tell': (input) => done((records) => tellEvent(records, input, atNow())),
    'match/learn': (input) => done((records) => learnMatch(records, input, atNow())),
    'conflict/resolve': (input) => done((records) => resolveConflict(records, input, atNow())),
  };
}
