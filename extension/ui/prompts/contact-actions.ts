// Actions of prompts about money, silence, time and closeness: words to copy, and questions for the coach's own drawer.
import { isoDay, longDate, longDay, shortDay } from '../dates.ts';
import { plural, t } from '../text.ts';
import { agreementQuote } from './agreement-quote.ts';
import {
  doing,
  forEngagement,
  goTo,
  snooze,
  type ActionContext,
  type ActionOf,
  type Step,
} from './action-plan.ts';
import { crisisNumber } from './crisis-number.ts';
import { writeInto } from './ending-actions.ts';
import { currentSession, likelySession, nextSession } from './likely-session.ts';

const dayMs = 24 * 60 * 60_000;
const checkInDays = 14;

const copied = (...texts: readonly string[]) =>
  ({ type: 'copy', texts, steps: [], said: t('saidCopied') }) as const;

export const contactActions = {
  'copy-reminder': () => copied(t('copyReminder')),
  'mark-paid': settleFees('paid'),
  'mark-pro-bono': settleFees('pro-bono'),
  'copy-check-in': forEngagement(({ id }, { now }) => {
    const logged: Step = {
      message: 'contact/log',
      input: { engagement: id, channel: 'message', direction: 'out', isCheckIn: true },
    };
    const until = longDay(now + checkInDays * dayMs);
    return { type: 'copy', texts: [t('copyCheckIn', until)], steps: [logged], said: t('saidCheckIn') };
  }),
  'pause-until': forEngagement(({ id, state }, { now }) =>
    state !== 'active'
      ? null
      : {
          type: 'ask',
          ask: {
            field: 'date',
            label: t('askPauseUntil'),
            initial: isoDay(now).add({ days: 28 }).toString(),
            plan: (resumeOn) =>
              doing([{ message: 'engagement/pause', input: { engagement: id, resumeOn } }], t('saidPaused')),
          },
        },
  ),
  'park-it': forEngagement((engagement, { sessionRef, now }) =>
    writeInto(sessionRef ?? currentSession(engagement, now), t('noteParked'), now),
  ),
  'five-more': snooze('five-minutes'),
  'copy-kind-reply': forEngagement((engagement, { settings, now }) => {
    const next = nextSession(engagement, now);
    const when = next === null ? t('copyWhenNext') : t('copyOnDay', shortDay(next.start));
    return copied(t('copyKindReply', when, crisisNumber(settings)));
  }),
  'was-scheduling': forEngagement(({ id }) =>
    doing([{ message: 'contact/mark-scheduling', input: { engagement: id } }], t('saidScheduling')),
  ),
  reflect: forEngagement((engagement, { prompt, sessionRef, now }) => {
    const ref = sessionRef ?? likelySession(engagement, now);
    if (ref === null) return null;
    const text = t(prompt.code === 'D5' ? 'noteReflectPull' : 'noteReflectOnlyYou');
    const step: Step = { message: 'note/append', input: { ref, drawer: 'reflection', text } };
    return doing([step], t('saidReflection'), { shows: { ref, drawer: 'reflection' } });
  }),
  'see-signs': goTo('signs', { answers: true }),
  'plan-self-reliance': forEngagement((engagement, { now }) =>
    writeInto(likelySession(engagement, now), t('noteSelfReliance'), now),
  ),
  'copy-no-thank-you': () => copied(t('copyGift'), t('copyFollow')),
  'not-now': snooze('tomorrow'),
  'ask-next': forEngagement((engagement, { now }) =>
    writeInto(likelySession(engagement, now), t('noteMissed'), now),
  ),
  'copy-cancellation-terms': forEngagement(({ terms }, { settings: { currency }, now }) => {
    const quote = agreementQuote('cancellation', terms, { now, currency });
    return quote === null || terms?.cancellationHours == null
      ? null
      : copied(plural(cancellationKeys[terms.lateCancellation], terms.cancellationHours));
  }),
  'copy-warm-reply': ({ settings }: ActionContext) => copied(t('copyWarmReply', crisisNumber(settings))),
  'copy-decline': forEngagement(({ endedOn }) =>
    endedOn === undefined ? null : copied(t('copyDecline', longDate(endedOn))),
  ),
} as const satisfies Record<string, ActionOf>;

const cancellationKeys = { used: 'copyLateUsed', free: 'copyLateFree' } as const;

function settleFees(as: 'paid' | 'pro-bono'): ActionOf {
  return forEngagement(({ id }, { now }) =>
    doing(
      [
        {
          message: 'fee/settle',
          input: { engagement: id, sessions: 'all', as, day: isoDay(now).toString() },
        },
      ],
      t(as === 'paid' ? 'saidPaid' : 'saidProBono'),
    ),
  );
}
