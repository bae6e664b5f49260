// A new client and what was agreed with them. Refused fields say why where they stand; nothing typed is lost.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { nextCode } from '#shared/engagement/acts/add-client.ts';
import type { Board } from '#shared/engagement/board.ts';
import type { SaveError } from '../../messages.ts';
import { ask } from '../ask.ts';
import { saveErrorText } from '../error-text.ts';
import { useFirstInvalid } from '../hooks/use-first-invalid.ts';
import { listOf } from '../list-of.ts';
import { Button, ButtonLink } from '../parts/button.tsx';
import { Choices } from '../parts/choices.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { Field } from '../parts/field.tsx';
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
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<SaveError>();
  const formElement = useFirstInvalid(error);
  const errors = fieldErrors(error);
  const change = (changes: Partial<typeof form>) => setForm({ ...form, ...changes });

  const add = async () => {
    if (busy) return;
    const callLink = readCallLink(form.callLink);
    if (callLink === null) return setError({ type: 'invalid', fields: ['callLink'] });
    setBusy(true);
    setError(undefined);
    const answer = await ask('client/add', {
      name: form.name.trim(),
      code: form.code.trim(),
      emails: listOf(form.emails),
      aliases: listOf(form.aliases),
      callLink,
      agreement: agreed === 'yes' ? agreementInput(agreement) : null,
    });
    setBusy(false);
    if (answer.ok) go(`/engagements/${answer.value.engagement}`);
    else setError(answer.error);
  };

  return (
    <Page title={t('newClientTitle')} lead={t('newClientLead')}>
      <form
        ref={formElement}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <fieldset className={styles.group}>
          <legend>{t('groupClient')}</legend>
          <div className={styles.fieldRow} data-shape="name-code">
            <Text
              label={t('fieldName')}
              error={errors['name']}
              value={form.name}
              onChange={(name) => change({ name })}
              required
            />
            <Text
              label={t('fieldCode')}
              hint={t('fieldCodeHint')}
              error={errors['code']}
              value={form.code}
              onChange={(code) => change({ code })}
            />
          </div>
          <Text
            label={t('fieldEmails')}
            optional
            hint={t('fieldEmailsHint')}
            error={errors['emails']}
            value={form.emails}
            onChange={(emails) => change({ emails })}
          />
          <Text
            label={t('fieldAliases')}
            optional
            hint={t('fieldAliasesHint')}
            error={errors['aliases']}
            value={form.aliases}
            onChange={(aliases) => change({ aliases })}
          />
          <Text
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
        {error !== undefined && <ErrorNotice title={t('notSaved')} text={saveErrorText(error)} />}
        <div className={styles.formButtons}>
          <Button kind="main" type="submit" busy={busy}>
            {t('addClient')}
          </Button>
          <ButtonLink kind="quiet" href="#/">
            {t('cancel')}
          </ButtonLink>
        </div>
      </form>
    </Page>
  );
}

type TextProps = {
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly required?: boolean;
  readonly error: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function Text({ label, hint, optional = false, required = false, error, value, onChange }: TextProps) {
  return (
    <Field label={label} hint={hint} error={error} {...(optional ? { optional: t('optional') } : {})}>
      {(control) => (
        <input
          {...control}
          autoComplete="off"
          aria-required={required}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
