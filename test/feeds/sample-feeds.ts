// The sample files that ical.js ships with its tests, from its npm package 0.0.3: real exports of Google and Zimbra of 2012, and
// time zones.
import { readdirSync, readFileSync } from 'node:fs';
import { inRoot } from '#test/support/paths.ts';

const folder = inRoot('node_modules/ical.js-samples');

/** By its path within the package. */
export const sampleFeed = (path: string): string => readFileSync(`${folder}/${path}`, 'utf8');

export const sampleFeeds: readonly string[] = ['samples', 'test/parser'].flatMap((under) =>
  readdirSync(`${folder}/${under}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ics'))
    .map((path) => `${under}/${path}`)
    .toSorted(),
);
