import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { askConsent, grantConsent, withdrawConsent } from '#shared/engagement/acts/consent.ts';
import { saveDirectoryEntry } from '#shared/engagement/acts/directory.ts';
import { disclose } from '#shared/engagement/acts/disclose.ts';
import { finishEnding, saveEnding } from '#shared/engagement/acts/end-engagement.ts';
import { logContact } from '#shared/engagement/acts/log-contact.ts';
import { offerNames, openReferral } from '#shared/engagement/acts/refer.ts';
import { disclosureType } from '#shared/records/disclosure.ts';
import type { EndingDraft } from '#shared/records/engagement.ts';
import { practiceId, practiceType } from '#shared/records/practice.ts';
import { createRecord, type StoredRecord } from '#shared/records/record.ts';
import { underWay } from '#test/support/acts-practice.ts';
import { actAt, day, emptyPractice, found, hour, idOf, maya, monday } from '#test/support/practice.ts';

const complete: EndingDraft = {
  step: 'confirm',
  reason: 'completed',
  lastDay: '2026-11-23',
  settled: ['future-events', 'unpaid'],
};

function contracted() {
  const practice = emptyPractice();
  const { engagement: id } = practice.add(maya, monday - 10 * day);
  const save = (draft: EndingDraft | null, now = monday, timeZone?: string) =>
    saveEnding(practice.records.values(), { engagement: id, draft }, actAt(now, timeZone));
  const finish = (now = monday, timeZone?: string) =>
    finishEnding(practice.records.values(), { engagement: id }, actAt(now, timeZone));
  return { ...practice, id, save, finish };
}

test('A draft is kept from step to step, and can be called off', () => {
  const { done, save, engagement, id } = contracted();
  done(save({ step: 'when', reason: 'lapsed', settled: [] }));
  expect(engagement(id)).toMatchObject({ state: 'contracted', ending: { step: 'when', reason: 'lapsed' } });
  done(save(null));
  expect(engagement(id).ending).toBeNull();
});

test('A draft keeps what a newer version wrote into it, and forgets what was taken back', () => {
  const { done, save, records, id } = contracted();
  done(save(complete));
  const stored = found(records.get(id));
  records.set(id, { ...stored, f: { ...stored.f, ending: { ...complete, letter: { sent: true } } } });
  done(save({ step: 'why', settled: [] }));
  expect(found(records.get(id)).f['ending']).toEqual({ step: 'why', settled: [], letter: { sent: true } });
});

test('Finished, it is ended: why, which day, what was left open, and guarded for half a year', () => {
  const { done, save, finish, engagement, id } = contracted();
  done(save(complete));
  const { records: written } = done(finish());
  expect(engagement(id)).toMatchObject({
    state: 'ended',
    endedAt: monday,
    endedOn: '2026-11-23',
    endedBecause: 'completed',
    overAt: monday,
    guardUntil: Date.parse('2027-05-21T23:00:00Z'),
    ending: null,
  });
  const step = found(written.find((record) => record.type === 'transition'));
  expect(step.f['waived']).toEqual(['unused', 'recurring-invitation', 'booking-link', 'loose-ends']);
});

test.for([
  ['terminated_by_client', 'client'],
  ['lapsed', 'lapse'],
  ['terminated_by_coach', 'coach'],
  ['referred', 'coach'],
] as const)('An ending that is %s is by the %s', ([reason, by]) => {
  const { done, save, finish } = contracted();
  done(save({ ...complete, reason }));
  const step = found(done(finish()).records.find((record) => record.type === 'transition'));
  expect(step.f).toMatchObject({ reason, by, to: 'ended' });
});

test('The guard lasts as long as the practice says', () => {
  const { done, save, finish, engagement, id, records } = contracted();
  const practice = createRecord(practiceType, { id: practiceId, editedAt: 0 }, { guardDays: 30 });
  records.set(practiceId, practice);
  done(save(complete));
  done(finish());
  expect(engagement(id).guardUntil).toBe(Date.parse('2026-12-23T00:00:00Z'));
});

test('What is after the end begins where the last day ends in the coach’s own zone', () => {
  const overAt = (lastDay: string, now: string, timeZone: string) => {
    const { done, save, finish, engagement, id } = contracted();
    const at = Date.parse(now);
    done(save({ ...complete, lastDay }, at, timeZone));
    done(finish(at, timeZone));
    return new Date(found(engagement(id).overAt)).toISOString();
  };
  const now = '2026-11-23T09:00:00Z';
  expect(overAt('2026-11-20', now, 'Europe/London')).toBe('2026-11-21T00:00:00.000Z');
  expect(overAt('2026-11-27', now, 'Asia/Tokyo')).toBe('2026-11-27T15:00:00.000Z');
  expect(overAt('2026-11-23', now, 'Asia/Tokyo')).toBe('2026-11-23T09:00:00.000Z');
  // The day the clocks go forward has 23 hours, and in Santiago midnight itself is skipped.
  expect(overAt('2027-03-28', now, 'Europe/London')).toBe('2027-03-28T23:00:00.000Z');
  expect(overAt('2027-09-04', now, 'America/Santiago')).toBe('2027-09-05T04:00:00.000Z');
});

