// The one question that an action asks first, inside the card: a day, a line, or one of a few answers.
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { t } from '../text.ts';
import type { Ask, Doing } from './action-plan.ts';
import styles from './prompts.module.css';

type PromptAskProps = {
  readonly ask: Ask;
  readonly busy: boolean;
  readonly onDo: (doing: Doing) => void;
  readonly onLeave: () => void;
};

export function PromptAsk({ ask, ...rest }: PromptAskProps) {
  return ask.field === 'choice' ? <AskChoice ask={ask} {...rest} /> : <AskField ask={ask} {...rest} />;
}

type Of<F extends Ask['field']> = Omit<PromptAskProps, 'ask'> & {
  readonly ask: Extract<Ask, { readonly field: F }>;
};

function AskChoice({ ask, busy, onDo, onLeave }: Of<'choice'>) {
  return (
    <div role="group" aria-label={ask.label} className={styles.opened}>
      <p className={styles.question}>{ask.label}</p>
      {ask.hint !== undefined && <p className={styles.hint}>{ask.hint}</p>}
      <div className={styles.actions}>
        {ask.choices.map(({ label, doing }) => (
          <Button key={label} busy={busy} onClick={() => onDo(doing)}>
            {label}
          </Button>
        ))}
        <Button kind="quiet" onClick={onLeave}>
          {t('promptLeave')}
        </Button>
      </div>
    </div>
  );
}

function AskField({ ask, busy, onDo, onLeave }: Of<'date' | 'text'>) {
  const [value, setValue] = useState(ask.initial);
  const [missing, setMissing] = useState(false);
  return (
    <form
      className={styles.opened}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const given = value.trim();
        setMissing(given === '');
        if (given !== '' && !busy) onDo(ask.plan(given));
      }}
    >
      <Field
        label={ask.label}
        hint={ask.hint}
        error={missing ? t(ask.field === 'date' ? 'askDayMissing' : 'askWordsMissing') : undefined}
      >
        {(control) => (
          <input
            {...control}
            type={ask.field}
            maxLength={ask.field === 'text' ? 500 : undefined}
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        )}
      </Field>
      <div className={styles.actions}>
        <Button type="submit" busy={busy}>
          {t('promptDo')}
        </Button>
        <Button kind="quiet" onClick={onLeave}>
          {t('promptLeave')}
        </Button>
      </div>
    </form>
  );
}
