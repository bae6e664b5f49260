// What the boundary rules say of a whole practice at one moment: the prompts to show, and those that hold without being shown.
// Pure: the keeper beside it brings the records, the clock and the calls.
import { isUntoldCaution } from '#shared/boundaries/caution-age.ts';
import { evaluate } from '#shared/boundaries/index.ts';
import { duePrompts, type PolicyAt } from '#shared/boundaries/prompt-policy.ts';
import { raisedRecords } from '#shared/boundaries/prompt-records.ts';
import type { Prompt } from '#shared/boundaries/rule.ts';
import type { Board } from '#shared/engagement/board.ts';
import {
  factRecords,
  facts,
  practiceFacts,
  promptDetails,
  type FactRecords,
  type Moment,
} from '#shared/engagement/facts.ts';
import { dueRetention, standingEvents } from '#shared/engagement/facts/ending-facts.ts';
import type { PracticeRecords } from '#shared/engagement/practice-records.ts';
import type { RecordId, StoredRecord } from '#shared/records/record.ts';
import type { KeptDetails, KeptPrompts } from '../kept-prompts.ts';

export type CallNow = NonNullable<Moment['call']>;

/** `now` is epoch milliseconds, `today` the ISO date in the coach's calendar, `timeZone` an IANA name. */
export type PromptsAt = {
  readonly now: number;
  readonly today: string;
  readonly timeZone: string;
  readonly calls: readonly CallNow[];
};

export type PracticePrompts = {
  readonly kept: KeptPrompts;
  /**
   * By engagement, or of the practice: all that hold, shown or not, and whatever call goes on here. Only this is remembered: else a
   * device in a call and one without would close and raise the same ones against each other.
   */
  readonly holding: ReadonlyMap<RecordId | 'practice', Holding>;
};

/** `asleep`: what would hold were the work with the client not paused. */
type Holding = { readonly prompts: readonly Prompt[]; readonly asleep: readonly Prompt[] };

export function promptsOf(practice: PracticeRecords, board: Board, at: PromptsAt): PracticePrompts {
  const files = factRecords(practice, board, practiceFacts(practice, at.now));
  const policy = policyAt(practice, at);
  const holding = new Map<RecordId | 'practice', Holding>();
  const engagements: Record<string, KeptPrompts['engagements'][string]> = {};
  for (const [id, records] of files) {
    const calm = { today: at.today };
    const lasting = facts(records, at.now, calm);
    const prompts = evaluate(lasting, 'engagement');
    const isPaused = lasting.state === 'paused';
    const asleep = isPaused ? evaluate({ ...lasting, state: 'active' }, 'engagement') : [];
    holding.set(id, { prompts, asleep });
    // A call with another client holds most back here too.
    const call = at.calls.find(({ engagement }) => engagement === id) ?? at.calls[0];
    const shown =
      call === undefined ? prompts : evaluate(facts(records, at.now, { ...calm, call }), 'engagement');
    const due = duePrompts(shown, records.under.prompts, { ...policy, isPaused }).shown;
    if (due.length > 0)
      engagements[id] = {
        prompts: due,
        details: detailsOf(records, promptDetails(records, lasting, calm), at),
      };
  }
  const ofPractice = practicePrompts(files, at);
  holding.set('practice', { prompts: ofPractice, asleep: [] });
  return {
    kept: {
      v: 1,
      practice: duePrompts(ofPractice, practice.prompts, policy).shown,
      waiting: waitingCautions(files, at.now),
      engagements,
    },
    holding,
  };
}

/** What to write so that the age of what holds is known: nothing, where all of it is written already. */
export function raisings(
  holding: PracticePrompts['holding'],
  practice: PracticeRecords,
  records: ReadonlyMap<RecordId, StoredRecord>,
  now: number,
): readonly StoredRecord[] {
  return [...holding].flatMap(([scope, { prompts, asleep }]) => {
    const answers = scope === 'practice' ? practice.prompts : (practice.under.get(scope)?.prompts ?? []);
    if (prompts.length === 0 && answers.length === 0) return [];
    return raisedRecords(prompts, { scope, answers, records }, now, { asleep });
  });
}

const policyAt = ({ settings }: PracticeRecords, { now, timeZone, calls }: PromptsAt): PolicyAt => ({
  ...{ now, timeZone, inCall: calls.length > 0, isPaused: false, quietHours: settings.quietHours },
});

/** Rules of the practice read its own facts alone, so those of any engagement will do. With nobody to coach, nothing is asked. */
function practicePrompts(files: ReadonlyMap<RecordId, FactRecords>, at: PromptsAt): readonly Prompt[] {
  const [any] = files.values();
  return any === undefined ? [] : evaluate(facts(any, at.now, { today: at.today }), 'practice');
}

function waitingCautions(files: ReadonlyMap<RecordId, FactRecords>, now: number): KeptPrompts['waiting'] {
  return [...files]
    .flatMap(([engagement, { under }]) =>
      under.prompts
        .filter((one) => isUntoldCaution(one) && now - one.raisedAt >= tooLongMs)
        .map(({ rule, raisedAt }) => ({ engagement, rule, raisedAt })),
    )
    .toSorted((a, b) => a.raisedAt - b.raisedAt)
    .map(({ engagement, rule }) => ({ engagement, rule }));
}

/** From then on a caution is one for supervision: what "take this one" counts. */
export const tooLongMs = 14 * 24 * 60 * 60_000;

function detailsOf(
  records: FactRecords,
  details: ReturnType<typeof promptDetails>,
  { today, now }: PromptsAt,
): KeptDetails {
  const [standing] = standingEvents(records, now);
  const referral = records.under.referrals.find(({ closedAt }) => closedAt === undefined);
  return {
    ...details,
    dueClasses: dueRetention(records, today),
    referral: referral === undefined ? null : { id: referral.id, offered: referral.offered },
    standing: standing?.booking === undefined ? null : { booking: standing.booking, start: standing.start },
    urgentContact: records.client.emergencyContact ?? null,
  };
}
