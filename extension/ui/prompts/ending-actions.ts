// Actions of prompts about the number and the end, and about what comes after it.
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { SessionRef } from '../../messages.ts';
import { isoDay, longDate, relativeDayWithin } from '../dates.ts';
import { plural, t } from '../text.ts';
import { doing, forEngagement, goTo, snooze, type ActionOf, type Doing, type Step } from './action-plan.ts';
import { lastSession, likelySession, nextBooking } from './likely-session.ts';

export const endingActions = {
  'plan-review': forEngagement((engagement, { now }) =>
    writeInto(likelySession(engagement, now), t('noteHalfWay'), now),
  ),
  'review-done': forEngagement(({ id }) =>
    doing([mark({ engagement: id, what: 'midpoint' })], t('saidReviewDone')),
  ),
  'skip-review': forEngagement(({ id }) =>
    doing([mark({ engagement: id, what: 'midpoint', skipped: true })], t('saidReviewSkipped')),
  ),
  'start-closing': forEngagement((engagement) => {
    if (engagement.state !== 'active') return nameEnding(engagement);
    const close = (named: boolean): Step => ({
      message: 'engagement/start-closing',
      input: { engagement: engagement.id, named },
    });
    return {
      type: 'ask',
      ask: {
        field: 'choice',
        label: t('askNamed'),
        ...(engagement.remaining > 0 ? { hint: plural('askNamedWords', engagement.remaining) } : {}),
        choices: [
          { label: t('namedYes'), doing: doing([close(true)], t('saidClosingNamed')) },
          { label: t('namedNotYet'), doing: doing([close(false)], t('saidClosing'), stillToName) },
        ],
      },
    };
  }),
  'name-ending': forEngagement((engagement) => nameEnding(engagement)),
  'plan-last-session': forEngagement((engagement, { now }) =>
    writeInto(lastSession(engagement, now), t('noteLastSession'), now, stillToName),
  ),
  'remind-after': snooze('after-session'),
  'release-dates': goTo('events?what=release'),
  extend: goTo('extend'),
  // Answered where the extension is asked for: on its own page, which takes this action over.
  'answer-and-extend': () => null,
  'not-a-session': goTo('events?what=release'),
  close: goTo('ending'),
  'close-lapsed': goTo('ending?reason=lapsed'),
  'agreed-follow-up': forEngagement((engagement, { now }) => {
    const next = nextBooking(engagement, now);
    if (engagement.terms?.followUp !== 'one' || next === null) return null;
    return doing([settle(next.booking, 'follow-up')], t('saidFollowUp', relativeDayWithin(next.start, now)));
  }),
  'offer-follow-up': goTo('agreement?focus=after-the-end'),
  'finish-checklist': goTo('ending'),
  'remove-events': goTo('events?what=remove'),
  'leave-event': ({ standing, now }) =>
    standing === null
      ? null
      : doing(
          [settle(standing.booking, 'left-standing')],
          t('saidLeft', relativeDayWithin(standing.start, now)),
        ),
  'new-agreement': forEngagement(({ client }) =>
    doing([{ message: 'engagement/return', input: { client } }], t('saidReturn'), { goesToNew: true }),
  ),
  'do-due': forEngagement(({ id }, { due, dueClasses }) => {
    // Asking for it is not having had it: that is said by itself.
    if (due === 'follow-up')
      return { type: 'copy', texts: [t('copyFollowUp')], steps: [], said: t('saidCopied') };
    const erasable = dueClasses.filter((kind) => kind === 'record' || kind === 'reflection');
    if (due === null || erasable.length === 0) return null;
    const choices = erasable.map((kind) => ({
      label: t(eraseKeys[kind]),
      doing: doing([{ message: 'records/erase', input: { engagement: id, class: kind } }], t('saidErased')),
    }));
    return { type: 'ask', ask: { field: 'choice', label: t('askErase'), hint: t('askEraseHint'), choices } };
  }),
  'follow-up-had': forEngagement(({ id }, { due }) =>
    due === 'follow-up'
      ? doing([{ message: 'aftercare/done', input: { engagement: id } }], t('saidAftercare'))
      : null,
  ),
  'move-date': forEngagement(({ id }, { due, now }) => {
    if (due === null) return null;
    const what = due === 'follow-up' ? 'follow-up' : 'erasing';
    const day = isoDay(now);
    return {
      type: 'ask',
      ask: {
        field: 'day-and-reason',
        label: t(due === 'follow-up' ? 'askMoveFollowUp' : 'askKeepUntil'),
        reason: { label: t('askMoveReason'), hint: t('askMoveReasonHint') },
        initial: day.add(later[what]).toString(),
        earliest: day.add({ days: 1 }).toString(),
        plan: (on, reason) =>
          doing(
            [{ message: 'aftercare/move', input: { engagement: id, on, reason, what } }],
            t('saidMoved', longDate(on)),
          ),
      },
    };
  }),
} as const satisfies Record<string, ActionOf>;

/** What is offered first: a follow-up is put off by weeks, records are kept by years. */
const later = { 'follow-up': { days: 28 }, erasing: { years: 1 } } as const;

/** Done something about the end, and yet nobody has said it: the prompt comes back after the session. */
const stillToName = { snooze: 'after-session' } as const;

/** What was agreed, and who consented, stays: only what was written about a client is erased from here. */
const eraseKeys = {
  record: 'eraseRecord',
  reflection: 'eraseReflection',
} as const;

const mark = (input: Extract<Step, { message: 'engagement/mark' }>['input']): Step => ({
  message: 'engagement/mark',
  input,
});

type Settle = Extract<Step, { message: 'booking/settle' }>['input'];
const settle = (booking: Settle['booking'], as: Settle['as']): Step => ({
  message: 'booking/settle',
  input: { booking, as },
});

const nameEnding = ({ id }: BoardEngagement): Doing =>
  doing([mark({ engagement: id, what: 'ending-named' })], t('saidNamed'));

/** Nothing is written where there is no session to write it for. */
export function writeInto(
  ref: SessionRef | null,
  text: string,
  now: number,
  more: Pick<Doing, 'snooze'> = {},
): Doing | null {
  if (ref === null) return null;
  const step: Step = { message: 'note/append', input: { ref, drawer: 'record', text } };
  return doing([step], t('saidNoted', relativeDayWithin(ref.start, now)), more);
}