test('Only a complete draft at its last step is finished, and what lacks is named', () => {
  const { done, save, finish, engagement, id } = contracted();
  expect(finish()).toEqual({ ok: false, error: { type: 'refused', why: 'no-ending' } });
  done(save({ step: 'loose-ends', settled: [] }));
  expect(finish()).toEqual({
    ok: false,
    error: { type: 'invalid', fields: ['reason', 'lastDay', 'step'] },
  });
  expect(engagement(id).state).toBe('contracted');
});

test.for(['2026-02-30', '12 May 2026', '2028-06-01', ''])('"%s" is no last day', (lastDay) => {
  const { save } = contracted();
  expect(save({ ...complete, lastDay })).toEqual({
    ok: false,
    error: { type: 'invalid', fields: ['lastDay'] },
  });
});

test('An engagement ends once', () => {
  const { done, save, finish } = contracted();
  done(save(complete));
  done(finish());
  const over = { ok: false, error: { type: 'refused', why: 'engagement-over' } };
  expect(finish(monday + hour)).toEqual(over);
  expect(save(complete)).toEqual(over);
});

test('A step is never stamped before the one it follows, whatever the clock says', () => {
  const { done, save, finish, engagement, id } = contracted();
  done(save(complete));
  done(finish(monday - 20 * day));
  expect(engagement(id).state).toBe('ended');
});

test('An engagement that is not there cannot end', () => {
  const nowhere = finishEnding([], { engagement: idOf('x') }, actAt(monday));
  expect(nowhere).toEqual({ ok: false, error: { type: 'not-found' } });
});

test('The follow-up that was agreed falls due three months after the last day; none was, none does', () => {
  const aftercareOf = (followUp: 'none' | 'one' | null, lastDay = '2026-11-23') => {
    const practice = underWay(followUp === null ? null : { followUp });
    practice.end('completed', monday, lastDay);
    return practice.fields()['aftercare'];
  };
  expect(aftercareOf('one')).toEqual({ kind: 'one', dueOn: '2027-02-23' });
  // A short month has no 30th.
  expect(aftercareOf('one', '2026-11-30')).toEqual({ kind: 'one', dueOn: '2027-02-28' });
  expect(aftercareOf('none')).toEqual({ kind: 'none' });
  expect(aftercareOf(null)).toEqual({ kind: 'none' });
});

const waivedOf = (records: readonly StoredRecord[]) =>
  found(records.find(({ type }) => type === 'transition')).f['waived'];

test('Lapsed is met by a check-in that the coach sent, and waived without one', () => {
  const log = (contact: { direction: 'in' | 'out'; isCheckIn: boolean } | null) => {
    const practice = underWay();
    if (contact !== null)
      practice.done(
        logContact(
          practice.records.values(),
          { engagement: practice.id, channel: 'email', ...contact },
          actAt(monday - day),
        ),
      );
    return waivedOf(practice.end('lapsed').records);
  };
  expect(log({ direction: 'out', isCheckIn: true })).not.toContain('check-in-sent');
  expect(log({ direction: 'out', isCheckIn: false })).toContain('check-in-sent');
  expect(log({ direction: 'in', isCheckIn: true })).toContain('check-in-sent');
  expect(log(null)).toContain('check-in-sent');
});

test('Where the coach ends it, names that were offered need not be waived', () => {
  const practice = underWay();
  const { done, records, id } = practice;
  const at = actAt(monday - day);
  const { referral } = done(openReferral(records.values(), { engagement: id, reason: 'fit', need: '' }, at));
  const waived = () => {
    const copy = new Map(records);
    const ended = waivedOf(practice.end('terminated_by_coach').records);
    records.clear();
    for (const record of copy.values()) records.set(record.id, record);
    return ended;
  };
  expect(waived()).toContain('names-offered');
  const fields = { name: 'Ada', contact: '0123' };
  const { entry } = done(saveDirectoryEntry(records.values(), { fields }, at));
  done(offerNames(records.values(), { referral, entries: [entry] }, at));
  expect(waived()).not.toContain('names-offered');
});

function sharing() {
  const practice = underWay();
  const { done, records, id, client } = practice;
  const ask = { client, purpose: 'refer', recipient: 'Dr Okoye', items: ['goals'], words: 'So.' } as const;
  const { consent } = done(askConsent(records.values(), ask, actAt(monday - 3 * day)));
  done(grantConsent(records.values(), { consent, how: 'spoken' }, actAt(monday - 2 * day)));
  const told = { engagement: id, to: 'Dr Okoye', items: ['goals'], how: '', why: '' };
  done(disclose(records.values(), told, actAt(monday - day)));
  const end = (reason: EndingDraft['reason'] = 'referred') => {
    done(saveEnding(records.values(), { engagement: id, draft: { ...complete, reason } }, actAt(monday)));
    return finishEnding(records.values(), { engagement: id }, actAt(monday));
  };
  return { ...practice, consent, end };
}

