// What there is to know about a person, in one quiet line; what is missing for a client to use it is said.
import type { DirectoryEntry } from '#shared/records/directory-entry.ts';
import { longDate } from '../dates.ts';
import { t } from '../text.ts';
import { kindName } from './kind-words.ts';

export function personFacts(person: DirectoryEntry): readonly string[] {
  const { kind, fee, wait, area, lastCheckedOn, relation } = person;
  return [
    kindName(kind),
    area,
    fee,
    wait === '' ? '' : t('personWaitFact', wait),
    relation,
    lastCheckedOn === undefined ? '' : t('personCheckedFact', longDate(lastCheckedOn)),
  ].filter((fact) => fact !== '');
}

/** Name, what they do, how to reach them: less than that is no help to a client. */
export const isComplete = ({ name, whatTheyDo, contact }: DirectoryEntry): boolean =>
  [name, whatTheyDo, contact].every((part) => part.trim() !== '');
