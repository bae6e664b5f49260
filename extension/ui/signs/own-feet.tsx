// What the client did on their own, as a line and never as a number of points: "In 3 of the last 4 sessions: chose their own next step."
import { selfRelianceLine } from '#shared/engagement/self-reliance.ts';
import type { Flag } from '#shared/records/flag.ts';
import type { Practice } from '#shared/records/practice.ts';
import type { Projected } from '#shared/records/record.ts';
import type { Session } from '#shared/records/session.ts';
import { nowWith } from '../hooks/now-with.ts';
import { plural, writtenLanguage } from '../text.ts';
import { signLine } from './sign-words.ts';
import styles from './signs.module.css';

type OwnFeetProps = {
  readonly flags: readonly Projected<Flag>[];
  readonly sessions: readonly Projected<Session>[];
  readonly settings: Practice;
  readonly now: number;
};

export function OwnFeet({ flags, sessions, settings, now }: OwnFeetProps) {
  const line = selfRelianceLine({ flags, sessions }, settings, nowWith(now, flags));
  if (line.ticks.length === 0) return null;
  const done = new Intl.ListFormat(writtenLanguage()).format(line.ticks.map(inSentence));
  return <p className={styles.feet}>{plural('selfReliance', line.of, line.sessions, done)}</p>;
}

/** A line of a sign inside a sentence: without its full stop, and with a small letter. */
function inSentence(code: string): string {
  const line = signLine(code).replace(/\.$/, '');
  return line.charAt(0).toLocaleLowerCase(writtenLanguage()) + line.slice(1);
}
