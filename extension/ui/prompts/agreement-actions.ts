// Actions of prompts about the agreement: most of them open it at the line in question.
import { t } from '../text.ts';
import { cadenceWords } from '../terms-lines.ts';
import { doing, forEngagement, goTo, type ActionOf } from './action-plan.ts';
import { nextBooking } from './likely-session.ts';

export const agreementActions = {
  'open-agreement': goTo('agreement'),
  'record-spoken': goTo('agreement?how=spoken'),
  'intro-only': forEngagement((engagement, { now }) => {
    const next = nextBooking(engagement, now);
    if (next === null) return null;
    const settle = { message: 'booking/settle', input: { booking: next.booking, as: 'intro' } } as const;
    return doing([settle], t('saidIntro'), { snooze: 'after-session' });
  }),
  'set-six': goTo('agreement?sessions=6'),
  'choose-number': goTo('agreement?focus=sessions'),
  'set-review-date': goTo('agreement?open=review'),
  'add-line': (context) => goTo(`agreement?focus=${context.gaps[0] ?? ''}`)(context),
  'not-needed': forEngagement(({ id }, { gaps: [item] }) => {
    if (item === undefined) return null;
    const input = { engagement: id, item, as: 'waived' } as const;
    return doing([{ message: 'agreement/add-line', input }], t('saidNotNeeded'));
  }),
  'show-gaps': goTo('agreement'),
  'review-length': goTo('agreement?focus=over-running'),
  'change-agreement': goTo('agreement'),
  'review-contact-clause': goTo('agreement?focus=contact'),
  'record-agreed': goTo('agreement?focus=other-roles'),
  regoal: goTo('agreement?focus=goals'),
  'keep-pace': forEngagement(({ terms }) =>
    terms === null ? null : doing([], t('saidKept', cadenceWords(terms.cadenceDays))),
  ),
} as const satisfies Record<string, ActionOf>;
