// A calendar's text as the worker gives it back: events as the core knows them, with the one call that they lead to.
import 'temporal-polyfill/global';
import { expect, test } from 'vitest';
import { doFeedJob } from '#extension/feed/do-feed-job.ts';
import type { FeedJob, FromWorker } from '#extension/feed/feed-job.ts';

const event = (uid: string, ...more: readonly string[]) => [
  ...['BEGIN:VEVENT', `UID:${uid}@google.com`, 'DTSTAMP:20261101T080000Z', 'SUMMARY:Call'],
  ...more,
  'END:VEVENT',
];
const timed = ['DTSTART:20261124T100000Z', 'DTEND:20261124T105000Z'];

function saidOf(events: readonly string[], over: Partial<FeedJob> = {}): readonly FromWorker[] {
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Google Inc//Google Calendar 70.9054//EN'];
  const text = [...head, ...events, 'END:VCALENDAR', ''].join('\r\n');
  const said: FromWorker[] = [];
  doFeedJob(
    {
      ...{
        text,
        from: Date.UTC(2026, 0),
        until: Date.UTC(2027, 0),
        timeZone: 'UTC',
        owner: '',
        calendar: 'one',
      },
      ...over,
    },
    (one) => said.push(one),
  );
  return said;
}

test('A birthday is left out, and each event keeps its own call', () => {
  const said = saidOf([
    ...event('birthday', 'DTSTART;VALUE=DATE:20261124', 'LOCATION:https://meet.google.com/xxx-yyyy-zzz'),
    ...event('first', ...timed, 'LOCATION:https://meet.google.com/abc-defg-hij'),
    ...event('second', ...timed),
    ...event(
      'both',
      ...timed,
      'DESCRIPTION:https://meet.google.com/abc-defg-hij https://meet.google.com/kkk-llll-mmm',
    ),
  ]);
  const last = said.at(-1);
  expect(last).toMatchObject({ type: 'done', result: { ok: true } });
  const events = last?.type === 'done' && last.result.ok ? last.result.value.events : [];
  expect(Object.fromEntries(events.map(({ eventId, callLink }) => [eventId, callLink]))).toEqual({
    first: 'google-meet:abc-defg-hij',
    second: undefined,
    both: undefined,
  });
});

test('Who declined is told with the event, so that it is not taken for held', () => {
  const guest = 'ATTENDEE;PARTSTAT=DECLINED:mailto:maya@example.org';
  const last = saidOf([...event('declined', ...timed, guest), ...event('other', ...timed)]).at(-1);
  const events = last?.type === 'done' && last.result.ok ? last.result.value.events : [];
  expect(Object.fromEntries(events.map(({ eventId, guestsDeclined }) => [eventId, guestsDeclined]))).toEqual({
    declined: ['maya@example.org'],
    other: undefined,
  });
});

test('What is no calendar is told as what it is, and every job ends with one answer', () => {
  const said = saidOf([], { text: '<!doctype html>' });
  expect(said.filter(({ type }) => type === 'done')).toEqual([
    { type: 'done', result: { ok: false, error: { type: 'not-a-calendar' } } },
  ]);
});
