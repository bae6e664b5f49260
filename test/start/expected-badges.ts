// What each event of the sample week has to wear: the whole list, those that wear nothing included.
import type { MessageKey } from '#test/support/words.ts';
import { dayInWords, words } from '#test/support/words.ts';
import { chipIdOf } from '#test/pages/google-calendar-week.ts';
import { sampleOthers } from './sample-clients.ts';
import { dayOf, type SampleClock } from './sample-time.ts';
import { bookedEvent } from './sample-week.ts';

export type ExpectedBadge = {
  readonly event: string;
  readonly chipId: string;
  readonly badge: string | null;
};

type Row = readonly [
  code: string,
  nth: number,
  key: MessageKey,
  ...substitutions: readonly (string | number)[],
];

export function expectedBadges(clock: SampleClock): readonly ExpectedBadge[] {
  const rows: readonly Row[] = [
    ['P-01', 0, 'badgeCount', 3, 6],
    ['P-02', 0, 'badgeToConfirm', 4, 6],
    ['P-02', 1, 'badgeClosing', 5, 6],
    ['P-03', 0, 'badgeLast', 6, 6],
    ['P-03', 1, 'badgeBeyond'],
    ['P-04', 0, 'badgeEnded', dayInWords(dayOf(clock, -20).toString())],
    ['P-05', 0, 'badgeNoAgreement'],
    ['P-06', 0, 'badgePaused', 4, 8],
    ['P-07', 0, 'badgeCount', 1, 6],
    ['P-08', 0, 'badgeSession', 4],
  ];
  const clients = rows.map(([code, nth, key, ...substitutions]) => {
    const event = bookedEvent(code, nth, clock);
    return { event: event.title, chipId: chipIdOf(event), badge: words(key, ...substitutions) };
  });
  const others = sampleOthers.map(({ id, title }) => ({
    event: title,
    chipId: chipIdOf({ id }),
    badge: id === 'halfhourwithsam' ? words('badgeWhose') : null,
  }));
  return [...clients, ...others];
}