const noConsent = { ok: false, error: { type: 'refused', why: 'no-consent' } };

test('Referred, all that left is covered by a consent that was granted, also if it was taken back since', () => {
  expect(sharing().end().ok).toBe(true);
  const { done, records, consent, end } = sharing();
  done(withdrawConsent(records.values(), { consent }, actAt(monday - hour)));
  expect(end().ok).toBe(true);
});

test('Referred is refused where something left without a consent: this guard cannot be waived', () => {
  const gone = sharing();
  gone.records.delete(gone.consent);
  expect(gone.end()).toEqual(noConsent);
  expect(gone.end('completed').ok).toBe(true);
  const asked = sharing();
  asked.spoil(asked.consent, { f: { ...asked.fields(asked.consent), grantedAt: undefined } });
  expect(asked.end()).toEqual(noConsent);
  const other = sharing();
  other.spoil(other.consent, { f: { ...other.fields(other.consent), items: ['what-helped'] } });
  expect(other.end()).toEqual(noConsent);
  const damaged = sharing();
  damaged.spoil(damaged.consent, { f: {} });
  expect(damaged.end()).toEqual(noConsent);
  expect(damaged.state()).toBe('contracted');
});

test('Transferred asks for the same: handing over tells the next coach something too', () => {
  expect(sharing().end('transferred').ok).toBe(true);
  const gone = sharing();
  gone.records.delete(gone.consent);
  expect(gone.end('transferred')).toEqual(noConsent);
});

test('A consent covers the one it names, by the directory or by name, and the time it was given for', () => {
  const changed = (changes: object) => {
    const practice = sharing();
    practice.spoil(practice.consent, { f: { ...practice.fields(practice.consent), ...changes } });
    return practice.end();
  };
  expect(changed({ recipient: 'Dr Who' })).toEqual(noConsent);
  expect(changed({ expiresAt: monday - day })).toEqual(noConsent);
  expect(changed({ expiresAt: monday - day + 1 }).ok).toBe(true);
  expect(changed({ withdrawnAt: monday - day })).toEqual(noConsent);
  const practice = sharing();
  const [disclosure] = practice.all('disclosure');
  const ada = idOf('ada');
  practice.spoil(found(disclosure).id, { f: { ...found(disclosure).f, to: 'Ada O.', entry: ada } });
  expect(practice.end()).toEqual(noConsent);
  practice.spoil(practice.consent, { f: { ...practice.fields(practice.consent), entry: ada } });
  expect(practice.end().ok).toBe(true);
});

test('One that left without a consent is enough, and one told in danger needs none', () => {
  const { done, records, id, end } = sharing();
  const override = { what: 'Called.', whoAdvised: '', clientTold: true };
  const told = { engagement: id, to: 'A nurse', items: ['goals'], how: '', why: '', override };
  done(disclose(records.values(), told, actAt(monday)));
  expect(end().ok).toBe(true);
  const at = { id: idOf('imported'), parent: id, editedAt: 0 };
  const fields = { to: 'A paper', items: ['goals'], at: monday };
  records.set(at.id, createRecord(disclosureType, at, fields));
  expect(end()).toEqual(noConsent);
});

test('Everything that is wrong in a draft is named, and of an unfinished one what is left to say', () => {
  const { done, save, finish } = contracted();
  // @ts-expect-error a message may hold anything
  expect(save({ step: 'lunch', reason: 'rain', lastDay: 'soon', settled: ['tea'] })).toEqual({
    ok: false,
    error: { type: 'invalid', fields: ['step', 'reason', 'lastDay', 'settled'] },
  });
  done(save({ ...complete, step: 'loose-ends' }));
  expect(finish()).toEqual({ ok: false, error: { type: 'invalid', fields: ['step'] } });
  done(save({ step: 'confirm', lastDay: '2026-11-23', settled: [] }));
  expect(finish()).toEqual({ ok: false, error: { type: 'invalid', fields: ['reason'] } });
  done(save({ step: 'confirm', reason: 'lapsed', settled: [] }));
  expect(finish()).toEqual({ ok: false, error: { type: 'invalid', fields: ['lastDay'] } });
});

test('A last day may lie a year and a day ahead, not more; a draft that was written earlier is looked at again', () => {
  const { done, save, finish } = contracted();
  done(save({ ...complete, lastDay: '2027-11-24' }));
  expect(save({ ...complete, lastDay: '2027-11-25' })).toEqual({
    ok: false,
    error: { type: 'invalid', fields: ['lastDay'] },
  });
  expect(finish(monday - day)).toEqual({ ok: false, error: { type: 'invalid', fields: ['lastDay'] } });
  expect(finish().ok).toBe(true);
});

test('Nothing that is open is waived where all loose ends are settled', () => {
  const { done, save, finish } = contracted();
  const settled = ['future-events', 'unpaid', 'unused', 'recurring-invitation', 'booking-link'] as const;
  done(save({ ...complete, settled }));
  expect(waivedOf(done(finish()).records)).toEqual([]);
});
