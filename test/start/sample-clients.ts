// The sample practice as a coach would tell it: eight invented people, an engagement in every state, and a week in which every
// kind of badge is worn once. Days count from today; all else is worked out in sample-practice.ts and sample-week.ts.
import type { Agreement } from '#shared/records/agreement.ts';
import type { Commitment } from '#shared/records/note.ts';
import type { SessionStatus } from '#shared/records/session.ts';
import type { EngagementState } from '#shared/records/transition.ts';

/** `running` began twenty minutes ago, `later` is two hours from now; both stay within today. */
export type SampleSlot = {
  readonly day: number;
  readonly time: string;
  /** Days between where the series had put it and where it stands now. */
  readonly movedByDays?: number;
};

export type SampleSession = SampleSlot & {
  readonly status: Extract<SessionStatus, 'held' | 'late-cancelled'>;
  readonly note?: { readonly body: string; readonly commitments: readonly Commitment[] };
};

export type SampleEngagement = {
  readonly number: number;
  readonly beganDaysAgo: number;
  readonly agreement: Partial<Agreement> | null;
  /** Each step after `proposed`, with the day on which it was taken. */
  readonly steps: readonly {
    readonly to: EngagementState;
    readonly daysAgo: number;
    readonly reason?: string;
  }[];
  readonly sessions: readonly SampleSession[];
  /** Signs that the coach ticked, by code. */
  readonly signs?: readonly { readonly code: string; readonly daysAgo: number }[];
  /** Messages from the client, by days ago. */
  readonly messages?: readonly number[];
};

export type SampleClient = {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly email: string;
  /** The series in the calendar, and what its events are called there. */
  readonly series: string;
  readonly title: string;
  readonly callUrl?: string;
  /** The title says nothing about who it is: the coach told Bookend once. */
  readonly seriesLearned?: boolean;
  readonly engagements: readonly SampleEngagement[];
  /** What stands in the calendar this week and has no record yet. */
  readonly booked: readonly SampleSlot[];
};

export const sampleCallUrl = 'https://meet.google.com/abc-defg-hij';

/** A title that fits two clients, and two that fit none. */
export const sampleOthers = [
  { id: 'halfhourwithsam', title: 'Half an hour with Sam', day: 2, time: '13:00', minutes: 30 },
  { id: 'allotmentwater', title: 'Water the allotment', day: 1, time: '18:30', minutes: 45 },
  { id: 'accountsquarter', title: 'Accounts: the quarter', day: -1, time: '10:00', minutes: 90 },
] as const;

const held = (daysAgo: readonly number[], time: string): SampleSession[] =>
  daysAgo.map((ago) => ({ day: -ago, time, status: 'held' }));

