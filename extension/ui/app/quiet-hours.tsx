// Quiet hours: between them prompts wait, except those that can never wait.
import { useState } from 'react';
import type { Practice } from '#shared/records/practice.ts';
import { ask } from '../ask.ts';
import { saveErrorText } from '../error-text.ts';
import { useSavedSettings } from '../hooks/use-practice-settings.ts';
import { useSave } from '../hooks/use-save.ts';
import { Button } from '../parts/button.tsx';
import { Check } from '../parts/check.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { Field } from '../parts/field.tsx';
import { t } from '../text.ts';
import styles from './app.module.css';
import { minuteOf, timeOf } from './minute-of-day.ts';
import { Block } from './page.tsx';

export function QuietHours() {
  const { settings, read } = useSavedSettings();
  return read ? <QuietHoursForm hours={settings.quietHours} /> : null;
}

const evening = { from: 20 * 60, until: 8 * 60 };

function QuietHoursForm({ hours }: { readonly hours: Practice['quietHours'] }) {
  const [from, setFrom] = useState(timeOf(hours?.from ?? evening.from));
  const [until, setUntil] = useState(timeOf(hours?.until ?? evening.until));
  const { busy, error, save, refuse } = useSave();
  const keep = (quietHours: Practice['quietHours']) =>
    void save(() => ask('practice/save', { changes: { quietHours } }));
  const keepTimes = () => {
    const [start, end] = [minuteOf(from), minuteOf(until)];
    if (start === null || end === null || start === end) return refuse(['quietHours']);
    keep({ from: start, until: end });
  };
  const isSame = hours !== null && from === timeOf(hours.from) && until === timeOf(hours.until);
  const wrong = error?.type === 'invalid' ? t('quietHoursWrong') : undefined;
  return (
    <Block title={t('quietHoursTitle')} text={t('quietHoursText')}>
      <Check
        checked={hours !== null}
        onChange={(on) => (on ? keepTimes() : keep(null))}
        label={t('quietHoursOn')}
      />
      {hours !== null && (
        <form
          className={styles.addRow}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            keepTimes();
          }}
        >
          <Field label={t('quietFrom')} error={wrong} narrow>
            {(control) => (
              <input
                {...control}
                type="time"
                value={from}
                onChange={(event) => setFrom(event.target.value)}
              />
            )}
          </Field>
          <Field label={t('quietUntil')} narrow>
            {(control) => (
              <input
                {...control}
                type="time"
                value={until}
                onChange={(event) => setUntil(event.target.value)}
              />
            )}
          </Field>
          <Button type="submit" busy={busy} disabled={isSame}>
            {t('save')}
          </Button>
        </form>
      )}
      {error !== undefined && error.type !== 'invalid' && (
        <ErrorNotice title={t('notSaved')} text={saveErrorText(error)} />
      )}
    </Block>
  );
}
