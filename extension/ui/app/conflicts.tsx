// The conflict journal: two browsers gave one field two values. One was kept; the other waits here and can still be used.
import { useState } from 'react';
import type { Board } from '#shared/engagement/board.ts';
import { singlesOf } from '#shared/engagement/twins.ts';
import { conflictType, type Conflict } from '#shared/records/conflict.ts';
import type { Projected, RecordId } from '#shared/records/record.ts';
import type { SaveError } from '../../messages.ts';
import { ask } from '../ask.ts';
import { dayAndTime } from '../dates.ts';
import { saveErrorText } from '../error-text.ts';
import { fieldWords, recordWords, valueWords } from '../field-words.ts';
import { useNow } from '../hooks/use-now.ts';
import { ofType, useRecords } from '../hooks/use-records.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { Row, Rows } from '../parts/row.tsx';
import { t } from '../text.ts';
import styles from './app.module.css';
import { Block } from './page.tsx';

export function Conflicts({ board }: { readonly board: Board | undefined }) {
  const view = useRecords((reader) => reader.byType('conflict'), []);
  const open = ofType(conflictType, view).filter((conflict) => !conflict.resolved);
  const sorted = open.toSorted((a, b) => b.at - a.at);
  return (
    <Block title={t('conflictsTitle')} text={t(sorted.length === 0 ? 'conflictsNone' : 'conflictsText')}>
      {view.type === 'failed' && <ErrorNotice text={saveErrorText(view.error)} />}
      {sorted.length > 0 && (
        <Rows>
          {sorted.map((conflict) => (
            <ConflictRow key={conflict.id} conflict={conflict} whose={nameOf(board, conflict.record)} />
          ))}
        </Rows>
      )}
    </Block>
  );
}

function ConflictRow({
  conflict,
  whose,
}: {
  readonly conflict: Projected<Conflict>;
  readonly whose: string;
}) {
  const now = useNow(60_000);
  const [error, setError] = useState<SaveError>();
  const [busy, setBusy] = useState(false);
  const resolve = async (useOther: boolean) => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    const answer = await ask('conflict/resolve', { conflict: conflict.id, useOther });
    setBusy(false);
    if (!answer.ok) setError(answer.error);
  };
  const what = t('conflictWhat', recordWords(conflict.recordType), fieldWords(conflict.field));
  return (
    <Row
      title={whose === '' ? what : t('conflictWhose', whose, what)}
      meta={dayAndTime(conflict.at, now)}
      below={
        <>
          <dl className={styles.versions}>
            <div>
              <dt>{t('conflictKept')}</dt>
              <dd>{valueWords(conflict.field, conflict.kept)}</dd>
            </div>
            <div>
              <dt>{t('conflictOther')}</dt>
              <dd>{valueWords(conflict.field, conflict.other)}</dd>
            </div>
          </dl>
          <div className={styles.formButtons}>
            <Button busy={busy} onClick={() => void resolve(true)}>
              {t('conflictUseOther')}
            </Button>
            <Button kind="quiet" busy={busy} onClick={() => void resolve(false)}>
              {t('conflictKeep')}
            </Button>
          </div>
          {error !== undefined && <ErrorNotice title={t('notSaved')} text={saveErrorText(error)} />}
        </>
      }
    />
  );
}

function nameOf(board: Board | undefined, record: RecordId): string {
  const owner = board?.engagements.find(
    (engagement) =>
      engagement.id === record ||
      engagement.client === record ||
      engagement.items.flatMap(singlesOf).some((item) => item.session === record || item.booking === record),
  );
  return owner?.name ?? '';
}
