// What each action of a prompt does, here and now; and that one which cannot do anything is not offered.
import { beforeAll, expect, test } from 'vitest';
import { emptyDetails } from '#extension/kept-prompts.ts';
import type { ActionContext, ActionPlan } from '#extension/ui/prompts/action-plan.ts';
import { actionPlan } from '#extension/ui/prompts/prompt-actions.ts';
import { actionLabel } from '#extension/ui/prompts/prompt-words.ts';
import { promptActions, type PromptAction } from '#shared/boundaries/rule.ts';
import { defaultPractice } from '#shared/records/practice.ts';
import {
  boardEngagement,
  boardItem,
  day,
  found,
  heldItem,
  hour,
  idOf,
  monday,
} from '#test/support/practice.ts';
import { speakEnglish } from '../speak-english.ts';

beforeAll(speakEnglish);

const booked = boardItem(monday + 2 * day);
const last = heldItem(monday - 5 * day);
const engagement = boardEngagement({ items: [last, booked], held: 1, used: 1, remaining: 5 });
const home = `/engagements/${engagement.id}`;

const context = (changes: Partial<ActionContext> = {}): ActionContext => ({
  ...emptyDetails,
  prompt: { id: 'ending-in-sight', code: 'N1' },
  engagement,
  sessionRef: null,
  settings: defaultPractice,
  now: monday,
  ...changes,
});
const plan = (action: PromptAction, changes: Partial<ActionContext> = {}): ActionPlan | null =>
  actionPlan(action, context(changes));
const stepsOf = (made: ActionPlan | null) => (made?.type === 'do' || made?.type === 'copy' ? made.steps : []);

test('Every action has a label and a plan where all that it needs is there', () => {
  const full = context({
    gaps: ['fee'],
    due: 'follow-up',
    referral: { id: idOf('referral'), offered: [idOf('entry')] },
    urgentContact: { name: 'Ada', phone: '0100' },
    standing: { booking: found(booked.booking), start: booked.start },
    engagement: {
      ...engagement,
      endedAt: monday,
      endedOn: '2026-11-23',
      terms: { ...found(engagement.terms), followUp: 'one', cancellationHours: 24 },
    },
  });
  const elsewhere = ['answer-and-extend', 'ask-consent', 'give-contact'];
  for (const action of promptActions) {
    expect(actionLabel(action)).not.toBe('');
    if (!elsewhere.includes(action)) expect([action, actionPlan(action, full)]).not.toEqual([action, null]);
  }
});

test('Of one client, nothing is offered without an engagement', () => {
  const alone = promptActions.filter((action) => plan(action, { engagement: null }) !== null);
  expect(alone).not.toContain('start-closing');
  expect(alone).toEqual(
    expect.arrayContaining(['log-supervision', 'build-brief', 'add-to-brief', 'copy-supervisor-message']),
  );
});

test('Going somewhere goes to the page of this engagement, and answers only where nothing else will', () => {
  expect(plan('set-six')).toEqual({ type: 'go', route: `${home}/agreement?sessions=6`, answers: false });
  expect(plan('close-lapsed')).toEqual({ type: 'go', route: `${home}/ending?reason=lapsed`, answers: false });
  expect(plan('see-signs')).toEqual({ type: 'go', route: `${home}/signs`, answers: true });
  expect(plan('build-brief')).toEqual({ type: 'go', route: '/supervision?open=brief', answers: true });
});

test('The first gap is the one that a line is added for, or that is not needed', () => {
  const gaps = ['fee', 'contact'] as const;
  expect(plan('add-line', { gaps })).toMatchObject({ route: `${home}/agreement?focus=fee` });
  expect(stepsOf(plan('not-needed', { gaps }))).toEqual([
    { message: 'agreement/add-line', input: { engagement: engagement.id, item: 'fee', as: 'waived' } },
  ]);
  expect(plan('not-needed')).toBeNull();
});

test('Starting to close asks whether it was said aloud; in closing it only notes that it was', () => {
  const asked = plan('start-closing');
  if (asked?.type !== 'ask' || asked.ask.field !== 'choice') throw new Error('it asks');
  expect(asked.ask.choices.flatMap(({ doing }) => doing.steps)).toEqual([
    { message: 'engagement/start-closing', input: { engagement: engagement.id, named: true } },
    { message: 'engagement/start-closing', input: { engagement: engagement.id, named: false } },
  ]);
  expect(stepsOf(plan('start-closing', { engagement: { ...engagement, state: 'closing' } }))).toEqual([
    { message: 'engagement/mark', input: { engagement: engagement.id, what: 'ending-named' } },
  ]);
});

