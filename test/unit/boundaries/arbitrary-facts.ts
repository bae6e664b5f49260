// Made-up facts, most of them at an edge of some rule. They need not go together: a rule says what it says of any.
import * as fc from 'fast-check';
import { factStates, type Facts } from '#shared/engagement/fact-names.ts';

const upTo = (max: number) => fc.integer({ min: 0, max });
const hours = fc.constantFrom(0, 20, 23.5, 24, 24.5, 71, 72, 72.5, 90, 999);
const days = fc.constantFrom(0, 6, 7, 7.5, 13, 14, 15, 20, 21, 27, 28, 29, 40, 90, 91, 92);

export const aState = fc.constantFrom(...factStates);

export const someFacts: fc.Arbitrary<Facts> = fc.record({
  state: aState,
  agreement: fc.constantFrom('none', 'draft', 'sent', 'agreed'),
  contractGaps: upTo(2),
  openEnded: fc.boolean(),
  agreed: fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 7, 12),
  held: upTo(7),
  used: upTo(7),
  booked: upTo(4),
  remaining: fc.integer({ min: -2, max: 6 }),
  extensions: upTo(2),
  extensionAsked: fc.boolean(),
  midpointDone: fc.boolean(),
  hoursToNext: hours,
  daysSinceSession: days,
  endingNamed: fc.boolean(),
  unpaid: upTo(3),
  overMin: fc.constantFrom(0, 4, 4.9, 5, 6),
  overruns3: upTo(3),
  cadenceDays: fc.constantFrom(7, 10, 11, 14, 15),
  gapDays: days,
  contacts: upTo(9),
  allowance: upTo(3),
  contactAgreed: fc.boolean(),
  onlyYou: fc.boolean(),
  reliance: upTo(8),
  dualRole: fc.boolean(),
  coachPull: upTo(3),
  misses4: upTo(4),
  lowValue: upTo(3),
  scopeFlag: fc.boolean(),
  wellbeing: upTo(3),
  riskFlag: fc.boolean(),
  referralOpen: fc.boolean(),
  consent: fc.constantFrom('none', 'asked', 'granted', 'declined', 'withdrawn', 'expired'),
  consentCovers: fc.boolean(),
  sharing: fc.boolean(),
  names: upTo(4),
  daysSinceReferral: days,
  loose: upTo(2),
  futureEvents: upTo(2),
  contactsAfterEnd: upTo(4),
  sessionAfterEnd: fc.boolean(),
  aftercareDue: fc.boolean(),
  retentionDue: fc.boolean(),
  inCall: fc.boolean(),
  noticeSessions: upTo(3),
  hasSupervisor: fc.boolean(),
  supHours: fc.constantFrom(0, 34.9, 35, 36, 40),
  supRatio: fc.constantFrom(35, 40),
  supDays: days,
  supMaxDays: fc.constantFrom(91, 92),
  cautionDays: days,
});
