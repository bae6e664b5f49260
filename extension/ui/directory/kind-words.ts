// What kind of help a person of the directory gives, in a word or two.
import { directoryKinds, type DirectoryKind } from '#shared/records/directory-entry.ts';
import { t, type MessageKey } from '../text.ts';

const names = {
  coach: 'kindCoach',
  counsellor: 'kindCounsellor',
  psychologist: 'kindPsychologist',
  medical: 'kindMedical',
  legal: 'kindLegal',
  financial: 'kindFinancial',
  crisis: 'kindCrisis',
  supervisor: 'kindSupervisor',
  other: 'kindOther',
} as const satisfies Record<DirectoryKind, MessageKey>;

export const kindName = (kind: DirectoryKind): string => t(names[kind]);

export const kindOptions = (): readonly { readonly value: DirectoryKind; readonly label: string }[] =>
  directoryKinds.map((value) => ({ value, label: kindName(value) }));
