// Bringing a file in: merged as from another device, all or nothing. Every refusal says that nothing was changed.
import { useState } from 'react';
import { maxExportBytes } from '#shared/records/export-file.ts';
import type { ImportError, ImportReport } from '../../messages.ts';
import { ask } from '../ask.ts';
import { importErrorText, importReportLines } from '../error-text.ts';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { Field } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { t } from '../text.ts';
import styles from './app.module.css';

type Outcome =
  | { readonly type: 'reading' }
  | { readonly type: 'done'; readonly report: ImportReport }
  | { readonly type: 'failed'; readonly error: ImportError }
  | { readonly type: 'unreadable' };

/** What a message to the background may hold: 64 MiB of JSON, in which each quote of the file takes two bytes. */
const mostMessageBytes = 64 * 1024 * 1024 - 1024;

const fits = (text: string): boolean =>
  text.length < mostMessageBytes / 6 ||
  new TextEncoder().encode(JSON.stringify(text)).length < mostMessageBytes;

export function ImportFile() {
  const [outcome, setOutcome] = useState<Outcome>();
  const bring = async (file: File) => {
    setOutcome({ type: 'reading' });
    const tooLarge: Outcome = { type: 'failed', error: { type: 'too-large', bytes: file.size } };
    if (file.size > maxExportBytes) return setOutcome(tooLarge);
    const text = await file.text().catch(() => undefined);
    if (text === undefined) return setOutcome({ type: 'unreadable' });
    if (!fits(text)) return setOutcome(tooLarge);
    const answer = await ask('data/import', { text });
    setOutcome(answer.ok ? { type: 'done', report: answer.value } : { type: 'failed', error: answer.error });
  };
  return (
    <>
      <Field label={t('importLabel')}>
        {(control) => (
          <input
            {...control}
            className={styles.file}
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const file = event.target.files?.[0];
              // Emptied, so that the same file can be chosen again.
              event.target.value = '';
              if (file !== undefined) void bring(file);
            }}
          />
        )}
      </Field>
      <div aria-live="polite">
        {outcome?.type === 'reading' && <p className={styles.text}>{t('importReading')}</p>}
        {outcome?.type === 'done' && (
          <Notice tone="good" title={t('importDone')}>
            {importReportLines(outcome.report).join(' ')}
          </Notice>
        )}
        {outcome?.type === 'failed' && (
          <ErrorNotice
            title={t('importRefused')}
            text={`${importErrorText(outcome.error)} ${t('nothingChanged')}`}
          />
        )}
        {outcome?.type === 'unreadable' && (
          <ErrorNotice
            title={t('importRefused')}
            text={`${t('importErrorUnreadable')} ${t('nothingChanged')}`}
          />
        )}
      </div>
    </>
  );
}
