// The numbers of the urgent card, the coach's own: entered, or added from a few that are offered. Saved as a whole, so that a half-typed
// row never reaches the card.
import { useState } from 'react';
import type { EmergencyNumber } from '#shared/records/practice.ts';
import { ask } from '../ask.ts';
import { saveErrorText } from '../error-text.ts';
import { errorsAt } from '../field-errors.ts';
import { useSavedSettings } from '../hooks/use-practice-settings.ts';
import { useFirstInvalid } from '../hooks/use-first-invalid.ts';
import { useSave } from '../hooks/use-save.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { TextField } from '../parts/fields.tsx';
import { Row, Rows } from '../parts/row.tsx';
import { t } from '../text.ts';
import { suggestedNumbers } from '../urgent/suggested-numbers.ts';
import styles from './app.module.css';
import { Block } from './page.tsx';

export function EmergencyNumbers() {
  const { settings, read } = useSavedSettings();
  const { busy, error, save, refuse } = useSave();
  const form = useFirstInvalid(error);
  const [label, setLabel] = useState('');
  const [number, setNumber] = useState('');
  const { emergencyNumbers } = settings;
  const errors = errorsAt(error, sentences);
  const keep = (numbers: readonly EmergencyNumber[]) =>
    save(() => ask('practice/save', { changes: { emergencyNumbers: numbers } }));
  const add = async () => {
    const missing = [...(label.trim() === '' ? ['label'] : []), ...(/\d/.test(number) ? [] : ['number'])];
    if (missing.length > 0) return refuse(missing);
    const added = { label: label.trim(), number: number.trim(), country: '' };
    if ((await keep([...emergencyNumbers, added])) === null) return;
    setLabel('');
    setNumber('');
  };
  const offered = suggestedNumbers().filter(
    (one) => !emergencyNumbers.some((own) => own.number === one.number),
  );
  if (!read) return null;
  return (
    <Block title={t('numbersTitle')} text={t(emergencyNumbers.length === 0 ? 'numbersNone' : 'numbersText')}>
      {emergencyNumbers.length > 0 && (
        <Rows label={t('numbersTitle')}>
          {emergencyNumbers.map((one, index) => (
            <Row
              key={`${index} ${one.number}`}
              title={one.label}
              meta={one.number}
              action={
                <Button
                  kind="quiet"
                  busy={busy}
                  aria-label={t('numberRemoveOf', one.label)}
                  onClick={() => void keep(emergencyNumbers.toSpliced(index, 1))}
                >
                  {t('numberRemove')}
                </Button>
              }
            />
          ))}
        </Rows>
      )}
      {offered.length > 0 && (
        <div className={styles.formButtons} role="group" aria-label={t('numbersOffered')}>
          {offered.map((one) => (
            <Button key={one.number} busy={busy} onClick={() => void keep([...emergencyNumbers, one])}>
              {t('numberAdd', one.label, one.number)}
            </Button>
          ))}
        </div>
      )}
      <form
        ref={form}
        className={styles.addRow}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextField label={t('numberLabel')} error={errors['label']} value={label} onChange={setLabel} />
        <TextField label={t('numberNumber')} error={errors['number']} value={number} onChange={setNumber} />
        <Button type="submit" busy={busy}>
          {t('add')}
        </Button>
      </form>
      {error !== undefined && error.type !== 'invalid' && (
        <ErrorNotice title={t('notSaved')} text={saveErrorText(error)} />
      )}
    </Block>
  );
}

const sentences = {
  label: 'numberLabelMissing',
  number: 'numberNumberMissing',
  emergencyNumbers: 'numberTooMany',
} as const;
