// What the panel's two choosers offer: today's sessions and every client; then one client's sessions.
import type { BoardEngagement, BoardItem } from '#shared/engagement/board.ts';
import { forecast } from '#shared/engagement/forecast.ts';
import type { SessionRef } from '../../messages.ts';
import { badgeWords } from '../badge-words.ts';
import { dayAndTime, isSameDay, timeOfDay } from '../dates.ts';
import { refOfItem, refOfToday } from '../session-ref.ts';
import { isOver } from '../standing.ts';
import { t } from '../text.ts';

export type SessionOption = { readonly ref: SessionRef; readonly label: string };

export function todaysOptions(
  engagements: readonly BoardEngagement[],
  now: number,
): readonly SessionOption[] {
  const options = engagements.flatMap((engagement) =>
    engagement.items.flatMap((item) => {
      const ref = item.off || !isSameDay(item.start, now) ? null : refOfItem(engagement.id, item);
      return ref === null
        ? []
        : [{ ref, label: item.timeKnown ? `${timeOfDay(item.start)} ${engagement.name}` : engagement.name }];
    }),
  );
  return options.toSorted((a, b) => a.ref.start - b.ref.start);
}

export const clientOptions = (
  engagements: readonly BoardEngagement[],
  now: number,
): readonly SessionOption[] =>
  engagements
    .filter((engagement) => !isOver(engagement))
    .map((engagement) => ({ ref: likelyRef(engagement, now), label: engagement.name }));

/** The session of a client that notes are most likely for: running or waiting for an answer, else the next, else the last. */
export function likelyRef(engagement: BoardEngagement, now: number): SessionRef {
  const { items, next } = forecast(engagement, now);
  const waiting = items.findLast((item) => item.toConfirm);
  const running = next !== null && next.start <= now ? next : undefined;
  const last = items.findLast((item) => !item.off && item.start <= now);
  const item = running ?? waiting ?? next ?? last;
  return (item && refOfItem(engagement.id, item)) ?? refOfToday(engagement.id, now);
}

/** Newest first; a session of today without a calendar event is always on offer. */
export function sessionOptions(
  engagement: BoardEngagement,
  shown: SessionRef,
  now: number,
): readonly SessionOption[] {
  const { items } = forecast(engagement, now);
  const options = items.flatMap((item) => {
    const ref = item.off ? null : refOfItem(engagement.id, item);
    const badge = item.badge === null ? '' : ` · ${badgeWords(item.badge)}`;
    return ref === null ? [] : [{ ref, label: `${when(item, now)}${badge}` }];
  });
  const today = refOfToday(engagement.id, now);
  const known = (session: string) => options.some((option) => option.ref.session === session);
  const extra: SessionOption[] = [];
  if (!known(today.session)) extra.push({ ref: today, label: t('sessionWithoutEvent') });
  if (!known(shown.session) && shown.session !== today.session)
    extra.push({ ref: shown, label: dayAndTime(shown.start, now) });
  return [...extra, ...options.toReversed()];
}

const when = (item: BoardItem, now: number): string => dayAndTime(item.start, now, item.timeKnown);
