import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import {
  askConsent,
  declineConsent,
  grantConsent,
  withdrawConsent,
  type ConsentAsk,
  type ConsentGrant,
} from '#shared/engagement/acts/consent.ts';
import { consentState } from '#shared/engagement/consent-state.ts';
import { practiceRecords } from '#shared/engagement/practice-records.ts';
import {
  invalid,
  notFound,
  nothingNew,
  refused,
  underWay,
  updateNeeded,
} from '#test/support/acts-practice.ts';
import { actAt, day, found, hour, idOf, monday } from '#test/support/practice.ts';

function asking() {
  const practice = underWay();
  const ask = (more: Partial<ConsentAsk> = {}, now = monday) =>
    askConsent(
      practice.records.values(),
      {
        ...{ client: practice.client, purpose: 'refer', recipient: 'Dr Okoye', items: ['goals'] },
        words: 'I would tell Dr Okoye your goals.',
        ...more,
      },
      actAt(now),
    );
  return { ...practice, ask };
}

function asked() {
  const practice = asking();
  const { consent } = practice.done(practice.ask());
  const given = () =>
    found(
      practiceRecords(practice.records.values())
        .consents.get(practice.client)
        ?.find(({ id }) => id === consent),
    );
  const grant = (more: Partial<ConsentGrant> = {}, now = monday + hour) =>
    grantConsent(practice.records.values(), { consent, how: 'email', ...more }, actAt(now));
  const decline = (now = monday + hour) => declineConsent(practice.records.values(), { consent }, actAt(now));
  const withdraw = (now = monday + 2 * hour) =>
    withdrawConsent(practice.records.values(), { consent }, actAt(now));
  const state = (now = monday + day) => consentState(given(), now);
  return { ...practice, consent, given, grant, decline, withdraw, state };
}

test('What was asked is kept under the client: whom, what, in which words', () => {
  const { records, consent, client, given, state } = asked();
  expect(records.get(consent)?.parent).toBe(client);
  expect(given()).toMatchObject({
    ...{ purpose: 'refer', recipient: 'Dr Okoye', items: ['goals'], askedAt: monday },
    words: 'I would tell Dr Okoye your goals.',
  });
  expect(state()).toBe('asked');
});

test('Asked again while the answer is out, it is the same one; for anything else it is another', () => {
  const { ask, consent, done, decline } = asked();
  expect(ask({}, monday + hour)).toEqual({ ok: true, value: { records: [], consent } });
  expect(ask({ recipient: ' Dr Okoye ' })).toEqual({ ok: true, value: { records: [], consent } });
  for (const other of [
    { recipient: 'Dr Who' },
    { purpose: 'disclose' },
    { items: ['what-helped'] },
    { words: 'Otherwise.' },
    { entry: idOf('ada') },
  ] as const)
    expect(done(ask(other)).records).toHaveLength(1);
  done(decline());
  expect(done(ask()).consent).not.toBe(consent);
});

test('What another client was asked is another matter', () => {
  const { ask, consent, records } = asked();
  records.set(consent, { ...found(records.get(consent)), parent: idOf('another') });
  const again = ask();
  if (!again.ok) throw new Error('refused');
  expect(again.value.consent).not.toBe(consent);
});

test('Damaged records beside it are no earlier question', () => {
  const { ask, consent, spoil } = asked();
  spoil(consent, { f: {} });
  expect(ask()).toMatchObject({ ok: true, value: { records: [{ type: 'consent' }] } });
});

test('Whom, what and in which words: all of it is needed', () => {
  const { ask } = asking();
  expect(ask({ recipient: ' ' })).toEqual(invalid('recipient'));
  expect(ask({ words: ' ' })).toEqual(invalid('words'));
  expect(ask({ items: [] })).toEqual(invalid('items'));
  expect(ask({ purpose: 'disclose', items: [] })).toEqual(invalid('items'));
  expect(ask({ items: ['goals', 'diagnosis'] })).toEqual(invalid('items'));
  // @ts-expect-error a message may hold anything
  expect(ask({ purpose: 'gossip' })).toEqual(invalid('purpose'));
});

