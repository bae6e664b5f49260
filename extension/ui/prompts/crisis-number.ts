// The number that a client is pointed to where something cannot wait: the first of the practice's own, else in neutral words.
import type { Practice } from '#shared/records/practice.ts';
import { t } from '../text.ts';

export function crisisNumber({ emergencyNumbers: [first] }: Pick<Practice, 'emergencyNumbers'>): string {
  return first === undefined ? t('copyLocalEmergency') : t('copyNumber', first.label, first.number);
}
