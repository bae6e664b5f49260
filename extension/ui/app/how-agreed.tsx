// How it was agreed, on which day, and in which words: spoken counts as much as ticked or signed.
import { Choices } from '../parts/choices.tsx';
import { AreaField } from '../parts/fields.tsx';
import { t } from '../text.ts';
import { AgreedOn } from './agreed-on.tsx';
import type { AgreementForm, FieldErrors } from './agreement-form.ts';

type Agreed = Pick<AgreementForm, 'how' | 'agreedOn' | 'words'>;

type HowAgreedProps = {
  readonly form: Agreed;
  readonly errors: FieldErrors;
  readonly onChange: (changes: Partial<Agreed>) => void;
};

export function HowAgreed({ form, errors, onChange }: HowAgreedProps) {
  return (
    <>
      <Choices
        legend={t('fieldHow')}
        value={form.how}
        onChange={(how) => onChange({ how })}
        choices={[
          { value: 'spoken', label: t('howSpoken'), hint: t('howSpokenHint') },
          { value: 'ticked', label: t('howTicked'), hint: t('howTickedHint') },
          { value: 'signed', label: t('howSigned'), hint: t('howSignedHint') },
        ]}
      />
      <AgreedOn
        value={form.agreedOn}
        error={errors['agreedOn']}
        onChange={(agreedOn) => onChange({ agreedOn })}
      />
      <AreaField
        label={t('fieldWords')}
        optional
        hint={t('fieldWordsHint')}
        error={errors['words']}
        value={form.words}
        onChange={(words) => onChange({ words })}
      />
    </>
  );
}
