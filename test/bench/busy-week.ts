// The busiest week there is: 200 events, four of them for each of forty clients, the rest nobody's.
import { formatExport } from '#shared/records/export-file.ts';
import type { WeekEvent, WeekPage } from '#test/pages/google-calendar-week.ts';
import { day, emptyPractice, maya } from '#test/support/practice.ts';

export const busyEvents = 200;
const clients = 40;
const eventsAClient = 4;
const slotsADay = 29;

export const paintedEvents = clients * eventsAClient;

/** The practice of the forty clients as an export file; the week begins two days before `now`. */
export function busyPractice(now: number): string {
  const practice = emptyPractice();
  for (let client = 0; client < clients; client += 1) {
    const more = { name: `Client Number ${client}`, code: codeOf(client), emails: [] };
    practice.add({ ...maya, ...more }, now - 10 * day);
  }
  return formatExport([...practice.records.values()], now);
}

export function busyWeek(now: number): WeekPage {
  const weekStart = isoDay(now - 2 * day);
  const events = Array.from({ length: busyEvents }, (_, index): WeekEvent => {
    const date = isoDay(now + (Math.floor(index / slotsADay) - 2) * day);
    const minute = 7 * 60 + (index % slotsADay) * 30;
    const client = index % (busyEvents / eventsAClient);
    const ours = client < clients;
    return {
      id: ours ? `series${client}` : `other${index}`,
      title: ours ? `${codeOf(client)} coaching` : `Errand ${index}`,
      start: `${date}T${clockOf(minute)}`,
      end: `${date}T${clockOf(minute + (index % 3 === 0 ? 25 : 30))}`,
      seriesOriginalStart: `${date.replaceAll('-', '')}T${clockOf(minute).replace(':', '')}00Z`,
    };
  });
  return { weekStart, events, everydayChips: false };
}

const codeOf = (client: number): string => `K-${String(client + 100)}`;
const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
