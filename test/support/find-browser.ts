// Finds the browsers that tests and `npm start` run in, and installs one where there is none. Either gives a path that was
// tried (`--version` answered), or throws one sentence that says what to do: nothing is ever skipped for want of a browser.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { installChromium, installFirefox } from './install-browser.ts';

/** The manifest's `minimum_chrome_version` and `strict_min_version`. */
const oldest = { chromium: 144, firefox: 140 } as const;

/** CHROMIUM_PATH, a system Chromium or Chrome for Testing, Playwright's own; else one is installed. */
export function findChromium(): string {
  const given = process.env['CHROMIUM_PATH'];
  if (given) return checked(given, chromiumProblem, 'CHROMIUM_PATH');
  const find = () => [...onPath(chromiumNames), ...macApps(chromiumApps), ...ofPlaywright()].find(isChromium);
  const found = find() ?? (installChromium(), find());
  if (found !== undefined) return found;
  throw new Error(
    `Bookend's tests need Chromium ${oldest.chromium} or newer: install it (Debian: apt-get install chromium), or set CHROMIUM_PATH to a Chromium or a Chrome for Testing.`,
  );
}

/** FIREFOX_PATH, firefox-esr, firefox; else one is installed. */
export function findFirefox(): string {
  const given = process.env['FIREFOX_PATH'];
  if (given) return checked(given, firefoxProblem, 'FIREFOX_PATH');
  const usable = (path: string) => firefoxProblem(path) === null;
  const find = () => [...onPath(['firefox-esr', 'firefox']), ...macApps(['Firefox'])].find(usable);
  const found = find() ?? [installFirefox(), find()].find((path) => path !== undefined && usable(path));
  if (found !== undefined) return found;
  throw new Error(
    `Bookend's tests need Firefox ${oldest.firefox} or newer: install it (Debian: apt-get install firefox-esr), or set FIREFOX_PATH.`,
  );
}

const chromiumNames = [
  'chromium',
  'chromium-browser',
  'chrome-for-testing',
  'google-chrome-for-testing',
  'chrome',
];
const chromiumApps = ['Chromium', 'Google Chrome for Testing'];

const isChromium = (path: string): boolean => chromiumProblem(path) === null;

// Branded Chrome ignores --load-extension, so only the two that obey it will do.
function chromiumProblem(path: string): string | null {
  if (isSnap(path)) return 'is a snap, which may not read the extension’s folder';
  const version = versionOf(path);
  const major = Number(/^(?:Chromium|Google Chrome for Testing) (\d+)/m.exec(version)?.[1]);
  if (Number.isNaN(major)) return `is neither Chromium nor Chrome for Testing (it says "${version}")`;
  return major >= oldest.chromium
    ? null
    : `is version ${major}; ${oldest.chromium} is the oldest that will do`;
}

function firefoxProblem(path: string): string | null {
  if (isSnap(path)) return 'is a snap, which may not read the extension’s folder';
  const version = versionOf(path);
  const major = Number(/^Mozilla Firefox (\d+)/m.exec(version)?.[1]);
  if (Number.isNaN(major)) return `is not Firefox (it says "${version}")`;
  return major >= oldest.firefox ? null : `is version ${major}; ${oldest.firefox} is the oldest that will do`;
}

function checked(path: string, problemOf: (path: string) => string | null, variable: string): string {
  const problem = existsSync(path) ? problemOf(path) : 'does not exist';
  if (problem !== null) throw new Error(`${variable} is set to ${path}, which ${problem}.`);
  return path;
}

const versionOf = (path: string): string =>
  spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 }).stdout?.trim().split('\n')[0] ?? '';

function isSnap(path: string): boolean {
  const real = realpathSync(path);
  if (real.endsWith('/snap')) return true;
  return statSync(real).size < 20_000 && readFileSync(real, 'utf8').includes('/snap/bin/');
}

function onPath(names: readonly string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .filter((path) => existsSync(path));
}

function macApps(names: readonly string[]): string[] {
  if (process.platform !== 'darwin') return [];
  const folders = ['/Applications', join(homedir(), 'Applications')];
  return names
    .flatMap((name) =>
      folders.map((folder) => join(folder, `${name}.app/Contents/MacOS`, name.toLowerCase())),
    )
    .concat(
      names.flatMap((name) => folders.map((folder) => join(folder, `${name}.app/Contents/MacOS`, name))),
    )
    .filter((path) => existsSync(path));
}

/** Newest first. Playwright keeps each build in a folder `chromium-<build>` of its cache. */
function ofPlaywright(): string[] {
  const caches = [
    process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? '',
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
  ];
  const executables = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  ];
  const buildOf = (folder: string): number => Number(/^chromium-(\d+)$/.exec(folder)?.[1] ?? Number.NaN);
  return caches
    .filter((cache) => cache !== '' && existsSync(cache))
    .flatMap((cache) => {
      const builds = readdirSync(cache).filter((folder) => !Number.isNaN(buildOf(folder)));
      return builds.toSorted((a, b) => buildOf(b) - buildOf(a)).map((folder) => join(cache, folder));
    })
    .flatMap((folder) => executables.map((executable) => join(folder, executable)))
    .filter((path) => existsSync(path));
}
