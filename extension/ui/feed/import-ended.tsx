// How an import or its undo went, at the top of the page, where the keyboard goes on: the button that was pressed is gone.
import { useEffect, useRef } from 'react';
import { saveErrorText } from '../error-text.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { Notice } from '../parts/notice.tsx';
import { plural, t } from '../text.ts';
import styles from './feed.module.css';
import type { Ended } from './use-review.ts';

type ImportEndedProps = { readonly ended: Ended; readonly onUndo: (() => void) | undefined };

export function ImportEnded({ ended: { what, done, skipped, error }, onUndo }: ImportEndedProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const said = [
    plural(what === 'import' ? 'importsDone' : 'importsUndone', done),
    ...(skipped > 0 ? [plural('importsSkipped', skipped)] : []),
  ].join(' ');
  return (
    <div ref={box} tabIndex={-1} className={styles.ended}>
      {error === undefined ? (
        <Notice
          tone="good"
          action={onUndo === undefined ? undefined : <Button onClick={onUndo}>{t('importsUndoThis')}</Button>}
        >
          {said}
        </Notice>
      ) : (
        <ErrorNotice title={t('importsStopped')} text={`${saveErrorText(error)} ${said}`} />
      )}
    </div>
  );
}
