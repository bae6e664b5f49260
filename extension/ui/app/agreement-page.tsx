// Recording what was agreed, or changing it: a change is a new version. What is still silent stands on top; more sessions are not a
// change but an extension, which has questions of its own.
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { contractGaps } from '#shared/engagement/contract-gaps.ts';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { AgreementItem } from '#shared/records/agreement.ts';
import { isAgreementItem, itemName } from '../agreement-items.ts';
import { ask } from '../ask.ts';
import { longDay } from '../dates.ts';
import { useSave } from '../hooks/use-save.ts';
import { Button, ButtonLink } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { SaveForm } from '../parts/save-form.tsx';
import { isOver } from '../standing.ts';
import { t } from '../text.ts';
import { AgreementChecklist } from './agreement-checklist.tsx';
import { AgreementFields } from './agreement-fields.tsx';
import {
  agreementInput,
  emptyAgreement,
  fieldErrors,
  formOfTerms,
  type AgreementForm,
} from './agreement-form.ts';
import styles from './app.module.css';
import { focusItem } from './focus-item.ts';
import { OverNotice } from './over-notice.tsx';
import { backTo, Page } from './page.tsx';
import { useQuery } from './use-hash-path.ts';

export function AgreementPage({ engagement }: { readonly engagement: BoardEngagement }) {
  const [, go] = useLocation();
  const query = useQuery();
  const { terms, name } = engagement;
  const [form, setForm] = useState(() => presetForm(engagement, query));
  const { busy, error, save } = useSave();
  const formElement = useRef<HTMLFormElement>(null);
  const focus = query.get('focus');
  useEffect(() => {
    if (focus !== null && isAgreementItem(focus)) focusItem(formElement.current, focus);
  }, [focus, formElement]);

  const silent = contractGaps(agreementInput(form));
  const agreed = terms?.sessions ?? null;
  const raises = !form.openEnded && agreed !== null && Number(form.sessions) > agreed;
  const record = async () => {
    if (raises) return focusItem(formElement.current, 'sessions');
    const agreement = agreementInput(form);
    const saved = await save(() => ask('agreement/record', { engagement: engagement.id, agreement }));
    if (saved !== null) go(`/engagements/${engagement.id}`);
  };
  const lead =
    terms === null ? t('recordAgreementText') : t('agreementVersion', terms.version, longDay(terms.agreedAt));
  const title = t(terms === null ? 'agreementNewTitle' : 'agreementChangeTitle', name);
  if (isOver(engagement))
    return (
      <Page title={title} back={backTo(engagement)}>
        <OverNotice engagement={engagement} />
      </Page>
    );
  return (
    <Page title={title} lead={lead} back={backTo(engagement)}>
      <SaveForm
        error={error}
        busy={busy}
        label={t(terms === null ? 'recordAgreement' : 'recordChange')}
        onSave={record}
        formRef={formElement}
        className={styles.form}
        extra={
          <ButtonLink kind="quiet" href={`#/engagements/${engagement.id}`}>
            {t('cancel')}
          </ButtonLink>
        }
      >
        <StillSilent silent={silent} onPick={(item) => focusItem(formElement.current, item)} />
        <fieldset className={styles.group}>
          <legend>{t('groupAgreement')}</legend>
          <AgreementFields
            form={form}
            errors={fieldErrors(error)}
            onChange={(changes) => setForm({ ...form, ...changes })}
          />
        </fieldset>
        <AgreementChecklist
          checklist={form.checklist}
          silent={silent}
          onChange={(checklist) => setForm({ ...form, checklist })}
        />
        {raises && (
          <Notice
            tone="caution"
            action={
              <ButtonLink href={`#/engagements/${engagement.id}/extend`}>{t('agreeExtension')}</ButtonLink>
            }
          >
            {t('agreementRaises', engagement.agreed)}
          </Notice>
        )}
      </SaveForm>
    </Page>
  );
}

function StillSilent({
  silent,
  onPick,
}: {
  readonly silent: readonly AgreementItem[];
  readonly onPick: (item: AgreementItem) => void;
}) {
  if (silent.length === 0) return <p className={styles.text}>{t('agreementComplete')}</p>;
  return (
    <section className={styles.silentList} aria-label={t('agreementSilent')}>
      <p className={styles.text}>{t('agreementSilent')}</p>
      <ul>
        {silent.map((item) => (
          <li key={item}>
            <Button kind="quiet" onClick={() => onPick(item)}>
              {itemName(item)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a prompt asked for, already filled in: "set six", "a review date instead", "spoken". */
function presetForm({ terms }: BoardEngagement, query: URLSearchParams): AgreementForm {
  const form = terms === null ? emptyAgreement : formOfTerms(terms);
  const sessions = query.get('sessions');
  const spoken = query.get('how') === 'spoken' ? { how: 'spoken' as const } : {};
  if (sessions !== null && /^\d{1,3}$/.test(sessions))
    return { ...form, ...spoken, sessions, openEnded: false };
  return query.get('open') === 'review' ? { ...form, ...spoken, openEnded: true } : { ...form, ...spoken };
}
