// What the Finish dialog holds, and what it sends of it: only what was said. What was said before is shown and stays unless it is
// changed.
import type { BoardEngagement } from '#shared/engagement/board.ts';
import { sessionOutcomes, type SessionAnswer, type SessionOutcome } from '#shared/engagement/acts/inputs.ts';
import type { Session, SessionKind } from '#shared/records/session.ts';

export { sessionOutcomes } from '#shared/engagement/acts/inputs.ts';

export type FinishForm = {
  readonly outcome: SessionOutcome;
  readonly kind: SessionKind;
  /** As it is typed. */
  readonly minutes: string;
  /** Little, some, a lot; empty: not said. */
  readonly movement: '' | '1' | '2' | '3';
  readonly fee: 'open' | 'paid' | 'pro-bono';
};

export const isOutcome = (status: string | undefined): status is SessionOutcome =>
  sessionOutcomes.some((outcome) => outcome === status);

export function formOfSession(
  session: Session | undefined,
  kind: SessionKind,
  likelyMinutes: number,
): FinishForm {
  return {
    outcome: isOutcome(session?.status) ? session.status : 'held',
    kind: session?.kind ?? kind,
    minutes: String(session?.actualMinutes ?? likelyMinutes),
    movement: session?.movement === undefined ? '' : movements[session.movement],
    fee: feeOf(session),
  };
}

const movements = { 1: '1', 2: '2', 3: '3' } as const;

function feeOf(session: Session | undefined): FinishForm['fee'] {
  if (session?.fee?.proBono === true) return 'pro-bono';
  return session?.fee?.paidOn === undefined ? 'open' : 'paid';
}

/** A fee for each session: a package is paid once, and not here. */
export const owesFee = ({ terms }: Pick<BoardEngagement, 'terms'>): boolean =>
  terms?.fee?.per === 'session' && terms.fee.amount > 0;

export function isMinutes(typed: string): boolean {
  const minutes = Number(typed.trim());
  return typed.trim() !== '' && Number.isInteger(minutes) && minutes >= 1 && minutes <= 1440;
}

/** Of money only a change is sent: the day on which it was paid before stays. */
export function answerOf(
  { outcome, minutes, movement, fee }: FinishForm,
  session: Session | undefined,
  asksFee: boolean,
): Omit<SessionAnswer, 'ref'> {
  return {
    outcome,
    ...(outcome === 'held' ? { minutes: Number(minutes) } : {}),
    ...(outcome === 'held' && movement !== '' ? { movement: steps[movement] } : {}),
    ...(asksFee && fee !== feeOf(session) ? { paid: fee === 'paid', proBono: fee === 'pro-bono' } : {}),
  };
}

const steps = { '1': 1, '2': 2, '3': 3 } as const;
