// Words to copy, in the coach's voice: shown before they are copied, never sent by us.
import { useState } from 'react';
import { t } from '../text.ts';
import { Button } from './button.tsx';
import styles from './copy-words.module.css';

type CopyWordsProps = {
  readonly label: string;
  readonly words: string;
  /** More than fits: it scrolls, line by line as it is written. */
  readonly long?: boolean;
  readonly onCopied?: () => void;
};

export function CopyWords({ label, words, long = false, onCopied }: CopyWordsProps) {
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(words).then(
      () => {
        setSaid(t('copied'));
        onCopied?.();
      },
      // The browser forbids it where the page is not in front: the words are there to be selected.
      () => setSaid(t('copyFailed')),
    );
  return (
    <div className={styles.copy}>
      {long ? <pre>{words}</pre> : <blockquote>{words}</blockquote>}
      <div className={styles.row}>
        <Button onClick={() => void copy()} aria-label={t('copyOf', label)}>
          {t('copy')}
        </Button>
        <span role="status" className={styles.said}>
          {said}
        </span>
      </div>
    </div>
  );
}
