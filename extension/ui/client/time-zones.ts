// The time zones to choose from, as this browser knows them, and the one that is noted, which another browser may know by another name.
import { t } from '../text.ts';

export function timeZoneOptions(noted: string | undefined): readonly { value: string; label: string }[] {
  const known = Intl.supportedValuesOf('timeZone');
  const names = noted === undefined || known.includes(noted) ? known : [noted, ...known];
  return [
    { value: '', label: t('fieldTimeZoneNone') },
    ...names.map((value) => ({ value, label: value.replaceAll('_', ' ') })),
  ];
}
