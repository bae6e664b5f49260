// The 24 words, shown once. They are the only key: the page asks for three of them back before it lets go.
import { useEffect, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Notice } from '../parts/notice.tsx';
import { t } from '../text.ts';
import styles from './app.module.css';

type RecoveryWordsProps = { readonly words: readonly string[]; readonly onDone: () => void };

const asked = 3;

export function RecoveryWords({ words, onDone }: RecoveryWordsProps) {
  const [copied, setCopied] = useState(false);
  const [checking, setChecking] = useState(false);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);
  const copy = () => void navigator.clipboard.writeText(words.join(' ')).then(() => setCopied(true));
  return (
    <div className={styles.recovery}>
      <Notice tone="caution" title={t('wordsOnceTitle')}>
        {t('wordsOnceText')}
      </Notice>
      {checking ? (
        <WordCheck words={words} onBack={() => setChecking(false)} onDone={onDone} />
      ) : (
        <>
          <ol className={styles.wordList} aria-label={t('recoveryWords')}>
            {words.map((word, index) => (
              <li key={index}>{word}</li>
            ))}
          </ol>
          <div className={styles.formButtons}>
            <Button kind="main" onClick={() => setChecking(true)}>
              {t('wordsWritten')}
            </Button>
            <Button onClick={() => window.print()}>{t('wordsPrint')}</Button>
            <Button onClick={copy}>{t('wordsCopy')}</Button>
            <span role="status" className={styles.text}>
              {copied ? t('wordsCopied') : ''}
            </span>
          </div>
        </>
      )}
    </div>
  );
}

function WordCheck({ words, onBack, onDone }: RecoveryWordsProps & { readonly onBack: () => void }) {
  const [places] = useState(() => somePlaces(words.length, asked));
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [wrong, setWrong] = useState<readonly number[]>([]);
  const check = () => {
    const missed = places.filter((place) => typed[place]?.trim().toLowerCase() !== words[place]);
    setWrong(missed);
    if (missed.length === 0) onDone();
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <p className={styles.text}>{t('wordsCheckText')}</p>
      <div className={styles.fieldRow}>
        {places.map((place) => (
          <Field
            key={place}
            label={t('wordNumber', place + 1)}
            error={wrong.includes(place) ? t('wordWrong') : undefined}
          >
            {(control) => (
              <input
                {...control}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                value={typed[place] ?? ''}
                onChange={(event) => setTyped({ ...typed, [place]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <div className={styles.formButtons}>
        <Button kind="main" type="submit">
          {t('done')}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {t('wordsShowAgain')}
        </Button>
      </div>
    </form>
  );
}

/** Different places, in order. Which ones matters to nobody but the coach's attention. */
function somePlaces(length: number, count: number): readonly number[] {
  const places = new Set<number>();
  while (places.size < Math.min(count, length)) places.add(Math.floor(Math.random() * length));
  return [...places].toSorted((a, b) => a - b);
}
