// The one question that an action asks first, inside the card: a day, a line, a day and why, or one of a few answers.
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
  switch (ask.field) {
    case 'choice':
      return <AskChoice ask={ask} {...rest} />;
    case 'day-and-reason':
      return <AskDayAndReason ask={ask} {...rest} />;
    case 'date':
    case 'text':
      return <AskField ask={ask} {...rest} />;
  }
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

function AskDayAndReason({ ask, busy, onDo, onLeave }: Of<'day-and-reason'>) {
  const [day, setDay] = useState(ask.initial);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  // ISO dates sort as days do.
  const isTooEarly = day < ask.earliest;
  const isMissing = reason.trim() === '';
  return (
    <form
      className={styles.opened}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isTooEarly && !isMissing && !busy) onDo(ask.plan(day, reason.trim()));
      }}
    >
      <Field label={ask.label} error={tried && isTooEarly ? t('askDayToCome') : undefined}>
        {(control) => (
          <input
            {...control}
            type="date"
            min={ask.earliest}
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
        )}
      </Field>
      <Field
        label={ask.reason.label}
        hint={ask.reason.hint}
        error={tried && isMissing ? t('askWordsMissing') : undefined}
      >
        {(control) => (
          <input
            {...control}
            type="text"
            autoComplete="off"
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <AskButtons busy={busy} onLeave={onLeave} />
    </form>
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
      <AskButtons busy={busy} onLeave={onLeave} />
    </form>
  );
}

function AskButtons({ busy, onLeave }: Pick<PromptAskProps, 'busy' | 'onLeave'>) {
  return (
    <div className={styles.actions}>
      <Button type="submit" busy={busy}>
        {t('promptDo')}
      </Button>
      <Button kind="quiet" onClick={onLeave}>
        {t('promptLeave')}
      </Button>
    </div>
  );
}
