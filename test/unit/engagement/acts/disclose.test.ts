import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { askConsent, grantConsent, withdrawConsent } from '#shared/engagement/acts/consent.ts';
import { disclose, type DisclosureInput } from '#shared/engagement/acts/disclose.ts';
import { invalid, refused, underWay } from '#test/support/acts-practice.ts';
import { actAt, day, found, hour, idOf, monday } from '#test/support/practice.ts';

const override = { what: 'Called an ambulance.', whoAdvised: 'My supervisor', clientTold: true };

function sharing() {
  const practice = underWay();
  const { consent } = practice.done(
    askConsent(
      practice.records.values(),
      {
        ...{ client: practice.client, purpose: 'refer', recipient: 'Dr Okoye', entry: idOf('ada') },
        ...{ items: ['goals', 'what-helped'], words: 'I would tell Dr Okoye.' },
      },
      actAt(monday - day),
    ),
  );
  const grant = () =>
    practice.done(grantConsent(practice.records.values(), { consent, how: 'spoken' }, actAt(monday - hour)));
  const share = (input: Partial<DisclosureInput> = {}, now = monday) =>
    disclose(
      practice.records.values(),
      {
        ...{
          engagement: practice.id,
          to: 'Dr Okoye',
          items: ['goals'],
          how: 'By e-mail',
          why: 'A warm hand-over.',
        },
        ...input,
      },
      actAt(now),
    );
  return { ...practice, consent, grant, share };
}

test('What the client agreed to share is written down with the consent it rests on', () => {
  const { done, grant, share, all, consent, id } = sharing();
  grant();
  done(share({ to: ' Dr Okoye ' }));
  expect(all('disclosure')).toMatchObject([
    {
      parent: id,
      f: {
        ...{ consent, to: 'Dr Okoye', items: ['goals'], at: monday },
        ...{ how: 'By e-mail', why: 'A warm hand-over.' },
      },
    },
  ]);
  const { f } = found(all('disclosure')[0]);
  expect(f).not.toHaveProperty('override');
  expect(f).not.toHaveProperty('entry');
});

test('Whom the directory says it went to is kept, for a name may be written in two ways', () => {
  const { done, grant, share, all } = sharing();
  grant();
  done(share({ to: 'Ada', entry: idOf('ada') }));
  expect(found(all('disclosure')[0]).f).toMatchObject({ to: 'Ada', entry: idOf('ada') });
});

test('Without a consent that covers it nothing is shared', () => {
  const asked = sharing();
  expect(asked.share()).toEqual(refused('no-consent'));
  const { grant, share, done, records, consent } = sharing();
  grant();
  expect(share({ to: 'Somebody else' })).toEqual(refused('no-consent'));
  expect(share({ entry: idOf('another Okoye') })).toEqual(refused('no-consent'));
  expect(share({ items: ['goals', 'name-and-contact'] })).toEqual(refused('no-consent'));
  expect(share({}, monday + 40 * day)).toEqual(refused('no-consent'));
  done(withdrawConsent(records.values(), { consent }, actAt(monday)));
  expect(share()).toEqual(refused('no-consent'));
});

test('The directory names the recipient, whatever they are called', () => {
  const { done, grant, share } = sharing();
  grant();
  expect(done(share({ to: 'Ada', entry: idOf('ada') })).records).toHaveLength(1);
});

test('Another client’s consent, or a damaged one, covers nothing', () => {
  const { grant, share, spoil, consent, fields, client } = sharing();
  grant();
  const f = fields(consent);
  spoil(consent, { parent: idOf('another client') });
  expect(share()).toEqual(refused('no-consent'));
  spoil(consent, { parent: client, f: { ...f, purpose: 'x' } });
  expect(share()).toEqual(refused('no-consent'));
});

test('An engagement without a client has no consent to rest on', () => {
  const { grant, share, records, id, consent } = sharing();
  grant();
  const { parent: _parent, ...orphan } = found(records.get(id));
  records.set(id, orphan);
  const { parent: _client, ...loose } = found(records.get(consent));
  records.set(consent, loose);
  expect(share()).toEqual(refused('no-consent'));
});

test('Where someone is in danger it is shared without a consent, and said so', () => {
  const { done, share, all } = sharing();
  done(share({ to: 'Emergency services', items: [], override }));
  expect(found(all('disclosure')[0]).f).toMatchObject({ to: 'Emergency services', items: [], override });
  expect(found(all('disclosure')[0]).f).not.toHaveProperty('consent');
  expect(share({ override: { ...override, what: ' ' } })).toEqual(invalid('override'));
});

test('To whom and what: both are needed', () => {
  const { grant, share } = sharing();
  grant();
  expect(share({ to: ' ' })).toEqual(invalid('to'));
  expect(share({ items: [] })).toEqual(invalid('items'));
  expect(share({ how: 'x'.repeat(501), items: [] })).toEqual(invalid('how', 'items'));
});

test('What was shared twice was shared twice', () => {
  const { done, grant, share, all } = sharing();
  grant();
  done(share());
  done(share());
  expect(all('disclosure')).toHaveLength(2);
});
