// Logging a session with the supervisor: when, how long, with whom, and which of the open cautions and signs were taken there.
import { useState } from 'react';
import type { PracticeRecords } from '#shared/engagement/practice-records.ts';
import type { RecordId } from '#shared/records/record.ts';
import type { Supervision } from '#shared/records/supervision.ts';
import { numberOf } from '../app/agreement-form.ts';
import { Block } from '../app/page.tsx';
import { ask } from '../ask.ts';
import { dayAndMonth, isoDay } from '../dates.ts';
import { errorsAt } from '../field-errors.ts';
import { useSave } from '../hooks/use-save.ts';
import { Check } from '../parts/check.tsx';
import { AreaField, DayField, NumberField, SelectField, TextField } from '../parts/fields.tsx';
import { Notice } from '../parts/notice.tsx';
import { SaveForm } from '../parts/save-form.tsx';
import { ruleName } from '../prompts/prompt-words.ts';
import { signLine } from '../signs/sign-words.ts';
import { t } from '../text.ts';
import { kindOptions } from './kind-words.ts';
import type { OpenCase } from './open-cases.ts';
import styles from './supervision.module.css';

type LogProps = {
  readonly practice: PracticeRecords;
  readonly cases: readonly OpenCase[];
  readonly now: number;
};

export function LogSupervision({ practice, cases, now }: LogProps) {
  const [form, setForm] = useState(() => emptyLog(practice, now));
  const [taken, setTaken] = useState<readonly RecordId[]>([]);
  const [logged, setLogged] = useState(false);
  const { busy, error, save } = useSave();
  const errors = errorsAt(error, sentences);
  const change = (changes: Partial<typeof form>) => {
    setLogged(false);
    setForm({ ...form, ...changes });
  };
  const things = cases.flatMap(thingsOf);
  const log = async () => {
    const stillOpen = taken.filter((id) => things.some((thing) => thing.id === id));
    const saved = await save(() =>
      ask('supervision/log', {
        ...form,
        minutes: numberOf(form.minutes),
        supervisor: form.supervisor.trim(),
        taken: stillOpen,
      }),
    );
    if (saved === null) return;
    setForm(emptyLog(practice, now));
    setTaken([]);
    setLogged(true);
  };
  return (
    <Block title={t('supLog')}>
      <SaveForm error={error} busy={busy} label={t('supLogNow')} onSave={log}>
        <div className={styles.fields}>
          <DayField
            label={t('supOn')}
            max={isoDay(now).toString()}
            error={errors['on']}
            value={form.on}
            onChange={(on) => change({ on })}
          />
          <NumberField
            label={t('supMinutes')}
            error={errors['minutes']}
            value={form.minutes}
            onChange={(minutes) => change({ minutes })}
          />
          <SelectField
            label={t('supKind')}
            options={kindOptions()}
            value={form.kind}
            onChange={(kind) => change({ kind })}
          />
        </div>
        <TextField
          label={t('supWith')}
          error={errors['supervisor']}
          value={form.supervisor}
          onChange={(supervisor) => change({ supervisor })}
        />
        {things.length > 0 && (
          <fieldset className={styles.taken}>
            <legend>{t('supTaken')}</legend>
            {things.map(({ id, words }) => (
              <Check
                key={id}
                checked={taken.includes(id)}
                onChange={(on) => {
                  setLogged(false);
                  setTaken(on ? [...taken, id] : taken.filter((one) => one !== id));
                }}
                label={words}
              />
            ))}
          </fieldset>
        )}
        <AreaField
          label={t('supQuestions')}
          optional
          hint={t('supQuestionsHint')}
          error={errors['questions']}
          value={form.questions}
          onChange={(questions) => change({ questions })}
        />
        <AreaField
          label={t('supActions')}
          optional
          error={errors['actions']}
          value={form.actions}
          onChange={(actions) => change({ actions })}
        />
        {logged && <Notice tone="good">{t('supLogged')}</Notice>}
      </SaveForm>
    </Block>
  );
}

/** With the supervisor of last time, else the one of the directory. */
function emptyLog({ supervisions, directory }: PracticeRecords, now: number) {
  const last = supervisions.toSorted((a, b) => b.at - a.at)[0]?.supervisor;
  const known = [...directory.values()].find(({ kind, retired }) => kind === 'supervisor' && !retired)?.name;
  return {
    on: isoDay(now).toString(),
    minutes: '60',
    kind: 'one-to-one' as Supervision['kind'],
    supervisor: last ?? known ?? '',
    questions: '',
    actions: '',
  };
}

/** Each with its client's code, as it goes to the supervisor. */
const thingsOf = ({ code, cautions, signs }: OpenCase) => [
  ...cautions.map(({ id, rule, raisedAt }) => ({
    id,
    words: t('supThing', code, ruleName(rule), dayAndMonth(raisedAt)),
  })),
  ...signs.map((sign) => ({
    id: sign.id,
    words: t('supThing', code, signLine(sign.code), dayAndMonth(sign.at)),
  })),
];

const sentences = {
  on: 'fieldDayWrong',
  minutes: 'supMinutesWrong',
  supervisor: 'fieldWordsWrong',
  questions: 'fieldWordsWrong',
  actions: 'fieldWordsWrong',
} as const;
