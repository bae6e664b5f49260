// How the last step went, with its bar while it runs, and all imports that can still be undone.
import { useEffect, useRef } from 'react';
import type { Board } from '#shared/engagement/board.ts';
import { Block } from '../app/page.tsx';
import { dayAndTime } from '../dates.ts';
import { saveErrorText } from '../error-text.ts';
import { useNow } from '../hooks/use-now.ts';
import { Button } from '../parts/button.tsx';
import { ErrorNotice } from '../parts/error-notice.tsx';
import { Notice } from '../parts/notice.tsx';
import { Row, Rows } from '../parts/row.tsx';
import { plural, t, writtenLanguage } from '../text.ts';
import styles from './feed.module.css';
import type { Ended, Review, Working } from './use-review.ts';

type ImportsMadeProps = { readonly board: Board; readonly review: Review };

export function ImportsMade({ board, review: { imports, working, ended, undo } }: ImportsMadeProps) {
  const now = useNow(30_000);
  const names = (ids: readonly string[]) =>
    new Intl.ListFormat(writtenLanguage(), { type: 'conjunction' }).format(
      ids.flatMap((id) => board.engagements.find((engagement) => engagement.id === id)?.name ?? []),
    );
  const last = imports.find(({ id }) => id === ended?.import);
  return (
    <>
      {working !== undefined && <Progress working={working} />}
      {ended !== undefined && (
        <EndedNotice
          key={`${ended.what} ${ended.import ?? ''}`}
          ended={ended}
          onUndo={last === undefined ? undefined : () => void undo(last)}
        />
      )}
      {imports.length > 0 && (
        <Block title={t('importsTitle')} text={t('importsText')}>
          <Rows label={t('importsTitle')}>
            {imports.map((made) => (
              <Row
                key={made.id}
                title={dayAndTime(made.at, now)}
                meta={t('importsMeta', plural('reviewSessions', made.sessions), names(made.engagements))}
                action={
                  <Button
                    kind="quiet"
                    busy={working !== undefined}
                    onClick={() => void undo(made)}
                    aria-label={t('importsUndoOf', dayAndTime(made.at, now))}
                  >
                    {t('importsUndo')}
                  </Button>
                }
              />
            ))}
          </Rows>
        </Block>
      )}
    </>
  );
}

function Progress({ working: { what, done, of } }: { readonly working: Working }) {
  const label = t(what === 'import' ? 'importsWorking' : 'importsUndoing', done, of);
  return (
    <div className={styles.progress}>
      <p aria-live="polite">{label}</p>
      <progress value={done} max={Math.max(1, of)} aria-label={label} />
    </div>
  );
}

function EndedNotice({
  ended,
  onUndo,
}: {
  readonly ended: Ended;
  readonly onUndo: (() => void) | undefined;
}) {
  const { what, done, skipped, error } = ended;
  const box = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: the keyboard goes on where the result stands.
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