const plans = ['plan-review', 'ask-next', 'plan-self-reliance'] as const;

test.for(plans)('%s is written for the next session or, with none booked, after the last one', (action) => {
  const wroteFor = (start: number) => [
    { message: 'note/append', input: { drawer: 'record', ref: { start } } },
  ];
  expect(stepsOf(plan(action))).toMatchObject(wroteFor(booked.start));
  const unbooked = { ...engagement, items: [last] };
  expect(stepsOf(plan(action, { engagement: unbooked }))).toMatchObject(wroteFor(last.start));
  expect(plan(action, { engagement: { ...engagement, items: [] } })).toBeNull();
});

test('What is planned with no session booked is kept where a missed one was, too', () => {
  const missed = { ...last, status: 'no-show' } as const;
  expect(stepsOf(plan('ask-next', { engagement: { ...engagement, items: [missed] } }))).toMatchObject([
    { input: { ref: { start: missed.start } } },
  ]);
});

test('The last session is the one with the last agreed number', () => {
  const items = [1, 2, 3].map((week) => boardItem(monday + week * 7 * day));
  const three = boardEngagement({ agreed: 2, remaining: 2, items });
  expect(stepsOf(plan('plan-last-session', { engagement: three }))).toMatchObject([
    { input: { ref: { start: items[1]?.start } } },
  ]);
});

test('What is parked goes into the session on screen, else into the one that was begun last', () => {
  expect(stepsOf(plan('park-it'))).toMatchObject([{ input: { ref: { start: last.start } } }]);
  const sessionRef = {
    engagement: engagement.id,
    session: idOf('shown'),
    start: monday,
    kind: 'session',
  } as const;
  expect(stepsOf(plan('park-it', { sessionRef }))).toMatchObject([{ input: { ref: sessionRef } }]);
});

test('A reflection is written into the coach’s own drawer, which is then shown', () => {
  const made = plan('reflect', { prompt: { id: 'only-you', code: 'D2' } });
  expect(made).toMatchObject({ type: 'do', shows: { drawer: 'reflection', ref: { start: booked.start } } });
  const texts = ['D2', 'D5'].map((code) => stepsOf(plan('reflect', { prompt: { id: 'x', code } })));
  expect(texts[0]).not.toEqual(texts[1]);
});

test('The agreed follow-up is offered only where one was agreed and something is booked', () => {
  expect(plan('agreed-follow-up')).toBeNull();
  const terms = { ...found(engagement.terms), followUp: 'one' as const };
  expect(stepsOf(plan('agreed-follow-up', { engagement: { ...engagement, terms } }))).toEqual([
    { message: 'booking/settle', input: { booking: booked.booking, as: 'follow-up' } },
  ]);
  expect(plan('agreed-follow-up', { engagement: { ...engagement, terms, items: [last] } })).toBeNull();
});

test('A check-in is copied and logged as one; other words are only copied', () => {
  expect(stepsOf(plan('copy-check-in'))).toMatchObject([
    { message: 'contact/log', input: { isCheckIn: true, direction: 'out' } },
  ]);
  expect(plan('copy-reminder')).toMatchObject({ type: 'copy', steps: [] });
});

test('Words for the client name the practice’s own number, or a local one', () => {
  const textsOf = (made: ActionPlan | null) => (made?.type === 'copy' ? made.texts.join(' ') : '');
  expect(textsOf(plan('copy-warm-reply'))).toContain('your local emergency number');
  const emergencyNumbers = [{ label: 'Samaritans', number: '116 123', country: 'GB' }];
  expect(textsOf(plan('copy-warm-reply', { settings: { ...defaultPractice, emergencyNumbers } }))).toContain(
    'Samaritans, 116 123',
  );
});

test('A pause is offered while the work is active, and asks until when', () => {
  const asked = plan('pause-until');
  if (asked?.type !== 'ask' || asked.ask.field !== 'date') throw new Error('it asks for a day');
  expect(asked.ask.plan('2026-12-28').steps).toEqual([
    { message: 'engagement/pause', input: { engagement: engagement.id, resumeOn: '2026-12-28' } },
  ]);
  expect(plan('pause-until', { engagement: { ...engagement, state: 'closing' } })).toBeNull();
});

