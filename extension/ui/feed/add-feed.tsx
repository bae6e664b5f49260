// An address is pasted, the browser is asked for its host inside the press, and then it is kept. What was typed stays until then.
import { useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { feedAddress, feedOrigin } from '../../feed/feed-address.ts';
import { ask } from '../ask.ts';
import { errorsAt } from '../field-errors.ts';
import { useSave } from '../hooks/use-save.ts';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/fields.tsx';
import { Notice } from '../parts/notice.tsx';
import { SaveForm } from '../parts/save-form.tsx';
import { t } from '../text.ts';
import { hostOf } from './feed-words.ts';
import { WhereToFind } from './where-to-find.tsx';

type AddFeedProps = { readonly onDone: () => void; readonly onCancel: () => void };

const empty = { address: '', label: '', owner: '' };

export function AddFeed({ onDone, onCancel }: AddFeedProps) {
  const [form, setForm] = useState(empty);
  const [refusedHost, setRefusedHost] = useState('');
  const { busy, error, save, refuse } = useSave();
  const formElement = useRef<HTMLFormElement>(null);
  const errors = errorsAt(error, sentences);
  useEffect(() => formElement.current?.querySelector('input')?.focus(), [formElement]);
  const text = (field: keyof typeof empty) => ({
    error: errors[field],
    value: form[field],
    onChange: (value: string) => setForm({ ...form, [field]: value }),
  });

  const keep = () => {
    setRefusedHost('');
    const address = feedAddress(form.address);
    if (address === null) return refuse(['address']);
    // No await before it: the browser asks only inside the press.
    const asked = browser.permissions.request({ origins: [feedOrigin(address)] });
    void addOnceAllowed(asked, address);
  };
  const addOnceAllowed = async (asked: Promise<boolean>, address: string) => {
    // Rejects where the host is built in, as in the build that the tests use.
    const isAllowed = () => browser.permissions.contains({ origins: [feedOrigin(address)] });
    if (!(await asked.catch(isAllowed).catch(() => false))) return setRefusedHost(hostOf(address));
    const added = await save(() => ask('feed/add', { ...form, address }));
    if (added !== null) onDone();
  };

  return (
    <SaveForm
      error={error}
      busy={busy}
      label={t(busy ? 'feedReading' : 'feedAddThis')}
      onSave={keep}
      fieldsTell
      formRef={formElement}
      name={t('feedAdd')}
      extra={
        <Button kind="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      }
    >
      <TextField label={t('feedAddress')} required hint={t('feedAddressHint')} {...text('address')} />
      <WhereToFind />
      <TextField label={t('feedOwner')} optional hint={t('feedOwnerHint')} {...text('owner')} />
      <TextField label={t('feedLabel')} optional hint={t('feedLabelHint')} {...text('label')} />
      {refusedHost !== '' && <Notice tone="caution">{t('feedHostRefused', refusedHost)}</Notice>}
    </SaveForm>
  );
}

const sentences = {
  address: 'feedAddressWrong',
  label: 'fieldWordsWrong',
  owner: 'fieldWordsWrong',
} as const;
