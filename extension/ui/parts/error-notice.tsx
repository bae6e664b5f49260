// A failure with its reason and one thing to do. Read out at once; what was typed stays where it is.
import { t } from '../text.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

type ErrorNoticeProps = {
  readonly title?: string;
  readonly text: string;
  readonly onRetry?: (() => void) | undefined;
};

export function ErrorNotice({ title, text, onRetry }: ErrorNoticeProps) {
  return (
    <Notice
      tone="error"
      title={title}
      action={onRetry === undefined ? undefined : <Button onClick={onRetry}>{t('tryAgain')}</Button>}
    >
      {text}
    </Notice>
  );
}
