import { expect, test } from 'vitest';
import type { Badge } from '#shared/engagement/badge.ts';
import { badgeText, pageBadgeText } from '#extension/overlay/badge-text.ts';
import { formatDay, translate } from './words.ts';

const cases: readonly (readonly [Badge, string, string])[] = [
  [{ kind: 'count', n: 3, m: 6, toConfirm: false }, '3 of 6', '3/6'],
  [{ kind: 'count', n: 3, m: 6, toConfirm: true }, '3 of 6 ?', '3/6 ?'],
  [{ kind: 'closing', n: 5, m: 6 }, '5 of 6 · closing', '5/6 closing'],
  [{ kind: 'last', n: 6, m: 6 }, '6 of 6 · last', '6/6 last'],
  [{ kind: 'paused', n: 2, m: 6 }, 'paused · 2 of 6', 'paused'],
  [{ kind: 'session', n: 14 }, 'session 14', 'no. 14'],
  [{ kind: 'beyond' }, 'beyond agreement', 'beyond'],
  [{ kind: 'no-agreement' }, 'no agreement', 'not agreed'],
  [{ kind: 'intro' }, 'intro', 'intro'],
  [{ kind: 'follow-up' }, 'follow-up', 'follow-up'],
  [{ kind: 'urgent' }, 'urgent', 'urgent'],
  [{ kind: 'ended', on: '2026-05-12' }, 'ended 12 May', 'ended'],
  [{ kind: 'whose' }, 'whose?', 'whose?'],
];

test.for(cases)('%o reads "%s", and "%s" where there is little room', ([badge, text, shortText]) => {
  expect(badgeText(badge, translate, formatDay)).toEqual({ text, shortText });
});

test('On a page an urgent session is a dot without a word, and all else reads as on our screens', () => {
  for (const [badge, text] of cases) {
    const shown = pageBadgeText(badge, 'number', translate, formatDay).text;
    expect(shown).toBe(badge.kind === 'urgent' ? '●' : text);
  }
});

const leftCases: readonly (readonly [Badge, string, string])[] = [
  [{ kind: 'count', n: 3, m: 6, toConfirm: false }, 'then 3 left', '3 left'],
  [{ kind: 'count', n: 5, m: 6, toConfirm: true }, 'then 1 left ?', '1 left ?'],
  [{ kind: 'count', n: 6, m: 6, toConfirm: false }, 'then none left', 'none left'],
  [{ kind: 'count', n: 6, m: 6, toConfirm: true }, 'then none left ?', 'none left ?'],
  [{ kind: 'closing', n: 5, m: 6 }, 'then 1 left · closing', '1 left closing'],
  [{ kind: 'last', n: 6, m: 6 }, 'last session', 'last'],
  [{ kind: 'paused', n: 2, m: 6 }, 'paused · then 4 left', 'paused'],
  [{ kind: 'paused', n: 6, m: 6 }, 'paused · last session', 'paused'],
];

test.for(leftCases)(
  'Where the coach wants what is left, %o reads "%s", and in short "%s"',
  ([badge, ...said]) => {
    const { text, shortText } = pageBadgeText(badge, 'remaining', translate, formatDay);
    expect([text, shortText]).toEqual(said);
  },
);

test('What is no number of a number reads the same in both styles', () => {
  for (const [badge] of cases.filter(
    ([{ kind }]) => !['count', 'closing', 'last', 'paused'].includes(kind),
  )) {
    const both = (['number', 'remaining'] as const).map((style) =>
      pageBadgeText(badge, style, translate, formatDay),
    );
    expect(both[1]).toEqual(both[0]);
  }
});