test('Which of several names the client chose is asked on the page; a single one is noted at once', () => {
  const referral = { id: idOf('referral'), offered: [idOf('a'), idOf('b')] };
  expect(plan('client-chose', { referral })).toMatchObject({ route: `${home}/referral?open=chosen` });
  expect(stepsOf(plan('client-chose', { referral: { ...referral, offered: [idOf('a')] } }))).toEqual([
    { message: 'referral/choose', input: { referral: referral.id, entry: idOf('a') } },
  ]);
  expect(plan('client-chose')).toBeNull();
});

test('A follow-up that is due is asked for in words to copy, and noted as had only where the coach says so', () => {
  expect(plan('do-due', { due: 'follow-up' })).toMatchObject({ type: 'copy', steps: [] });
  expect(stepsOf(plan('follow-up-had', { due: 'follow-up' }))).toEqual([
    { message: 'aftercare/done', input: { engagement: engagement.id } },
  ]);
  expect(plan('follow-up-had', { due: 'retention' })).toBeNull();
});

test('Words that decline an event name the last day, not the moment at which the ending was written down', () => {
  const ended = { ...engagement, endedAt: monday + 3 * day, endedOn: '2026-11-20' };
  const made = plan('copy-decline', { engagement: ended });
  expect(made?.type === 'copy' ? made.texts.join(' ') : '').toContain('20 November 2026');
  expect(plan('copy-decline')).toBeNull();
});

test('The light check on a referral, once copied, is noted as made', () => {
  const referral = { id: idOf('referral'), offered: [idOf('a')] };
  expect(stepsOf(plan('copy-referral-check-in', { referral }))).toEqual([
    { message: 'referral/followed-up', input: { referral: referral.id } },
  ]);
  expect(plan('copy-referral-check-in')).toMatchObject({ type: 'copy', steps: [] });
});

test('Erasing that is due asks which of what has come', () => {
  const asked = plan('do-due', { due: 'retention', dueClasses: ['agreement', 'reflection'] });
  if (asked?.type !== 'ask' || asked.ask.field !== 'choice') throw new Error('it asks');
  expect(asked.ask.choices.flatMap(({ doing }) => doing.steps)).toEqual([
    { message: 'records/erase', input: { engagement: engagement.id, class: 'reflection' } },
  ]);
  expect(plan('do-due', { due: 'retention', dueClasses: ['consent'] })).toBeNull();
});

test('A date that is due can be moved to a later day, with a reason, whatever it is due for', () => {
  const moved = (due: 'follow-up' | 'retention') => {
    const asked = plan('move-date', { due, dueClasses: ['consent'] });
    if (asked?.type !== 'ask' || asked.ask.field !== 'day-and-reason') throw new Error('it asks');
    return asked.ask;
  };
  const followUp = moved('follow-up');
  expect(followUp).toMatchObject({ initial: '2026-12-21', earliest: '2026-11-24' });
  expect(followUp.plan('2026-12-01', 'Away.').steps).toEqual([
    {
      message: 'aftercare/move',
      input: { engagement: engagement.id, on: '2026-12-01', reason: 'Away.', what: 'follow-up' },
    },
  ]);
  const erasing = moved('retention');
  expect(erasing).toMatchObject({ initial: '2027-11-23', earliest: '2026-11-24' });
  expect(erasing.plan('2028-01-01', 'A complaint.').steps).toMatchObject([
    { input: { on: '2028-01-01', reason: 'A complaint.', what: 'erasing' } },
  ]);
  expect(erasing.plan('2028-01-01', 'A complaint.').said).toContain('1 January 2028');
  expect(plan('move-date')).toBeNull();
});

test('Their own contact is offered only where the client named one', () => {
  expect(plan('urgent-contact')).toBeNull();
  expect(plan('urgent-contact', { urgentContact: { name: 'Ada', phone: '0100' } })).toMatchObject({
    route: `${home}/urgent`,
  });
});

test('A session that runs counts as the next one, for plans and for what is parked', () => {
  const running = { ...engagement, items: [last, boardItem(monday - hour / 2)] };
  expect(stepsOf(plan('ask-next', { engagement: running }))).toMatchObject([
    { input: { ref: { start: monday - hour / 2 } } },
  ]);
});
