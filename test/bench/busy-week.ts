// The busiest weeks there are: of every five events four are a client's, four events a client, and the rest nobody's.
import { formatExport } from '#shared/records/export-file.ts';
import type { WeekEvent, WeekPage } from '#test/pages/google-calendar-week.ts';
import { day, emptyPractice, maya } from '#test/support/practice.ts';

export type WeekSize = 40 | 200 | 1000;

const eventsAClient = 4;
const clientsOf = (events: WeekSize): number => events / 5;
const mostClients = clientsOf(1000);

export const paintedOf = (events: WeekSize): number => clientsOf(events) * eventsAClient;

/** The practice of all clients as an export file; the weeks begin two days before `now`. */
export function busyPractice(now: number): string {
  const practice = emptyPractice();
  for (let client = 0; client < mostClients; client += 1) {
    const more = { name: `Client Number ${client}`, code: codeOf(client), emails: [] };
    practice.add({ ...maya, ...more }, now - 10 * day);
  }
  return formatExport([...practice.records.values()], now);
}

export function busyWeek(now: number, size: WeekSize): WeekPage {
  const aDay = Math.ceil(size / 7);
  const stepMinutes = Math.floor((15 * 60) / aDay);
  const clients = clientsOf(size);
  const events = Array.from({ length: size }, (_, index): WeekEvent => {
    const date = isoDay(now + (Math.floor(index / aDay) - 2) * day);
    const minute = 7 * 60 + (index % aDay) * stepMinutes;
    const client = index % (clients + size / 20);
    const ours = client < clients;
    return {
      id: ours ? `series${size}n${client}` : `other${size}n${index}`,
      title: ours ? `${codeOf(client)} coaching` : `Errand ${index}`,
      start: `${date}T${clockOf(minute)}`,
      end: `${date}T${clockOf(minute + (index % 3 === 0 ? 25 : 30))}`,
      seriesOriginalStart: `${date.replaceAll('-', '')}T${clockOf(minute).replace(':', '')}00Z`,
    };
  });
  return { weekStart: isoDay(now - 2 * day), events, everydayChips: false };
}

const codeOf = (client: number): string => `K-${String(client + 100)}`;
const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
