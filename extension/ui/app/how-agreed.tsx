// How it was agreed: spoken counts as much as ticked or signed.
import type { AgreementInput } from '../../messages.ts';
import { Choices } from '../parts/choices.tsx';
import { t } from '../text.ts';

type How = AgreementInput['how'];

export function HowAgreed({
  value,
  onChange,
}: {
  readonly value: How;
  readonly onChange: (how: How) => void;
}) {
  return (
    <Choices
      legend={t('fieldHow')}
      value={value}
      onChange={onChange}
      choices={[
        { value: 'spoken', label: t('howSpoken'), hint: t('howSpokenHint') },
        { value: 'ticked', label: t('howTicked'), hint: t('howTickedHint') },
        { value: 'signed', label: t('howSigned'), hint: t('howSignedHint') },
      ]}
    />
  );
}