export const sampleClients: readonly SampleClient[] = [
  {
    code: 'P-01',
    name: 'Imogen Achterberg',
    aliases: ['Imogen'],
    email: 'imogen.achterberg@example.org',
    series: 'imogenfortnightly',
    title: 'Imogen, coaching',
    callUrl: sampleCallUrl,
    engagements: [
      {
        number: 1,
        beganDaysAgo: 40,
        agreement: {
          sessions: 6,
          cadenceDays: 14,
          how: 'spoken',
          words: 'Six, a fortnight apart. We look back after the third.',
          contactAllowance: 1,
        },
        messages: [9, 4, 1],
        steps: [
          { to: 'contracted', daysAgo: 38 },
          { to: 'active', daysAgo: 28 },
        ],
        sessions: [
          ...held([28], '09:00'),
          {
            day: -14,
            time: '09:00',
            status: 'held',
            note: {
              body: 'Wants to lead the Friday meeting instead of preparing it for someone else.\nNoticed that she asks for permission before she has an opinion.',
              commitments: [
                { text: 'Write down the one decision I am avoiding', done: false },
                { text: 'Ask Hanne to chair the first half', done: false },
                { text: 'Leave the office by six, twice', done: true },
              ],
            },
          },
        ],
      },
    ],
    booked: [{ day: 0, time: 'running' }],
  },
  {
    code: 'P-02',
    name: 'Teodor Vance',
    aliases: [],
    email: 'teodor@example.org',
    series: 'vanceweekly',
    title: 'Teodor Vance',
    engagements: [
      {
        number: 1,
        beganDaysAgo: 35,
        agreement: {
          sessions: 6,
          cadenceDays: 7,
          how: 'signed',
          words: 'Six weekly sessions up to the new role.',
          checklist: { referral: 'agreed', confidentiality: 'agreed' },
        },
        signs: [{ code: 'F1', daysAgo: 15 }],
        steps: [
          { to: 'contracted', daysAgo: 33 },
          { to: 'active', daysAgo: 29 },
          { to: 'closing', daysAgo: 8 },
        ],
        sessions: held([29, 22, 15], '14:00'),
      },
    ],
    booked: [
      { day: -1, time: '14:00' },
      { day: 3, time: '14:00' },
    ],
  },
  {
    code: 'P-03',
    name: 'Priyanka Dahl',
    aliases: ['Priyanka'],
    email: 'p.dahl@example.org',
    series: 'dahlcoaching',
    title: 'Coaching Priyanka',
    engagements: [
      {
        number: 1,
        beganDaysAgo: 48,
        agreement: {
          sessions: 6,
          cadenceDays: 7,
          how: 'ticked',
          words: 'Six sessions; a late cancellation uses one.',
        },
        steps: [
          { to: 'contracted', daysAgo: 46 },
          { to: 'active', daysAgo: 44 },
        ],
        sessions: [
          ...held([44, 37, 30], '09:30'),
          { day: -16, time: '09:30', status: 'late-cancelled' },
          ...held([2], '09:30'),
        ],
      },
    ],
    booked: [
      { day: 1, time: '09:30', movedByDays: 1 },
      { day: 4, time: '09:30' },
    ],
  },
  {
    code: 'P-04',
    name: 'Oskar Lindqvist',
    aliases: ['Oskar'],
    email: 'oskar.l@example.org',
    series: 'oskarcatchup',
    title: 'Oskar catch-up',
    engagements: [
      {
        number: 1,
        beganDaysAgo: 120,
        agreement: { sessions: 4, cadenceDays: 14, how: 'spoken', words: 'Four, about the move north.' },
        messages: [6],
        steps: [
          { to: 'contracted', daysAgo: 118 },
          { to: 'active', daysAgo: 110 },
          { to: 'closing', daysAgo: 60 },
          { to: 'ended', daysAgo: 20, reason: 'completed' },
        ],
        sessions: held([110, 90, 60, 20], '10:00'),
      },
    ],
    booked: [{ day: 2, time: '10:00' }],
  },
  {
    code: 'P-05',
    name: 'Wanjiru Abbott',
    aliases: ['Wanjiru'],
    email: 'wanjiru@example.org',
    series: 'wanjirufirsttalk',
    title: 'Wanjiru, first talk',
    engagements: [{ number: 1, beganDaysAgo: 3, agreement: null, steps: [], sessions: [] }],
    booked: [{ day: 1, time: '15:00' }],
  },
  {
    code: 'P-06',
    name: 'Samira Kostova',
    aliases: ['Samira', 'Sam'],
    email: 'samira.k@example.org',
    series: 'kostovaseries',
    title: 'Samira',
    engagements: [
      {
        number: 1,
        beganDaysAgo: 90,
        agreement: {
          sessions: 8,
          cadenceDays: 14,
          how: 'signed',
          words: 'Eight, with a pause while she is on leave.',
        },
        steps: [
          { to: 'contracted', daysAgo: 88 },
          { to: 'active', daysAgo: 80 },
          { to: 'paused', daysAgo: 45 },
        ],
        sessions: held([80, 66, 52], '16:00'),
      },
    ],
    booked: [{ day: 3, time: '16:00' }],
  },
  {
    code: 'P-07',
    name: 'Samuel Whitlock',
    aliases: ['Sam'],
    email: 'whitlock@example.org',
    series: 'pseven',
    title: 'P-07 coaching',
    engagements: [
      {
        number: 1,
        beganDaysAgo: 300,
        agreement: null,
        steps: [{ to: 'declined', daysAgo: 295 }],
        sessions: [],
      },
      {
        number: 2,
        beganDaysAgo: 12,
        agreement: {
          sessions: 6,
          cadenceDays: 14,
          how: 'spoken',
          words: 'Six to begin with, said on the phone.',
        },
        steps: [{ to: 'contracted', daysAgo: 10 }],
        sessions: [],
      },
    ],
    booked: [{ day: 1, time: '11:30' }],
  },
  {
    code: 'P-08',
    name: 'Noor Brennan',
    aliases: ['Noor'],
    email: 'noor@example.org',
    series: 'leadershiphour',
    title: 'Leadership hour',
    seriesLearned: true,
    engagements: [
      {
        number: 1,
        beganDaysAgo: 700,
        agreement: { sessions: 5, cadenceDays: 14, how: 'spoken', words: 'Five.' },
        steps: [
          { to: 'contracted', daysAgo: 698 },
          { to: 'active', daysAgo: 690 },
          { to: 'closing', daysAgo: 640 },
          { to: 'ended', daysAgo: 620, reason: 'completed' },
          { to: 'archived', daysAgo: 430 },
        ],
        sessions: held([690, 676, 662, 648, 620], '17:00'),
      },
      {
        number: 2,
        beganDaysAgo: 60,
        agreement: {
          sessions: null,
          cadenceDays: 21,
          how: 'spoken',
          words: 'No number; we look again in spring.',
          fee: { amount: 120, per: 'session', due: 'within 14 days' },
        },
        steps: [
          { to: 'contracted', daysAgo: 58 },
          { to: 'active', daysAgo: 50 },
        ],
        sessions: held([50, 28, 7], '17:00'),
      },
    ],
    booked: [{ day: 0, time: 'later' }],
  },
];
