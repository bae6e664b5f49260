// What is said of a feed: where it lies, without its secret, and what went wrong with the one thing to do.
import { shownAddress } from '../../feed/feed-address.ts';
import type { FeedProblem, FeedState } from '../../feed/feed-state.ts';
import { dayAndTimeWithin } from '../dates.ts';
import { plural, t, writtenLanguage, type MessageKey } from '../text.ts';

/** "calendar.google.com/…/basic.ics · ends in 3f9a" */
export function addressWords(address: string): string {
  const { host, file, end } = shownAddress(address);
  const place = file === '' ? t('feedPlace', host) : t('feedPlaceFile', host, file);
  return end === '' ? place : t('feedPlaceEnd', place, end);
}

export const hostOf = (address: string): string => shownAddress(address).host;

const problems = {
  unreachable: 'feedUnreachable',
  gone: 'feedGone',
  busy: 'feedBusy',
  elsewhere: 'feedElsewhere',
  'too-large': 'feedTooLarge',
  'not-a-calendar': 'feedNotACalendar',
  damaged: 'feedDamaged',
  'reader-stopped': 'feedReaderStopped',
  'not-allowed': 'feedNotAllowed',
  'not-saved': 'feedNotSaved',
} as const satisfies Readonly<Record<FeedProblem, MessageKey>>;

export const problemWords = (problem: FeedProblem, host: string): string => t(problems[problem], host);

/** "Read today, 14:02 · 1,204 events · asked again at about today, 14:32" */
export function stateWords(state: FeedState | undefined, now: number): readonly string[] {
  if (state === undefined) return [t('feedNotYet')];
  const { readAt, found, nextAt } = state;
  return [
    readAt === undefined ? t('feedNeverRead') : t('feedReadAt', dayAndTimeWithin(readAt, now)),
    ...(found === undefined ? [] : [plural('feedEvents', found.events)]),
    ...(nextAt === null || nextAt <= now ? [] : [t('feedNextAt', dayAndTimeWithin(nextAt, now))]),
  ];
}

type Found = Pick<NonNullable<FeedState['found']>, 'left' | 'unknownZones' | 'isWhole'>;

/** What was left out, and why: never guessed at. */
export function leftWords({ left, unknownZones, isWhole }: Found): readonly string[] {
  const zones = new Intl.ListFormat(writtenLanguage(), { type: 'conjunction' }).format(
    unknownZones.slice(0, 5).map((zone) => t('feedZone', zone.slice(0, 60))),
  );
  return [
    ...(left.unknownZone > 0 ? [plural('feedLeftZone', left.unknownZone, zones)] : []),
    ...(left.damaged > 0 ? [plural('feedLeftDamaged', left.damaged)] : []),
    ...(left.beyondCaps > 0 || (!isWhole && left.damaged === 0) ? [t('feedLeftCaps')] : []),
  ];
}

const ofFile: Readonly<Partial<Record<FeedProblem, MessageKey>>> = {
  'too-large': 'feedFileTooLarge',
  'not-a-calendar': 'feedFileNotACalendar',
  damaged: 'feedFileDamaged',
};

/** A file has no host, and is not asked again by itself. */
export const fileProblemWords = (problem: FeedProblem): string => t(ofFile[problem] ?? 'feedFileStopped');
