// What is done where the page contradicts itself or shows less than it says: nothing is guessed, and the health tells it.
import { expect, test } from 'vitest';
import { googleCalendar } from '#extension/sites/google-calendar.ts';
import { googleCalendarWeek } from '#test/pages/google-calendar-week.ts';
import { documentOf } from './document-of.ts';

const events = [1, 2, 3].map((count) => ({
  id: `ev3nt${count}`,
  title: `Client ${count}`,
  start: `2026-11-2${count + 2}T10:00`,
  end: `2026-11-2${count + 2}T10:50`,
  seriesOriginalStart: `2026112${count + 2}T100000Z`,
}));
const html = googleCalendarWeek({ weekStart: '2026-11-22', events, everydayChips: false });
const readHtml = (page: string) => googleCalendar.read(documentOf(page));
const titles = (page: string) => readHtml(page).sightings.map(({ title }) => title);

test('A label that tells another day than its column leaves the chip out, and the rest stays', () => {
  const page = html.replace('No location, November 24, 2026', 'No location, November 25, 2026');
  expect(titles(page)).toEqual(['Client 1', 'Client 3']);
  expect(readHtml(page).health).toEqual({ state: 'degraded', chips: 3, read: 2 });
});

test('A column key that is no date leaves its chips out, unless the label tells the day', () => {
  const broken = html.replace(
    /data-column-index="2" data-datekey="\d+"/,
    'data-column-index="2" data-datekey="27040"',
  );
  expect(titles(broken)).toEqual(['Client 1', 'Client 2', 'Client 3']);
  expect(titles(broken.replace('No location, November 24, 2026', 'No location'))).toEqual([
    'Client 1',
    'Client 3',
  ]);
});

test('Without a column and in a language we cannot date, the original start tells the day if the label confirms it', () => {
  const chip = (date: string) =>
    `<html lang="xx-unknown"><body><div role="main">${html.match(/<div role="button"[^]*?dragsource-type="3"><\/div><\/div>/)?.[0]}</div></body></html>`.replace(
      'November 23, 2026',
      date,
    );
  expect(readHtml(chip('23 Novembro-ish 2026')).sightings[0]?.day).toBe('2026-11-23');
  expect(readHtml(chip('30 Novembro-ish 2026')).sightings).toEqual([]);
});

test('An id that cannot be decoded is counted as not read', () => {
  const page = html.replaceAll(/data-eventid="[^"]+"/g, 'data-eventid="%%%"');
  expect(readHtml(page)).toMatchObject({ sightings: [], health: { state: 'degraded', chips: 3, read: 0 } });
});

test('A page that announces events and shows none that we find is told as blind', () => {
  expect(readHtml(html.replaceAll('data-eventchip', 'data-newname')).health).toEqual({
    state: 'blind',
    chips: 0,
    read: 0,
  });
});

test('A column that announces more events than we find is told as degraded', () => {
  const page = html.replace('1 event, Tuesday, November 24', '2 events, Tuesday, November 24');
  expect(readHtml(page).health).toEqual({ state: 'degraded', chips: 3, read: 3 });
});

test('An empty week is no fault: the only number in its headings is the day', () => {
  const empty = googleCalendarWeek({ weekStart: '2026-11-22', events: [], everydayChips: false });
  expect(empty).toContain('No events, Monday, November 23');
  expect(readHtml(empty)).toMatchObject({ sightings: [], health: { state: 'ok', chips: 0, read: 0 } });
});

test('Chips outside the main part of the page are not read', () => {
  expect(titles(html.replace('role="main"', 'role="dialog"'))).toEqual([]);
});

test('A message never outgrows what the background takes', () => {
  const long = 'x'.repeat(5000);
  const [, chip = ''] = /data-eventid="([^"]+)"/.exec(html) ?? [];
  const page = html
    .replaceAll(chip, Buffer.from(`${long} a@m`).toString('base64'))
    .replaceAll('Client 2', long);
  const { sightings } = readHtml(page);
  expect(sightings.map(({ title }) => title.length)).toEqual([1000, 8]);
});
