// Everything out, everything in, as one file; and what two browsers did not agree on.
import { useState } from 'react';
import type { Board } from '#shared/engagement/board.ts';
import type { SaveError } from '../../messages.ts';
import { ask } from '../ask.ts';
import { isoDay } from '../dates.ts';
import { saveErrorText } from '../error-text.ts';
import { useFeeds } from '../feed/use-feeds.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { Notice } from '../parts/notice.tsx';
import { plural, t } from '../text.ts';
import { Conflicts } from './conflicts.tsx';
import { ImportFile } from './import-file.tsx';
import { Block, Page } from './page.tsx';

export function DataPage({ board }: { readonly board: Board | undefined }) {
  return (
    <Page title={t('navData')} lead={t('dataLead')}>
      <ExportBlock />
      <Block title={t('importTitle')} text={t('importText')}>
        <ImportFile />
      </Block>
      <Conflicts board={board} />
    </Page>
  );
}

function ExportBlock() {
  const { feeds } = useFeeds();
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<{ readonly records: number; readonly name: string }>();
  const [error, setError] = useState<SaveError>();
  const exportAll = async () => {
    setBusy(true);
    setError(undefined);
    setDone(undefined);
    const answer = await ask('data/export');
    setBusy(false);
    if (!answer.ok) return setError(answer.error);
    const name = `bookend-${isoDay(Date.now()).toString()}.json`;
    download(name, answer.value.text);
    setDone({ records: answer.value.records, name });
  };
  return (
    <Block title={t('exportTitle')} text={t('exportText')}>
      {feeds.length > 0 && <Notice tone="caution">{t('exportHoldsFeeds')}</Notice>}
      <div>
        <Button onClick={() => void exportAll()} busy={busy}>
          {t('exportEverything')}
        </Button>
      </div>
      {done !== undefined && <Notice tone="good">{plural('exported', done.records, done.name)}</Notice>}
      {error !== undefined && <ErrorNotice title={t('exportFailed')} text={saveErrorText(error)} />}
    </Block>
  );
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Only once the browser has begun to read it; a minute is plenty.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
