import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BadgeTone } from '#shared/engagement/badge.ts';
import { badgeCss, lifeMark, type PaintedBadge } from '#extension/overlay/badge-css.ts';
import { googleCalendar } from '#extension/sites/google-calendar.ts';
import { readCss } from './read-css.ts';

const badge = (more: Partial<PaintedBadge> = {}): PaintedBadge => ({
  chipId: 'abc',
  shape: 'block',
  tight: false,
  text: '3 of 6',
  shortText: '3/6',
  tone: 'track',
  ...more,
});
const css = (...badges: readonly PaintedBadge[]) =>
  badgeCss(googleCalendar, badges, { print: false, life: null });
// What a parser reads for text that CSS cannot hold.
const asRead = (text: string) => text.toWellFormed().replaceAll('\0', '\uFFFD');

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(
      '"',
      '\\',
      '\n',
      '\r',
      '\f',
      '\0',
      '}',
      '{',
      ';',
      '/*',
      '*/',
      ']',
      '<',
      'a',
      '9',
      ' ',
      '\uD800',
    ),
    maxLength: 40,
  }),
  fc.constantFrom(
    String.raw`\"]{}*{display:none}`,
    '"]::after{}body{background:url(https://x)}',
    '\\',
    '\\\n"',
    '</style>',
  ),
);

test('Whatever an id or a text holds, it stays inside its string and says exactly itself', () => {
  const shape = fc.constantFrom<PaintedBadge['shape']>('block', 'bar', 'row');
  fc.assert(
    fc.property(hostile, hostile, shape, fc.boolean(), (chipId, text, drawnAs, tight) => {
      const plain = readCss(css(badge({ shape: drawnAs, tight })));
      const read = readCss(css(badge({ chipId, text, shortText: text, shape: drawnAs, tight })));
      expect(read.skeleton).toBe(plain.skeleton);
      expect(read.strings.filter((one) => one !== 'main' && one !== 'button')).toEqual([
        asRead(chipId),
        asRead(text),
      ]);
    }),
    { numRuns: 2000 },
  );
});

test('Every declaration is important, because a page may not win', () => {
  const { skeleton } = readCss(
    css(badge(), badge({ chipId: 'b', shape: 'bar' }), badge({ chipId: 'c', shape: 'row' })),
  );
  const bodies = [...skeleton.matchAll(/::after\{([^}]*)\}/g)].map(([, body = '']) => body);
  expect(bodies).toHaveLength(3);
  for (const declaration of bodies.flatMap((body) => body.split(';')))
    expect(declaration).toMatch(/!important$/);
});

test('A badge takes no clicks and no room, and is printed only where the coach wants it', () => {
  const sheet = css(badge());
  expect(sheet).toMatch(/^@media not print\{/);
  expect(badgeCss(googleCalendar, [badge()], { print: true, life: null })).not.toContain('print{');
  expect(sheet).toContain('pointer-events:none!important');
  expect(sheet).toContain('position:absolute!important');
});

test('A tight chip wears the short form, any other the whole', () => {
  expect(css(badge())).toContain('content:"3 of 6"!important');
  expect(css(badge({ tight: true }))).toContain('content:"3/6"!important');
});

test('A sheet holds only in the life of the extension that put it in, and in a page that bears no mark', () => {
  const sheet = badgeCss(googleCalendar, [badge()], { print: false, life: 'life1' });
  expect(sheet.split('\n')[1]).toBe('@container (not style(--bookend)) or style(--bookend:life1){');
  expect(sheet.match(/[{}]/g)?.join('')).toBe('{{{}}}');
  expect(lifeMark('life2')).toBe(':root{--bookend:life2!important}');
});

const tones: readonly BadgeTone[] = ['track', 'closing', 'last', 'beyond', 'ended', 'quiet'];

test('Tones differ in the form of their bar, not in its colour alone', () => {
  const forms = tones.map((tone) => /border-inline-start:(\d+px \w+)/.exec(css(badge({ tone })))?.[1]);
  expect(new Set(forms.slice(0, 4)).size).toBe(4);
});

test('Each tone has a bar of its own', () => {
  const bars = tones.map((tone) => /border-inline-start:[^!]*/.exec(css(badge({ tone })))?.[0]);
  expect(new Set(bars).size).toBe(tones.length);
});

test('Chips that say the same share one rule, and a chip is named once', () => {
  const sheet = css(
    badge(),
    badge({ chipId: 'b' }),
    badge({ chipId: 'c', text: '4 of 6' }),
    badge({ chipId: 'b' }),
  );
  expect(sheet.match(/content:/g)).toHaveLength(2);
  expect(sheet.match(/data-eventid="b"/g)).toHaveLength(1);
});

test('The same badges give the same text, since only the exact text takes a sheet out again', () => {
  const badges = [badge(), badge({ chipId: 'b', tone: 'last' }), badge({ chipId: 'c' })];
  expect(css(...badges)).toBe(css(...structuredClone(badges)));
});

test('No badges, no style sheet', () => {
  expect(css()).toBe('');
});
