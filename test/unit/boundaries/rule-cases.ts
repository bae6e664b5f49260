// Situations as a coach would tell them, and the boundaries that speak in each, the most severe first. Told as facts alone: the same
// kinds of situations as records are in test/unit/engagement/facts.
import type { Facts } from '#shared/engagement/fact-names.ts';
import { after } from './healthy-facts.ts';

type RuleCase = readonly [situation: string, changes: Partial<Facts>, codes: readonly string[]];

const over = { state: 'ended', held: 6, used: 6, remaining: 0 } as const;

export const ruleCases: readonly RuleCase[] = [
  // the agreement
  [
    'Two of six, the next in four days, one message of the one allowed',
    { ...after(2), booked: 1, hoursToNext: 100, contacts: 1, allowance: 1 },
    [],
  ],
  [
    'A first meeting the day after tomorrow and nothing said',
    { state: 'proposed', agreement: 'none', booked: 1, hoursToNext: 48 },
    ['C1'],
  ],
  [
    'A draft, and the meeting is next week',
    { state: 'proposed', agreement: 'draft', booked: 1, hoursToNext: 150 },
    [],
  ],
  ['Met once, and the agreement is still out', { agreement: 'sent', ...after(1) }, ['C1']],
  [
    'A spoken agreement that names no number and no day',
    { openEnded: true, agreed: 0, remaining: 0 },
    ['C2'],
  ],
  [
    'Agreed, and two lines are missing before the first session',
    { state: 'contracted', contractGaps: 2 },
    ['C3'],
  ],
  ['Lines missing, but the third session is over', { ...after(3), contractGaps: 2, midpointDone: true }, []],
  // the number
  ['Three of six', { ...after(3), booked: 1, hoursToNext: 90 }, ['C4']],
  ['Three of six, looked back already', { ...after(3), booked: 1, hoursToNext: 90, midpointDone: true }, []],
  ['Two left', { ...after(4), booked: 1, hoursToNext: 90, midpointDone: true }, ['N1']],
  [
    'One left, on the way out, the ending not spoken of',
    { ...after(5), state: 'closing', booked: 1, hoursToNext: 30 },
    ['N1'],
  ],
  [
    'One left, on the way out, the ending spoken of',
    { ...after(5), state: 'closing', booked: 1, hoursToNext: 30, endingNamed: true },
    [],
  ],
  [
    'Three left where three sessions of notice are agreed',
    { ...after(3), noticeSessions: 3, booked: 1, hoursToNext: 90, midpointDone: true },
    ['N1'],
  ],
  [
    'Two were agreed and one is left',
    { agreed: 2, held: 1, used: 1, remaining: 1, booked: 1, hoursToNext: 90 },
    ['N1'],
  ],
  [
    'Three held and one cancelled late, which counts',
    { held: 3, used: 4, remaining: 2, booked: 1, hoursToNext: 90 },
    ['N1'],
  ],
  ['Four dates for three sessions', { ...after(3), booked: 4, hoursToNext: 90, midpointDone: true }, ['N2']],
  [
    'All six used, and a date tomorrow',
    { ...after(6), booked: 1, hoursToNext: 20, midpointDone: true },
    ['N3', 'N2'],
  ],
  [
    'All six used while paused, and a date tomorrow',
    { ...after(6), state: 'paused', booked: 1, hoursToNext: 20 },
    ['N3'],
  ],
  [
    'All six used, and nothing booked for two months',
    { ...after(6), daysSinceSession: 60, midpointDone: true },
    ['N7'],
  ],
  [
    'More is asked for the second time',
    { ...after(2), booked: 1, extensionAsked: true, extensions: 1 },
    ['N4'],
  ],
  [
    'No number, a day to look again, one date',
    { agreed: 0, held: 3, used: 3, remaining: -3, booked: 1, hoursToNext: 90 },
    [],
  ],
  [
    'No number, and silence for two months',
    { agreed: 0, held: 3, used: 3, remaining: -3, daysSinceSession: 60 },
    ['N6'],
  ],
  // money, quiet, time
  ['One session not paid', { ...after(2), booked: 1, unpaid: 1 }, ['N5']],
  ['Forty days and nothing booked', { ...after(2), daysSinceSession: 40 }, ['N6']],
  ['Six minutes over, still talking', { ...after(2), booked: 1, inCall: true, overMin: 6 }, ['T1']],
  [
    'Two of the last three ran over, afterwards',
    { ...after(2), booked: 1, hoursToNext: 90, overruns3: 2 },
    ['T1'],
  ],
  [
    'The next call begins, two before it ran over',
    { ...after(2), booked: 1, hoursToNext: 0, inCall: true, overruns3: 2 },
    [],
  ],
  ['A fortnight agreed, six days between', { ...after(2), booked: 1, gapDays: 6 }, ['T2']],
  ['Two of four fell through', { misses4: 2 }, ['D6']],
  [
    'Two no-shows that count, before anything was held',
    { state: 'contracted', misses4: 2, used: 2, remaining: 4, booked: 1, hoursToNext: 90 },
    ['D6'],
  ],
  ['Two sessions with little movement', { lowValue: 2 }, ['D7']],
  // contact, leaning, roles
  ['Three messages where one was agreed', { contacts: 3, allowance: 1 }, ['D1']],
  [
    'Mails of somebody who asks for a first talk',
    {
      state: 'proposed',
      agreement: 'draft',
      contacts: 4,
      allowance: 3,
      contactAgreed: false,
      hoursToNext: 500,
    },
    [],
  ],
  ['"Only you"', { onlyYou: true }, ['D2']],
  ['Signs of leaning that weigh five', { reliance: 5 }, ['D3']],
  ['A gift', { dualRole: true }, ['D4']],
  ['Two signs of the coach’s own', { coachPull: 2 }, ['D5']],
  ['"Only you" was ticked, but it is over', { ...over, onlyYou: true, reliance: 5 }, []],
  // referral, safety, consent
  ['Beyond what can be coached', { scopeFlag: true }, ['S1']],
  ['Two signs about wellbeing', { wellbeing: 2 }, ['S1']],
  ['The urgent card is open', { riskFlag: true }, ['S2']],
  [
    'About to tell somebody, and the yes is not there yet',
    { sharing: true, consent: 'asked', referralOpen: true, names: 3 },
    ['R1'],
  ],
  [
    'About to tell somebody, and the yes covers it',
    { sharing: true, consent: 'granted', consentCovers: true, referralOpen: true, names: 3 },
    [],
  ],
  [
    'About to tell somebody, and the yes was taken back',
    { sharing: true, consent: 'withdrawn', consentCovers: true, referralOpen: true, names: 3 },
    ['R1'],
  ],
  ['One name only', { referralOpen: true, names: 1 }, ['R2']],
  ['Names given fifteen days ago', { referralOpen: true, names: 3, daysSinceReferral: 15 }, ['R3']],
  // the coach's own support
  ['Thirty-five hours since supervision', { supHours: 35 }, ['V1']],
  ['No supervisor', { hasSupervisor: false }, ['V1']],
  ['A caution two weeks old', { cautionDays: 14 }, ['V2']],
  // the end, and after it
  ['On the way out, all used, two steps open', { ...over, state: 'closing', loose: 2 }, ['E1']],
  [
    'On the way out early, four left, three steps open',
    { ...after(2), state: 'closing', loose: 3, endingNamed: true, daysSinceSession: 3 },
    ['E1'],
  ],
  ['Over, and quiet', over, []],
  ['Over, and a date still stands', { ...over, futureEvents: 1 }, ['E1']],
  ['Over, and a message came', { ...over, contactsAfterEnd: 1 }, ['E2']],
  ['Over, and in a call', { ...over, sessionAfterEnd: true, inCall: true }, ['E3']],
  ['Put away, and the day to erase has come', { ...over, state: 'archived', retentionDue: true }, ['E4']],
  ['Put away, and a message came', { ...over, state: 'archived', contactsAfterEnd: 1 }, []],
  // several at once: the most severe first, else in the catalogue's order
  [
    'Everything before the last session',
    { ...after(5), booked: 2, hoursToNext: 10, unpaid: 1, onlyYou: true, riskFlag: true, coachPull: 2 },
    ['S2', 'N1', 'N2', 'D2', 'D5', 'N5'],
  ],
  [
    'A consent that is missing and a caution',
    { sharing: true, dualRole: true, hasSupervisor: false, contractGaps: 1 },
    ['R1', 'D4', 'V1', 'C3'],
  ],
];
