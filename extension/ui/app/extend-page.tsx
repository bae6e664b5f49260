// More sessions, agreed openly: the prompt that asks first, then its three questions, how many more, and how that was agreed.
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { ExtensionAnswers } from '#shared/records/agreement.ts';
import { ask } from '../ask.ts';
import { errorsAt } from '../field-errors.ts';
import { useSave } from '../hooks/use-save.ts';
import { ledgerWords } from '../ledger-words.ts';
import { Choices } from '../parts/choices.tsx';
import { AreaField, NumberField } from '../parts/fields.tsx';
import { SaveForm } from '../parts/save-form.tsx';
import { Segments } from '../parts/segments.tsx';
import { isOver } from '../standing.ts';
import { t } from '../text.ts';
import { numberOf } from './agreement-form.ts';
import styles from './app.module.css';
import { ExtendPrompt } from './extend-prompt.tsx';
import { HowAgreed } from './how-agreed.tsx';
import { OfferFollowUp } from './offer-follow-up.tsx';
import { OverNotice } from './over-notice.tsx';
import { backTo, Block, Page } from './page.tsx';

const emptyExtension = {
  sessions: '3',
  newGoal: '',
  askedBy: 'client' as ExtensionAnswers['askedBy'],
  ifNotFree: '',
  how: 'spoken' as 'spoken' | 'ticked' | 'signed',
  /** Empty: today. */
  agreedOn: '',
  words: '',
};

export function ExtendPage({ engagement }: { readonly engagement: BoardEngagement }) {
  const [, go] = useLocation();
  const [form, setForm] = useState(emptyExtension);
  const { busy, error, save, refuse } = useSave();
  const formElement = useRef<HTMLFormElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const followUp = useRef<HTMLDivElement>(null);
  const home = `/engagements/${engagement.id}`;
  const change = (changes: Partial<typeof form>) => setForm({ ...form, ...changes });
  const errors = errorsAt(error, sentences);

  const extend = async () => {
    const missing = (['newGoal', 'ifNotFree'] as const).filter((field) => form[field].trim() === '');
    if (missing.length > 0) return refuse(missing);
    const saved = await save(() =>
      ask('agreement/extend', {
        engagement: engagement.id,
        sessions: numberOf(form.sessions),
        answers: {
          newGoal: form.newGoal.trim(),
          askedBy: form.askedBy,
          ifNotFree: form.ifNotFree.trim(),
        },
        how: form.how,
        words: form.words.trim(),
        ...(form.agreedOn === '' ? {} : { agreedOn: form.agreedOn }),
      }),
    );
    if (saved !== null) go(home);
  };

  const pageTitle = t('extendTitle', engagement.name);
  if (isOver(engagement))
    return (
      <Page title={pageTitle} back={backTo(engagement)}>
        <OverNotice engagement={engagement} />
      </Page>
    );
  if (engagement.terms === null) return <NothingToExtend engagement={engagement} title={pageTitle} />;
  return (
    <Page title={pageTitle} lead={ledgerWords(engagement)} back={backTo(engagement)}>
      <ExtendPrompt
        engagement={engagement}
        onAnswer={() => focusFirst(title.current, formElement.current)}
        onFollowUp={() => followUp.current?.scrollIntoView({ block: 'center', behavior: 'smooth' })}
      />
      <SaveForm
        error={error}
        busy={busy}
        label={t('extendNow')}
        onSave={extend}
        formRef={formElement}
        className={styles.form}
      >
        <h2 ref={title} className={styles.formTitle}>
          {t('extendQuestions')}
        </h2>
        <AreaField
          label={t('extendGoal')}
          hint={t('extendGoalHint')}
          error={errors['newGoal']}
          value={form.newGoal}
          onChange={(newGoal) => change({ newGoal })}
        />
        <Choices
          legend={t('extendAskedBy')}
          value={form.askedBy}
          onChange={(askedBy) => change({ askedBy })}
          choices={[
            { value: 'client', label: t('askedByClient') },
            { value: 'coach', label: t('askedByCoach') },
            { value: 'both', label: t('askedByBoth') },
          ]}
        />
        <AreaField
          label={t('extendIfNotFree')}
          hint={t('extendIfNotFreeHint')}
          error={errors['ifNotFree']}
          value={form.ifNotFree}
          onChange={(ifNotFree) => change({ ifNotFree })}
        />
        <div className={styles.howMany}>
          <NumberField
            label={t('extendHowMany')}
            error={errors['sessions']}
            value={form.sessions}
            onChange={(sessions) => change({ sessions })}
          />
          <Segments
            legend={t('extendSuggested')}
            value={form.sessions}
            onChange={(sessions) => change({ sessions })}
            segments={['1', '2', '3'].map((value) => ({ value, label: value }))}
          />
          <p className={styles.fine}>{t('extendHowManyHint')}</p>
        </div>
        <HowAgreed form={form} errors={errors} onChange={change} />
      </SaveForm>
      <div ref={followUp}>
        <OfferFollowUp engagement={engagement} onDone={() => go(home)} />
      </div>
    </Page>
  );
}

/** The heading comes into view, the first question takes the keyboard. */
function focusFirst(title: HTMLElement | null, form: HTMLFormElement | null): void {
  title?.scrollIntoView({ block: 'start', behavior: 'smooth' });
  form?.querySelector<HTMLElement>('textarea')?.focus({ preventScroll: true });
}

function NothingToExtend({
  engagement,
  title,
}: {
  readonly engagement: BoardEngagement;
  readonly title: string;
}) {
  return (
    <Page title={title} back={backTo(engagement)}>
      <Block title={t('extendNoAgreement')} text={t('extendNoAgreementText')}>
        <a href={`#/engagements/${engagement.id}/agreement`}>{t('recordAgreement')}</a>
      </Block>
    </Page>
  );
}

const sentences = {
  newGoal: 'extendGoalMissing',
  ifNotFree: 'extendIfNotFreeMissing',
  sessions: 'extendMoreWrong',
  words: 'fieldWordsWrong',
  agreedOn: 'fieldAgreedOnWrong',
} as const;
