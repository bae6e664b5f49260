// What the client agreed to and what has left: each consent with its state and the way to take it back, each disclosure as it was.
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { consentState } from '#shared/engagement/consent-state.ts';
import { consentType, type Consent } from '#shared/records/consent.ts';
import { disclosureType } from '#shared/records/disclosure.ts';
import type { Projected } from '#shared/records/record.ts';
import { Block } from '../app/page.tsx';
import { ask } from '../ask.ts';
import { longDay } from '../dates.ts';
import { saveErrorText } from '../error-text.ts';
import { useNow } from '../hooks/use-now.ts';
import { ofType, useRecords, type RecordsView } from '../hooks/use-records.ts';
import { useSave } from '../hooks/use-save.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { Row, Rows } from '../parts/row.tsx';
import { t } from '../text.ts';
import { itemWords, listWords } from './referral-words.ts';

type SharedBlockProps = { readonly engagement: BoardEngagement; readonly view: RecordsView };

export function SharedBlock({ engagement, view }: SharedBlockProps) {
  const consentView = useRecords(
    (reader) => reader.byParent(engagement.client, 'consent'),
    [engagement.client],
  );
  const consents = ofType(consentType, consentView).toSorted((a, b) => momentOf(b) - momentOf(a));
  const disclosures = ofType(disclosureType, view).toSorted((a, b) => b.at - a.at);
  return (
    <>
      <Block title={t('consentsTitle')} text={consents.length === 0 ? t('consentsNone') : t('consentsText')}>
        {consents.length > 0 && (
          <Rows label={t('consentsTitle')}>
            {consents.map((consent) => (
              <ConsentRow key={consent.id} consent={consent} />
            ))}
          </Rows>
        )}
      </Block>
      <Block title={t('disclosuresTitle')} text={disclosures.length === 0 ? t('disclosuresNone') : undefined}>
        {disclosures.length > 0 && (
          <Rows label={t('disclosuresTitle')}>
            {disclosures.map((disclosure) => (
              <Row
                key={disclosure.id}
                lead={longDay(disclosure.at)}
                title={disclosure.to}
                meta={[
                  listWords(disclosure.items.map(itemWords)),
                  disclosure.how,
                  disclosure.override === undefined ? '' : t('disclosureOverride'),
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              />
            ))}
          </Rows>
        )}
      </Block>
    </>
  );
}

const momentOf = ({ askedAt, grantedAt, declinedAt }: Consent): number =>
  Math.max(askedAt ?? 0, grantedAt ?? 0, declinedAt ?? 0);

function ConsentRow({ consent }: { readonly consent: Projected<Consent> }) {
  const { busy, error, save } = useSave();
  const state = consentState(consent, useNow(60_000));
  return (
    <Row
      title={consent.recipient}
      meta={[stateWords(consent, state), listWords(consent.items.map(itemWords))]
        .filter((part) => part !== '')
        .join(' · ')}
      action={
        (state === 'granted' || state === 'asked') && (
          <Button
            kind="quiet"
            busy={busy}
            aria-label={t('consentWithdrawOf', consent.recipient)}
            onClick={() => void save(() => ask('consent/withdraw', { consent: consent.id }))}
          >
            {t('consentWithdraw')}
          </Button>
        )
      }
      below={
        error === undefined ? undefined : <ErrorNotice title={t('notSaved')} text={saveErrorText(error)} />
      }
    />
  );
}

function stateWords(consent: Consent, state: ReturnType<typeof consentState>): string {
  const { askedAt, grantedAt, declinedAt, withdrawnAt, expiresAt } = consent;
  switch (state) {
    case 'granted':
      return expiresAt === undefined
        ? t('consentIsGranted', longDay(grantedAt ?? 0))
        : t('consentIsGrantedUntil', longDay(grantedAt ?? 0), longDay(lastDayOf(expiresAt)));
    case 'asked':
      return t('consentIsAsked', longDay(askedAt ?? 0));
    case 'declined':
      return t('consentIsDeclined', longDay(declinedAt ?? 0));
    case 'withdrawn':
      return t('consentIsWithdrawn', longDay(withdrawnAt ?? 0));
    case 'expired':
      return t('consentIsExpired', longDay(lastDayOf(expiresAt ?? 0)));
    case 'none':
      return t('consentIsNone');
  }
}

/** A consent ends with the midnight after its last day. */
const lastDayOf = (expiresAt: number): number => expiresAt - 1;
