// A contact in words: how it came, and what it was about. Never what was written: that is nowhere.
import type { Contact } from '#shared/records/contact.ts';
import { t, type MessageKey } from '../text.ts';

const channels = {
  message: 'contactMessage',
  email: 'contactEmail',
  phone: 'contactCall',
  video: 'contactVideo',
  'in-person': 'contactInPerson',
  other: 'contactOther',
} as const satisfies Record<Contact['channel'], MessageKey>;

export const channelWords = (channel: Contact['channel']): string => t(channels[channel]);

/** "message, about dates" - empty where there is nothing more to say. */
export function contactNote({ direction, scheduling, answersCheckIn, isCheckIn }: Contact): string {
  if (isCheckIn) return t('contactYourCheckIn');
  if (direction === 'out') return t('contactFromYou');
  if (scheduling) return t('contactAboutDates');
  return answersCheckIn ? t('contactAnswersCheckIn') : '';
}
