// Actions of prompts about what others do better - a referral, the urgent card - and about the coach's own supervision.
import { t } from '../text.ts';
import { doing, goTo, goToPractice, type ActionOf } from './action-plan.ts';

const copied = (text: string) => ({ type: 'copy', texts: [text], steps: [], said: t('saidCopied') }) as const;

export const supportActions = {
  'start-referral': goTo('referral'),
  'prepare-names': goTo('referral'),
  'what-to-say': () => copied(t('copyWhatToSay')),
  'urgent-numbers': goTo('urgent'),
  'urgent-contact': (context) => (context.urgentContact === null ? null : goTo('urgent')(context)),
  'log-urgent': goTo('urgent?open=log'),
  // Answered where something is about to be shared: the referral page takes these over.
  'ask-consent': () => null,
  'give-contact': () => null,
  'in-danger': (context) => (context.prompt.code === 'R1' ? null : goTo('urgent')(context)),
  'pick-names': goTo('referral?open=names'),
  'add-contact': goToPractice('/directory?open=new'),
  'fewer-is-right': ({ referral }) =>
    referral === null
      ? null
      : doing([{ message: 'referral/fewer', input: { referral: referral.id } }], t('saidFewer')),
  // Copied is asked: one light check, and then it rests with the client.
  'copy-referral-check-in': ({ referral }) => ({
    ...copied(t('copyReferralCheckIn')),
    steps:
      referral === null
        ? []
        : [{ message: 'referral/followed-up', input: { referral: referral.id } } as const],
  }),
  'client-chose': (context) => {
    const { referral } = context;
    const [entry, ...others] = referral?.offered ?? [];
    if (referral === null || entry === undefined) return null;
    // Which of several names it was, only the page can ask.
    if (others.length > 0) return goTo('referral?open=chosen')(context);
    return doing([{ message: 'referral/choose', input: { referral: referral.id, entry } }], t('saidChosen'));
  },
  'client-declined': ({ referral }) =>
    referral === null
      ? null
      : doing(
          [{ message: 'referral/close', input: { referral: referral.id, outcome: 'declined' } }],
          t('saidDeclined'),
        ),
  'log-supervision': goToPractice('/supervision?open=log'),
  'build-brief': goToPractice('/supervision?open=brief', { answers: true }),
  'add-supervisor': goToPractice('/supervision?open=supervisor'),
  'add-to-brief': ({ engagement, prompt }) =>
    doing(
      [
        {
          message: 'prompt/brief',
          input:
            engagement === null ? { engagement: null } : { engagement: engagement.id, rules: [prompt.id] },
        },
      ],
      t('saidBriefed'),
    ),
  'copy-supervisor-message': () => copied(t('copySupervisorMessage')),
  'resolved-how': ({ engagement }) => ({
    type: 'ask',
    ask: {
      field: 'text',
      label: t('askResolvedHow'),
      initial: '',
      plan: (how) =>
        doing(
          [{ message: 'prompt/resolve', input: { engagement: engagement?.id ?? null, how } }],
          t('saidResolved'),
        ),
    },
  }),
} as const satisfies Record<string, ActionOf>;
