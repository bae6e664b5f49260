// The calendar week that belongs to the sample practice: two days back, today, four ahead, as the calendar page's own input.
import type { WeekEvent, WeekPage } from '#test/pages/google-calendar-week.ts';
import { sampleClients, sampleOthers, type SampleClient, type SampleSlot } from './sample-clients.ts';
import { dayOf, firstDayOffset, originalStartOf, startOfSlot, type SampleClock } from './sample-time.ts';

export function sampleWeek(clock: SampleClock): WeekPage {
  const own = sampleClients.flatMap((client) =>
    slotsThisWeek(client).map((slot) => eventOf(client, slot, clock)),
  );
  const others = sampleOthers.map(({ id, title, minutes, ...slot }): WeekEvent => {
    const start = startOfSlot(clock, slot);
    return { id, title, start: wallClock(start), end: wallClock(start.add({ minutes })) };
  });
  return {
    weekStart: dayOf(clock, firstDayOffset).toString(),
    today: dayOf(clock, 0).toString(),
    events: [...own, ...others],
  };
}

/** The event of a client's nth booked slot: what a test asks the page's badge of. */
export function bookedEvent(code: string, nth: number, clock: SampleClock): WeekEvent {
  const client = sampleClients.find((one) => one.code === code);
  const slot = client?.booked[nth];
  if (client === undefined || slot === undefined)
    throw new Error(`${code} has no booking ${nth} in the sample`);
  return eventOf(client, slot, clock);
}

function eventOf(client: SampleClient, slot: SampleSlot, clock: SampleClock): WeekEvent {
  const minutes = client.engagements.at(-1)?.agreement?.minutes ?? 50;
  const start = startOfSlot(clock, slot);
  return {
    id: client.series,
    title: client.title,
    start: wallClock(start),
    end: wallClock(start.add({ minutes })),
    seriesOriginalStart: originalStartOf(clock, slot),
  };
}

function slotsThisWeek(client: SampleClient): readonly SampleSlot[] {
  const recorded = client.engagements.flatMap((engagement) => engagement.sessions);
  return [...recorded.filter((session) => session.day >= firstDayOffset), ...client.booked];
}

const wallClock = (time: {
  toPlainDateTime(): { toString(options: { smallestUnit: 'minute' }): string };
}): string => time.toPlainDateTime().toString({ smallestUnit: 'minute' });
