// On which day it was agreed: today, unless another day was chosen. A spoken agreement is often written down a day later.
import { useState } from 'react';
import { isoDay } from '../dates.ts';
import { DayField } from '../parts/fields.tsx';
import { t } from '../text.ts';

type AgreedOnProps = {
  /** ISO date; empty: today. */
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (day: string) => void;
};

export function AgreedOn({ value, error, onChange }: AgreedOnProps) {
  const [today] = useState(() => isoDay(Date.now()).toString());
  return (
    <DayField
      label={t('fieldAgreedOn')}
      error={error}
      max={today}
      value={value === '' ? today : value}
      onChange={onChange}
    />
  );
}
