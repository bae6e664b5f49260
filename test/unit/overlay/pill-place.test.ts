import { expect, test } from 'vitest';
import { placeHost } from '#extension/overlay/pill-place.ts';
import { documentOf } from '../sites/document-of.ts';

function pageShowing(fullscreen: string | null): Document {
  const page = documentOf('<main id="stage"></main><video id="film"></video>');
  const value = fullscreen === null ? null : page.querySelector(fullscreen);
  Object.defineProperty(page, 'fullscreenElement', { value });
  return page;
}

function placedWhile(fullscreen: string | null): string | undefined {
  const page = pageShowing(fullscreen);
  const host = page.createElement('x-host');
  placeHost(page, host);
  placeHost(page, host);
  expect(page.querySelectorAll('x-host')).toHaveLength(1);
  return host.parentElement?.tagName;
}

test('The pill hangs on the root element, where no page framework renders', () => {
  expect(placedWhile(null)).toBe('HTML');
});

test('In full screen it hangs in what is shown, because nothing else is painted', () => {
  expect(placedWhile('#stage')).toBe('MAIN');
});

test('A video in full screen can hold no pill, so it stays where it was', () => {
  expect(placedWhile('#film')).toBe('HTML');
});

test('A pill that the page has taken away is put back', () => {
  const page = pageShowing(null);
  const host = page.createElement('x-host');
  placeHost(page, host);
  host.remove();
  placeHost(page, host);
  expect(host.parentElement).toBe(page.documentElement);
});