test('Being named in a log shares no items', () => {
  const { done, ask } = asking();
  expect(done(ask({ purpose: 'icf-name', items: [] })).records).toHaveLength(1);
});

test('Only a client is asked', () => {
  const { ask, id } = asking();
  expect(ask({ client: idOf('x') })).toEqual(notFound);
  expect(ask({ client: id })).toEqual(notFound);
});

test('Granted it holds for thirty days, to the end of the last of them', () => {
  const { done, grant, given, state } = asked();
  done(grant());
  expect(given()).toMatchObject({
    ...{ grantedAt: monday + hour, how: 'email', expiresAt: Date.parse('2026-12-24T00:00:00Z') },
  });
  expect(state(Date.parse('2026-12-23T23:59:59Z'))).toBe('granted');
  expect(state(Date.parse('2026-12-24T00:00:00Z'))).toBe('expired');
});

test('Granted twice it is granted once; with another last day it is changed', () => {
  const { done, grant, given } = asked();
  done(grant({ expiresOn: '2026-12-01' }));
  expect(given().expiresAt).toBe(Date.parse('2026-12-02T00:00:00Z'));
  expect(grant({}, monday + 2 * hour)).toEqual(nothingNew);
  expect(grant({ expiresOn: '2026-12-01' }, monday + 2 * hour)).toEqual(nothingNew);
  done(grant({ expiresOn: '2026-12-05' }, monday + 2 * hour));
  expect(given()).toMatchObject({
    expiresAt: Date.parse('2026-12-06T00:00:00Z'),
    grantedAt: monday + 2 * hour,
  });
});

test('After its time is over it can be granted anew', () => {
  const { done, grant, state } = asked();
  done(grant({ expiresOn: '2026-11-24' }));
  expect(state(monday + 5 * day)).toBe('expired');
  done(grant({}, monday + 5 * day));
  expect(state(monday + 5 * day)).toBe('granted');
});

test.for(['2026-11-23', '2026-11-22', '2026-02-30', ''])(
  '"%s" is no day until which it holds',
  (expiresOn) => {
    expect(asked().grant({ expiresOn })).toEqual(invalid('expiresOn'));
  },
);

test('How it was given is one of four ways', () => {
  const { done, grant } = asked();
  // @ts-expect-error a message may hold anything
  expect(grant({ how: 'wink', expiresOn: '' })).toEqual(invalid('how', 'expiresOn'));
  for (const how of ['link', 'email', 'spoken', 'paper'] as const) done(asked().grant({ how }));
});

test('Declined is an answer, given once, and may be thought over', () => {
  const { done, grant, decline, state } = asked();
  done(decline());
  expect(state()).toBe('declined');
  expect(decline(monday + 2 * hour)).toEqual(nothingNew);
  done(grant({}, monday + 3 * hour));
  expect(state()).toBe('granted');
  done(decline(monday + 4 * hour));
  expect(state()).toBe('declined');
});

test('It is taken back as easily as given, once, and never revived', () => {
  const { done, grant, decline, withdraw, state } = asked();
  done(grant());
  done(withdraw());
  expect(state()).toBe('withdrawn');
  expect(withdraw(monday + 3 * hour)).toEqual(nothingNew);
  expect(grant()).toEqual(refused('consent-withdrawn'));
  expect(decline()).toEqual(refused('consent-withdrawn'));
  const open = asked();
  open.done(open.withdraw());
  expect(open.state()).toBe('withdrawn');
});

test('A consent that is not there, or of a newer version, is left alone', () => {
  const { records, grant, decline, withdraw, spoil, consent } = asked();
  const nowhere = { consent: idOf('x'), how: 'link' } as const;
  for (const act of [grantConsent, declineConsent, withdrawConsent])
    expect(act(records.values(), nowhere, actAt(monday))).toEqual(notFound);
  spoil(consent, { minWriter: 2 });
  for (const tried of [grant(), decline(), withdraw()]) expect(tried).toEqual(updateNeeded);
});
