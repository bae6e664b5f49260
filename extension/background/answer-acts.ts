// What the coach does on our screens: each act is a pure function of the core, written as one change. The answer comes after the
// commit; a refusal has written nothing.
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
  `data/${string}` | `sync/${string}` | `live/${string}` | 'board/refresh' | 'sites/reconcile'
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
    'agreement/record': (input) => done((records) => recordAgreement(records, input, atNow())),
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
    'match/learn': (input) => done((records) => learnMatch(records, input, atNow())),
    'conflict/resolve': (input) => done((records) => resolveConflict(records, input, atNow())),
  };
}
