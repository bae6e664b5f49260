// The facts that boundary rules read: what is true of one engagement, and of the practice, at one moment. Plain values, so that a
// rule is a function that can be tried with any of them. `facts.ts` derives them from records.

export const factStates = [
  'proposed',
  'contracted',
  'active',
  'paused',
  'closing',
  'ended',
  'archived',
] as const;

/** Of the whole practice: the same for every engagement. */
export type PracticeFacts = {
  readonly hasSupervisor: boolean;
  /** Coaching hours since the last supervision. */
  readonly supHours: number;
  /** Hours of coaching to one of supervision, and the longest gap in days: the coach's own settings. */
  readonly supRatio: number;
  readonly supDays: number;
  readonly supMaxDays: number;
  /** Age in days of the oldest caution not yet taken to supervision. */
  readonly cautionDays: number;
};

export type EngagementFacts = {
  readonly state: (typeof factStates)[number];
  /** A spoken agreement counts as agreed. */
  readonly agreement: 'none' | 'draft' | 'sent' | 'agreed';
  /** Must-have items of the agreement that are neither agreed nor waived. */
  readonly contractGaps: number;
  /** Neither a number of sessions nor a review date is agreed. */
  readonly openEnded: boolean;
  /** Sessions: the sums of the ledger. `remaining` may be negative. */
  readonly agreed: number;
  readonly held: number;
  readonly used: number;
  /** To come and not cancelled, and past or running ones that are not confirmed; the agreed follow-up is not counted. */
  readonly booked: number;
  readonly remaining: number;
  readonly extensions: number;
  readonly extensionAsked: boolean;
  readonly midpointDone: boolean;
  /** Until the next booked session; 0 while one runs, 999 where there is none. */
  readonly hoursToNext: number;
  /** Since the last held session, or since the agreement; paused days are not counted. */
  readonly daysSinceSession: number;
  readonly endingNamed: boolean;
  readonly unpaid: number;
  /** Minutes past the agreed length: live in a call, else of the session logged last. */
  readonly overMin: number;
  /** Of the last three held sessions, how many ran ten minutes over or more. */
  readonly overruns3: number;
  readonly cadenceDays: number;
  /** Between the last held and the next booked session. */
  readonly gapDays: number;
  /** From the client since the last session, scheduling left out. */
  readonly contacts: number;
  /** What the agreement allows; 3 where it is silent, and then `contactAgreed` is false. */
  readonly allowance: number;
  readonly contactAgreed: boolean;
  readonly onlyYou: boolean;
  /** Weights of distinct open signs of the last 45 days, added up. Never shown as a number. */
  readonly reliance: number;
  readonly dualRole: boolean;
  readonly coachPull: number;
  /** Of the last four scheduled sessions, late-cancelled or missed. */
  readonly misses4: number;
  /** Sessions in a row with little movement. */
  readonly lowValue: number;
  readonly scopeFlag: boolean;
  readonly wellbeing: number;
  /** The urgent card was opened, and what was done is not recorded yet. */
  readonly riskFlag: boolean;
  readonly referralOpen: boolean;
  /** For the recipient of the share at hand. */
  readonly consent: 'none' | 'asked' | 'granted' | 'declined' | 'withdrawn' | 'expired';
  readonly consentCovers: boolean;
  readonly sharing: boolean;
  /** Complete contacts that were offered. */
  readonly names: number;
  readonly daysSinceReferral: number;
  /** Open steps of the ending. */
  readonly loose: number;
  readonly futureEvents: number;
  readonly contactsAfterEnd: number;
  readonly sessionAfterEnd: boolean;
  readonly aftercareDue: boolean;
  readonly retentionDue: boolean;
  readonly inCall: boolean;
  readonly noticeSessions: number;
};

export type Facts = EngagementFacts & PracticeFacts;
