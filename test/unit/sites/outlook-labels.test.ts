// Labels as Outlook was seen to speak them, where a list of them lies beside the project: each put into a tile with the tooltip that
// goes with it, by hand, and read. A checkout without the list says so and is held to our own pages alone.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outlookCalendar } from '#extension/sites/outlook-calendar.ts';
import { root } from '#test/support/paths.ts';
import { documentOf } from './document-of.ts';

const file = join(root, '../shared/pages/outlook-labels.txt');
const labels = existsSync(file)
  ? readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
  : [];

/** In the order of the list: subject, the tooltip's time line, and what has to be read. */
const expected: readonly (readonly [subject: string, times: string, read: string])[] = [
  ['Globex', '8:30 AM to 9:00 AM', '2026-08-14 510 540'],
  [
    'PRIORITY: Acme Sales| Active Project Status Reviews and Escalations',
    '10:00 AM to 10:30 AM',
    '2026-08-14 600 630',
  ],
  [
    'Discuss the Northwind collection script concerns and develop a path forward',
    '10:30 AM to 11:00 AM',
    '2026-08-14 630 660',
  ],
  [
    'Hooli/Acme <> Northwind | workforce management and quality management',
    '1:30 PM to 2:25 PM',
    '2026-08-12 810 865',
  ],
  ['Acme Daily Pulse Call', '9:30 AM to 9:45 AM', '2026-08-14 570 585'],
  ['Q3 Quarterly Management Meeting', '10:00 AM to 11:30 AM', '2026-08-12 600 690'],
  ['Umbrella/Acme/Northwind Sync', '9:30 AM to 10:30 AM', '2026-08-13 570 630'],
  ['Booking (A / Desk 1.01 / Zone A)', '', '2026-08-31 all day'],
  ['Daily standup', '8:45 AM to 9:30 AM', '2026-08-31 525 570'],
  ['Leave', '', '2026-09-14 all day'],
  ['Weekly sync', '10:00 AM to 10:30 AM', '2026-09-22 600 630'],
  ['SafeGolf Online Workshop #5', '15:30 to 17:00', '2026-09-17 930 1020'],
  ['Management Meeting', '10:00 to 11:00', '2026-09-28 600 660'],
  ['weekly check-in', '11:00 to 11:30', '2026-01-26 660 690'],
];

test('Whether real labels are at hand is said, not passed over', () => {
  console.log(
    labels.length === 0
      ? `Real Outlook labels: none at ${file}; the reader is held to the project's own pages alone.`
      : `Real Outlook labels: ${labels.length} at ${file} are read as well.`,
  );
  expect([0, expected.length]).toContain(labels.length);
});

test.for(labels.map((label, index) => [label, ...(expected[index] ?? ['', '', ''])] as const))(
  'The real label "%s" is read right, with and without the times in the tooltip',
  ([label, subject, times, read]) => {
    for (const tooltip of [[subject, 'Level 3', times], [subject, times], [subject]]) {
      const document = documentOf('<div data-calitemid="AAMk1"><div role="button"></div></div>');
      const button = document.querySelector('[role="button"]');
      button?.setAttribute('aria-label', label);
      button?.setAttribute('title', tooltip.filter((line) => line !== '').join('\r\n'));
      const told = outlookCalendar
        .read(document)
        .sightings.map(({ title, day, allDay, startMinute, endMinute, status }) =>
          // None of them is called off.
          [title, day, ...(allDay ? ['all day'] : [startMinute, endMinute]), status].join(' ').trimEnd(),
        );
      expect(told).toEqual([`${subject} ${read}`]);
    }
  },
);
