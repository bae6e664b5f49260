// Situations in which something is shared, someone is referred, or an engagement comes to its end and after it.
import { day } from '#test/support/practice.ts';
import { activeStory, endedStory, tellStory } from '#test/support/story.ts';
import { and, midpointDone, offered, share, underWay, type PracticeCase } from './practice-case.ts';

export const casesOfSharingAndEnding: readonly PracticeCase[] = [
  {
    label: 'about to share, and the client was only asked',
    tell: (of) =>
      and(underWay(of, 2), (story) => {
        story.referral(1, offered(story, 3));
        story.consent();
      }),
    moment: () => ({ share }),
    facts: { sharing: true, consent: 'asked', consentCovers: false, referralOpen: true, names: 3 },
    codes: ['R1'],
  },
  {
    label: 'about to share what the client said yes to',
    tell: (of) =>
      and(underWay(of, 2), (story) => {
        story.referral(1, offered(story, 3));
        story.consent({ grantedAt: story.now - day, expiresAt: story.now + day });
      }),
    moment: () => ({ share }),
    facts: { sharing: true, consent: 'granted', consentCovers: true, referralOpen: true, names: 3 },
    codes: [],
  },
  {
    label: 'about to share after the yes was taken back',
    tell: (of) =>
      and(underWay(of, 2), (story) => {
        story.referral(1, offered(story, 3));
        story.consent({ grantedAt: story.now - 2 * day, withdrawnAt: story.now - day });
      }),
    moment: () => ({ share }),
    facts: { sharing: true, consent: 'withdrawn', consentCovers: false },
    codes: ['R1'],
  },
  {
    label: 'one name alone was offered',
    tell: (of) => and(underWay(of, 2), (story) => story.referral(1, offered(story, 1))),
    facts: { referralOpen: true, names: 1 },
    codes: ['R2'],
  },
  {
    label: 'names were offered fifteen days ago',
    tell: (of) => and(underWay(of, 2), (story) => story.referral(15, offered(story, 3))),
    facts: { referralOpen: true, names: 3, daysSinceReferral: 15 },
    codes: ['R3'],
  },
  {
    label: 'thirty-five hours since supervision',
    tell: (of) =>
      and(underWay(of, 2), (story) => {
        story.supervision(30);
        const [recent] = [...story.records.values()].filter(({ type }) => type === 'supervision');
        story.records.delete(recent!.id);
        story.session(-24 * 24, { plannedMinutes: 24 * 60 });
        story.session(-10 * 24, { plannedMinutes: 11 * 60 });
      }),
    facts: { supHours: 35, hasSupervisor: true },
    codes: ['V1'],
  },
  {
    label: 'nobody looks after the coach’s work',
    tell: (of) =>
      and(underWay(of, 2), (story) => {
        for (const { id, type } of story.records.values())
          if (type === 'supervision') story.records.delete(id);
      }),
    facts: { hasSupervisor: false },
    codes: ['V1'],
  },
  {
    label: 'a caution has waited for a fortnight',
    tell: (of) =>
      and(underWay(of, 2), (story) => {
        story.flag('F1', 14);
        story.caution('only-you', 14);
      }),
    facts: { cautionDays: 14 },
    // What has waited still holds: else it would be closed.
    codes: ['D2', 'V2'],
  },
  {
    label: 'closing, all six held, loose ends',
    tell: (of) => and(underWay(of, 6, null), (story) => story.step('closing', 5)),
    facts: { state: 'closing', held: 6, used: 6, remaining: 0, booked: 0, loose: 1 },
    codes: ['E1'],
  },
  {
    label: 'ended, and an event still stands',
    tell: (of) => and(endedStory(20, of), (story) => story.session(90, { status: 'booked' })),
    facts: { state: 'ended', held: 6, used: 6, remaining: 0, futureEvents: 1, sessionAfterEnd: false },
    codes: ['E1'],
  },
  {
    label: 'ended, and the client writes',
    tell: (of) => and(endedStory(20, of), (story) => story.contact(2)),
    facts: { state: 'ended', held: 6, used: 6, remaining: 0, contactsAfterEnd: 1 },
    codes: ['E2'],
  },
  {
    label: 'ended, and a call goes on',
    tell: (of) => endedStory(20, of),
    moment: ({ id }) => ({ call: { engagement: id, overMin: 0 } }),
    facts: { state: 'ended', held: 6, used: 6, remaining: 0, sessionAfterEnd: true },
    codes: ['E3'],
  },
  {
    label: 'ended, and quiet',
    tell: (of) => endedStory(20, of),
    facts: { state: 'ended', held: 6, used: 6, remaining: 0 },
    codes: [],
  },
  {
    label: 'archived, and the time of the reflections is over',
    tell: (of) => and(endedStory(400, of), (story) => story.step('archived', 30)),
    facts: { state: 'archived', held: 6, used: 6, remaining: 0, retentionDue: true },
    codes: ['E4'],
  },
  {
    label: 'six of six, nothing booked, two months',
    tell: (of) => and(underWay(of, 6, null, {}, 60), (story) => story.engagement(midpointDone)),
    facts: { held: 6, used: 6, remaining: 0, booked: 0, daysSinceSession: 60, midpointDone: true },
    codes: ['N7'],
  },
  {
    label: 'three held and a late cancellation counted: four of six used',
    tell: (of) =>
      and(underWay(of, 3, 90, {}, 24), (story) => story.session(-10 * 24, { status: 'late-cancelled' })),
    facts: { held: 3, used: 4, remaining: 2, booked: 1, hoursToNext: 90, misses4: 1 },
    codes: ['N1'],
  },
  {
    label: 'no number but a review date, three held, one booked',
    tell: (of) => underWay(of, 3, 90, { sessions: null, reviewOn: '2027-02-01' }),
    facts: { agreed: 0, remaining: -3, held: 3, used: 3, booked: 1, hoursToNext: 90, openEnded: false },
    codes: [],
  },
  {
    label: 'no number but a review date, and sixty days of silence',
    tell: (of) => underWay(of, 3, null, { sessions: null, reviewOn: '2027-02-01' }, 60),
    facts: { agreed: 0, remaining: -3, held: 3, used: 3, booked: 0, daysSinceSession: 60 },
    codes: ['N6'],
  },
  {
    label: 'contracted, and the client missed the first two',
    tell: (of) =>
      and(tellStory(of), (story) => {
        story.agree(40);
        story.step('contracted', 40);
        for (const ago of [24, 10]) story.session(-ago * 24, { status: 'no-show' });
        story.session(90, { status: 'booked' });
      }),
    facts: { state: 'contracted', misses4: 2, used: 2, remaining: 4, booked: 1, hoursToNext: 90 },
    codes: ['D6'],
  },
  {
    label: 'paused with the number used, and booked tomorrow',
    tell: (of) => and(underWay(of, 6, 20), (story) => story.step('paused', 5)),
    facts: { state: 'paused', held: 6, used: 6, remaining: 0, booked: 1, hoursToNext: 20 },
    codes: ['N3'],
  },
  {
    label: 'closing, the ending named, the last one booked',
    tell: (of) =>
      and(underWay(of, 5, 30), (story) => {
        story.engagement({ endingNamed: { extensions: 0, at: 0 } });
        story.step('closing', 5);
      }),
    facts: {
      state: 'closing',
      held: 5,
      used: 5,
      remaining: 1,
      booked: 1,
      hoursToNext: 30,
      endingNamed: true,
    },
    codes: [],
  },
  {
    label: 'the next call begins, after two that ran over',
    tell: (of) =>
      and(activeStory({}, of), (story) => {
        for (const ago of [24, 10]) story.session(-ago * 24, { overrunMinutes: 12 });
        story.session(0, { status: 'running' });
      }),
    moment: ({ id }) => ({ call: { engagement: id, overMin: 0 } }),
    facts: { inCall: true, overMin: 0, overruns3: 2, held: 2, remaining: 4, booked: 1, hoursToNext: 0 },
    codes: [],
  },
  {
    label: 'after the call, two of three ran over',
    tell: (of) =>
      and(activeStory({}, of), (story) => {
        for (const ago of [24, 10]) story.session(-ago * 24, { overrunMinutes: 12 });
        story.session(90, { status: 'booked' });
      }),
    facts: { overruns3: 2, held: 2, used: 2, remaining: 4, booked: 1, hoursToNext: 90 },
    codes: ['T1'],
  },
  {
    label: 'ended, and the signs of leaning are still open',
    tell: (of) => and(endedStory(20, of), (story) => ['F1', 'F3'].forEach((code) => story.flag(code, 21))),
    facts: { state: 'ended', held: 6, used: 6, remaining: 0, onlyYou: true, reliance: 5 },
    codes: [],
  },
  {
    label: 'an enquirer writes four times before anything is agreed',
    tell: (of) =>
      and(tellStory(of), (story) => {
        [1, 2, 3, 4].forEach((ago) => story.contact(ago));
        story.session(500, { status: 'booked' });
      }),
    facts: {
      state: 'proposed',
      agreement: 'none',
      contacts: 4,
      allowance: 3,
      contactAgreed: false,
      hoursToNext: 500,
    },
    codes: [],
  },
  {
    label: 'closing early with four left and loose ends',
    tell: (of) =>
      and(underWay(of, 2, null, {}, 3), (story) => {
        story.engagement({ endingNamed: { extensions: 0, at: 0 } });
        story.step('closing', 2);
      }),
    facts: { state: 'closing', held: 2, used: 2, remaining: 4, booked: 0, loose: 2, daysSinceSession: 3 },
    codes: ['E1'],
  },
  {
    label: 'two agreed, one left',
    tell: (of) => underWay(of, 1, 90, { sessions: 2 }),
    facts: { agreed: 2, held: 1, used: 1, remaining: 1, booked: 1, hoursToNext: 90 },
    codes: ['N1'],
  },
  {
    label: 'archived, and a contact after the guard',
    tell: (of) =>
      and(endedStory(200, of), (story) => {
        story.step('archived', 10);
        story.contact(2);
      }),
    facts: { state: 'archived', held: 6, used: 6, remaining: 0, contactsAfterEnd: 0 },
    codes: [],
  },
  {
    label: 'an agreement that asks for three sessions of notice',
    tell: (of) => and(underWay(of, 3, 90, { noticeSessions: 3 }), (story) => story.engagement(midpointDone)),
    facts: { noticeSessions: 3, held: 3, used: 3, remaining: 3, booked: 1, hoursToNext: 90 },
    codes: ['N1'],
  },
];

/** More than the handbook tells. */
export const moreCases: readonly PracticeCase[] = [
  {
    label: 'ended, and a session stands tomorrow',
    tell: (of) => and(endedStory(20, of), (story) => story.session(20, { status: 'booked' })),
    facts: { state: 'ended', sessionAfterEnd: true, futureEvents: 1 },
    codes: ['E1', 'E3'],
  },
];
