// Emergency numbers of a few places, to be added by the coach. Offered, never set: only the coach knows where the client is.
import type { EmergencyNumber } from '#shared/records/practice.ts';
import { t } from '../text.ts';

export const suggestedNumbers = (): readonly EmergencyNumber[] => [
  { label: t('numberEurope'), number: '112', country: '' },
  { label: t('numberUk'), number: '999', country: 'GB' },
  { label: t('numberUs'), number: '911', country: 'US' },
];
