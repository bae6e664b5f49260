// A new client and what was agreed with them. Refused fields say why where they stand; nothing typed is lost.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { nextCode } from '#shared/engagement/acts/add-client.ts';
import type { Board } from '#shared/engagement/board.ts';
import { ask } from '../ask.ts';
import { useSave } from '../hooks/use-save.ts';
import { listOf } from '../list-of.ts';
import { ButtonLink } from '../parts/button.tsx';
import { Choices } from '../parts/choices.tsx';
import { TextField } from '../parts/fields.tsx';
import { SaveForm } from '../parts/save-form.tsx';
import { t } from '../text.ts';
import { AgreementFields } from './agreement-fields.tsx';
import { agreementInput, emptyAgreement, fieldErrors } from './agreement-form.ts';
import styles from './app.module.css';
import { Page } from './page.tsx';
import { readCallLink } from './read-call-link.ts';

export function NewClientPage({ board }: { readonly board: Board }) {
  const [, go] = useLocation();
  const [form, setForm] = useState(() => ({
    name: '',
    code: nextCode(board),
    emails: '',
    aliases: '',
    callLink: '',
  }));
  const [agreement, setAgreement] = useState(emptyAgreement);
  const [agreed, setAgreed] = useState<'yes' | 'later'>('yes');
  const { busy, error, save, refuse } = useSave();
  const errors = fieldErrors(error);
  const change = (changes: Partial<typeof form>) => setForm({ ...form, ...changes });

  const add = async () => {
    if (busy) return;
    const callLink = readCallLink(form.callLink);
    if (callLink === null) return refuse(['callLink']);
    const saved = await save(() =>
      ask('client/add', {
        name: form.name.trim(),
        code: form.code.trim(),
        emails: listOf(form.emails),
        aliases: listOf(form.aliases),
        callLink,
        agreement: agreed === 'yes' ? agreementInput(agreement) : null,
      }),
    );
    if (saved !== null) go(`/engagements/${saved.value.engagement}`);
  };

  return (
    <Page title={t('newClientTitle')} lead={t('newClientLead')}>
      <SaveForm
        error={error}
        busy={busy}
        label={t('addClient')}
        onSave={add}
        className={styles.form}
        extra={
          <ButtonLink kind="quiet" href="#/">
            {t('cancel')}
          </ButtonLink>
        }
      >
        <fieldset className={styles.group}>
          <legend>{t('groupClient')}</legend>
          <div className={styles.fieldRow} data-shape="name-code">
            <TextField
              label={t('fieldName')}
              error={errors['name']}
              value={form.name}
              onChange={(name) => change({ name })}
              required
            />
            <TextField
              label={t('fieldCode')}
              hint={t('fieldCodeHint')}
              error={errors['code']}
              value={form.code}
              onChange={(code) => change({ code })}
            />
          </div>
          <TextField
            label={t('fieldEmails')}
            optional
            hint={t('fieldEmailsHint')}
            error={errors['emails']}
            value={form.emails}
            onChange={(emails) => change({ emails })}
          />
          <TextField
            label={t('fieldAliases')}
            optional
            hint={t('fieldAliasesHint')}
            error={errors['aliases']}
            value={form.aliases}
            onChange={(aliases) => change({ aliases })}
          />
          <TextField
            label={t('fieldCallLink')}
            optional
            hint={t('fieldCallLinkHint')}
            error={errors['callLink']}
            value={form.callLink}
            onChange={(callLink) => change({ callLink })}
          />
        </fieldset>
        <fieldset className={styles.group}>
          <legend>{t('groupAgreement')}</legend>
          <Choices
            legend={t('agreedYet')}
            hideLegend
            value={agreed}
            onChange={setAgreed}
            choices={[
              { value: 'yes', label: t('agreedYes') },
              { value: 'later', label: t('agreedLater'), hint: t('agreedLaterHint') },
            ]}
          />
          {agreed === 'yes' && (
            <AgreementFields
              form={agreement}
              errors={errors}
              onChange={(changes) => setAgreement({ ...agreement, ...changes })}
            />
          )}
        </fieldset>
      </SaveForm>
    </Page>
  );
}
