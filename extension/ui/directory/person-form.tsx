// One person of the directory, added or changed. The first three are what a client needs; without them a name is no help.
import { useEffect, useRef, useState } from 'react';
import type { DirectoryEntry, DirectoryKind } from '#shared/records/directory-entry.ts';
import type { RecordId } from '#shared/records/record.ts';
import { ask } from '../ask.ts';
import { isoDay } from '../dates.ts';
import { errorsAt } from '../field-errors.ts';
import type { Person } from '../hooks/use-directory.ts';
import { useNow } from '../hooks/use-now.ts';
import { useSave } from '../hooks/use-save.ts';
import { Button } from '../parts/button.tsx';
import { DayField, SelectField, TextField } from '../parts/fields.tsx';
import { SaveForm } from '../parts/save-form.tsx';
import { t } from '../text.ts';
import styles from './directory.module.css';
import { kindOptions } from './kind-words.ts';

type PersonFormProps = {
  readonly person?: Person;
  /** What someone new is, to begin with. */
  readonly kind?: DirectoryKind;
  readonly onDone: (entry: RecordId) => void;
  readonly onCancel: () => void;
};

export function PersonForm({ person, kind = 'counsellor', onDone, onCancel }: PersonFormProps) {
  const [form, setForm] = useState(() => formOf(person, kind));
  const now = useNow(60_000);
  const { busy, error, save, refuse } = useSave();
  const formElement = useRef<HTMLFormElement>(null);
  const errors = errorsAt(error, sentences);
  useEffect(() => formElement.current?.querySelector('input')?.focus(), [formElement]);
  const change = (changes: Partial<typeof form>) => setForm({ ...form, ...changes });
  const text = (field: TextFieldName) => ({
    error: errors[field],
    value: form[field],
    onChange: (value: string) => change({ [field]: value }),
  });

  const keep = async () => {
    const missing = (['name', 'contact'] as const).filter((field) => form[field].trim() === '');
    if (missing.length > 0) return refuse(missing);
    const saved = await save(() =>
      ask('directory/save', {
        ...(person === undefined ? {} : { entry: person.id }),
        fields: trimmed(form),
      }),
    );
    if (saved !== null) onDone(saved.value.entry);
  };

  return (
    <SaveForm
      error={error}
      busy={busy}
      label={t(person === undefined ? 'personAdd' : 'save')}
      onSave={keep}
      formRef={formElement}
      name={person === undefined ? t('personNew') : t('personEdit', person.name)}
      extra={
        <Button kind="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      }
    >
      <div className={styles.two}>
        <TextField label={t('fieldName')} required {...text('name')} />
        <SelectField
          label={t('personKind')}
          options={kindOptions()}
          value={form.kind}
          onChange={(next) => change({ kind: next })}
        />
      </div>
      <TextField label={t('personDoes')} hint={t('personDoesHint')} {...text('whatTheyDo')} />
      <TextField label={t('personContact')} hint={t('personContactHint')} {...text('contact')} />
      <div className={styles.three}>
        <TextField label={t('personFee')} optional {...text('fee')} />
        <TextField label={t('personWait')} optional {...text('wait')} />
        <TextField label={t('personArea')} optional {...text('area')} />
      </div>
      <TextField label={t('personRelation')} optional hint={t('personRelationHint')} {...text('relation')} />
      <DayField label={t('personChecked')} optional max={isoDay(now).toString()} {...text('lastCheckedOn')} />
    </SaveForm>
  );
}

type TextFieldName =
  | 'name'
  | 'whatTheyDo'
  | 'contact'
  | 'fee'
  | 'wait'
  | 'area'
  | 'relation'
  | 'lastCheckedOn';

function formOf(person: Person | undefined, kind: DirectoryKind) {
  const known: Partial<DirectoryEntry> = person ?? {};
  return {
    name: known.name ?? '',
    kind: known.kind ?? kind,
    whatTheyDo: known.whatTheyDo ?? '',
    contact: known.contact ?? '',
    fee: known.fee ?? '',
    wait: known.wait ?? '',
    area: known.area ?? '',
    relation: known.relation ?? '',
    lastCheckedOn: known.lastCheckedOn ?? '',
  };
}

const trimmed = <F extends Readonly<Record<string, string>>>(fields: F): F =>
  // brand: the same keys, each still a string
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value.trim()])) as F;

const sentences = {
  name: 'fieldNameWrong',
  whatTheyDo: 'fieldWordsWrong',
  contact: 'personContactWrong',
  fee: 'fieldWordsWrong',
  wait: 'fieldWordsWrong',
  area: 'fieldWordsWrong',
  relation: 'fieldWordsWrong',
  lastCheckedOn: 'fieldDayWrong',
} as const;
