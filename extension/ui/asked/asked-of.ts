// The events that the coach is asked about: called off in the calendar, or no longer there.
import type { BoardEngagement } from '#shared/engagement/board.ts';
import {
  answersTo,
  questionOf,
  type BookingAnswer,
  type BookingQuestion,
} from '#shared/engagement/booking-question.ts';
import { forecast, type ForecastItem } from '#shared/engagement/forecast.ts';
import type { MessageKey } from '../text.ts';

export type Asked = {
  readonly engagement: BoardEngagement;
  readonly item: ForecastItem;
  readonly question: BookingQuestion;
  readonly answers: readonly BookingAnswer[];
};

/** By start. What is put away asks for nothing any more. */
export function askedOf(engagements: readonly BoardEngagement[], now: number): readonly Asked[] {
  const asked = engagements.filter(isOnTheTable).flatMap((engagement) =>
    forecast(engagement, now).items.flatMap((item) => {
      const question = questionOf(item);
      if (question === null) return [];
      return [{ engagement, item, question, answers: answersTo(question, engagement, item, now) }];
    }),
  );
  return asked.toSorted((a, b) => a.item.start - b.item.start);
}

const isOnTheTable = ({ state }: BoardEngagement): boolean =>
  state !== 'archived' && state !== 'erased' && state !== 'declined';

export const whyKeys = {
  cancelled: 'askedCancelled',
  declined: 'askedDeclined',
  vanished: 'askedVanished',
} as const satisfies Record<BookingQuestion['why'], MessageKey>;

export const answerKeys = {
  cancelled: 'outcomeCancelled',
  'late-cancelled': 'outcomeLate',
  'coach-cancelled': 'outcomeCoachCancelled',
  moved: 'answerMoved',
  held: 'answerHeld',
  stands: 'answerStands',
} as const satisfies Record<BookingAnswer, MessageKey>;
