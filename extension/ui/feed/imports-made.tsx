// All imports of past sessions that can still be undone.
import type { Board } from '#shared/engagement/board.ts';
import { Block } from '../app/page.tsx';
import { dayAndTime } from '../dates.ts';
import { useNow } from '../hooks/use-now.ts';
import { Button } from '../parts/button.tsx';
import { Row, Rows } from '../parts/row.tsx';
import { plural, t, writtenLanguage } from '../text.ts';
import type { Review } from './use-review.ts';

type ImportsMadeProps = {
  readonly board: Board;
  readonly review: Pick<Review, 'imports' | 'working' | 'undo'>;
};

export function ImportsMade({ board, review: { imports, working, undo } }: ImportsMadeProps) {
  const now = useNow(30_000);
  const names = (ids: readonly string[]) =>
    new Intl.ListFormat(writtenLanguage(), { type: 'conjunction' }).format(
      ids.flatMap((id) => board.engagements.find((engagement) => engagement.id === id)?.name ?? []),
    );
  if (imports.length === 0) return null;
  return (
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
  );
}
