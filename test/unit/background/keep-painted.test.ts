// Tabs that are painted anew while their pages move on and records change: what was seen last is what is painted last.
import 'temporal-polyfill/global';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepPainted } from '#extension/background/keep-painted.ts';
import type { Practice } from '#extension/background/practice.ts';
import { sessionArea } from '#extension/background/session-area.ts';
import type { SeenTab } from '#extension/capture/paint-calendar.ts';
import type { Sighting } from '#extension/sites/site.ts';
import type { Board } from '#shared/engagement/board.ts';
import { defaultPractice } from '#shared/records/practice.ts';
import { ok } from '#shared/records/record.ts';
import { board as known } from '../capture/a-practice.ts';
import { speakEnglish } from '../ui/speak-english.ts';

beforeEach(() => {
  fakeBrowser.reset();
  speakEnglish();
});

type Change = { readonly css: string; readonly target: { readonly tabId: number } };

const chip = (eventId: string): Sighting => ({
  ...{ chipId: eventId, provider: 'google', eventId, title: 'Wanda Ilves', day: '2026-03-03' },
  ...{ startMinute: 600, endMinute: 650, allDay: false, shape: 'block', tight: false },
});

const seen = (page: string, eventId: string): SeenTab => ({
  ...{ site: 'google-calendar', page, frameId: 0, opened: null, wholeDays: [], sightings: [chip(eventId)] },
  health: { state: 'ok', chips: 1, read: 1 },
});

/** As the coach has raised the number since: every badge reads otherwise. */
const raised = (agreed: number): Board => ({
  ...known,
  engagements: known.engagements.map((engagement) => ({
    ...engagement,
    agreed,
    credits: [{ at: 0, delta: agreed }],
  })),
});

/** Tabs as lists of sheets; nothing is put into a tab that is held. */
function tabs() {
  const sheets = new Map<number, string[]>();
  let held: Promise<void> | null = null;
  const inTab = async ({ target: { tabId } }: Change, change: (list: string[]) => void) => {
    if (tabId === 1 && held !== null) await held;
    const list = sheets.get(tabId) ?? [];
    change(list);
    sheets.set(tabId, list);
  };
  Object.assign(fakeBrowser.scripting, {
    insertCSS: (change: Change) => inTab(change, (list) => list.push(change.css)),
    removeCSS: (change: Change) =>
      inTab(change, (list) => {
        const at = list.lastIndexOf(change.css);
        if (at !== -1) list.splice(at, 1);
      }),
  });
  let board = known;
  const practice = {
    boards: {
      board: () => Promise.resolve(board),
      practice: () => Promise.resolve({ settings: defaultPractice, under: new Map() }),
    },
    store: { write: () => Promise.resolve(ok(null)) },
  } as unknown as Practice; // brand: all that painting asks of it
  const painting = keepPainted(() => Promise.resolve(ok(practice)), sessionArea);
  const settle = () => new Promise((resolve) => setTimeout(resolve, 30));
  return {
    painting,
    settle,
    shown: (tabId: number) => (sheets.get(tabId) ?? []).join('\n'),
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return resolve;
    },
    change: (next: Board) => {
      board = next;
      painting.boardChanged(next);
    },
  };
}

test('A tab that has moved on while another one is painted is not painted for what it showed before', async () => {
  const { painting, settle, shown, hold, change } = tabs();
  await painting.calendarSeen(1, seen('p1', 'third'));
  await painting.calendarSeen(2, seen('p2', 'third'));
  expect(shown(2)).toContain('third');
  const release = hold();
  change(raised(9));
  await settle();
  // Nor does it wait for that other one.
  expect(shown(2)).toContain('3 of 9');
  await painting.calendarSeen(2, seen('p2', 'fourth'));
  release();
  await settle();
  expect(shown(2)).toContain('fourth');
});

test('Of several changes the last one is painted, in every tab', async () => {
  const { painting, settle, shown, hold, change } = tabs();
  await painting.calendarSeen(1, seen('p1', 'third'));
  await painting.calendarSeen(2, seen('p2', 'third'));
  const release = hold();
  for (const agreed of [9, 10, 11, 12]) change(raised(agreed));
  await settle();
  release();
  await settle();
  expect([1, 2].map((tabId) => / of (\d+)/.exec(shown(tabId))?.[1])).toEqual(['12', '12']);
});
