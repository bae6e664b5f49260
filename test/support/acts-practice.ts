// An engagement on its way, for tests of acts: what is done to it step by step, and what its records say.
import { addClient } from '#shared/engagement/acts/add-client.ts';
import { confirmSession } from '#shared/engagement/acts/confirm-session.ts';
import { finishEnding, saveEnding } from '#shared/engagement/acts/end-engagement.ts';
import type { AgreementInput, SessionAnswer, SessionRef } from '#shared/engagement/acts/inputs.ts';
import { startClosing } from '#shared/engagement/acts/start-closing.ts';
import type { EndingReason } from '#shared/records/engagement.ts';
import type { RecordId, StoredRecord } from '#shared/records/record.ts';
import { actAt, day, emptyPractice, found, hour, idOf, maya, monday, sixSessions } from './practice.ts';

/** Maya's, agreed ten days ago; `null`: without an agreement. */
export function underWay(agreement: Partial<AgreementInput> | null = {}) {
  const practice = emptyPractice();
  const { records, done } = practice;
  const agreed = agreement === null ? null : { ...sixSessions, ...agreement };
  const at = actAt(monday - 10 * day);
  const { client, engagement: id } = done(addClient({ ...maya, agreement: agreed }, at));
  const all = (type: string) => [...records.values()].filter((record) => record.type === type);
  const ref = (start: number, kind: SessionRef['kind'] = 'session'): SessionRef => ({
    ...{ engagement: id, session: idOf(`session ${start}`), start, kind },
  });
  return {
    ...practice,
    id,
    client,
    all,
    ref,
    state: () => practice.engagement(id).state,
    fields: (of: RecordId = id) => found(records.get(of)).f,
    /** Changes a record as another version, or a damaged disk, would. */
    spoil: (of: RecordId, changes: Partial<StoredRecord>) =>
      records.set(of, { ...found(records.get(of)), ...changes }),
    hold: (start = monday - 2 * hour, answer: Partial<SessionAnswer> = {}, kind?: SessionRef['kind']) =>
      done(
        confirmSession(
          records.values(),
          { ref: ref(start, kind), outcome: 'held', ...answer },
          actAt(Math.max(start, monday)),
        ),
      ),
    close: (now = monday) =>
      done(startClosing(records.values(), { engagement: id, named: true }, actAt(now))),
    end: (reason: EndingReason = 'completed', now = monday, lastDay = '2026-11-23') => {
      const draft = { step: 'confirm', reason, lastDay, settled: [] } as const;
      done(saveEnding(records.values(), { engagement: id, draft }, actAt(now)));
      return done(finishEnding(records.values(), { engagement: id }, actAt(now)));
    },
  };
}

export const refused = (why: string) => ({ ok: false, error: { type: 'refused', why } });
export const invalid = (...fields: readonly string[]) => ({ ok: false, error: { type: 'invalid', fields } });
export const notFound = { ok: false, error: { type: 'not-found' } };
export const updateNeeded = { ok: false, error: { type: 'update-needed' } };
export const nothingNew = { ok: true, value: { records: [] } };
