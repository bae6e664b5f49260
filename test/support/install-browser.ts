// Fetches a browser on a machine that has none: first the download that Playwright, or Puppeteer for Firefox, offers, into their
// own caches; where that fails and we are root on Debian, the system's package. Says what it does; whether it worked, the
// caller sees by looking again. The two packages are pinned here and fetched only in this case.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const playwright = 'playwright-core@1.65.1';
const puppeteerBrowsers = '@puppeteer/browsers@3.2.6';

export function installChromium(): void {
  console.log('No Chromium here: downloading the one that Playwright uses …');
  const downloaded = npmExec(playwright, ['playwright-core', 'install', 'chromium']).ok;
  if (!downloaded) installDebianPackage('chromium');
}

/** The path of the Firefox that was downloaded, if it was. */
export function installFirefox(): string | undefined {
  console.log('No Firefox here: downloading it …');
  const cache = join(homedir(), '.cache', 'bookend');
  const { ok, output } = npmExec(puppeteerBrowsers, [
    'browsers',
    'install',
    'firefox@stable',
    '--path',
    cache,
  ]);
  const path = /^firefox@\S+ (.+)$/m.exec(output)?.[1];
  if (ok && path !== undefined) return path;
  installDebianPackage('firefox-esr');
  return undefined;
}

function npmExec(pinnedPackage: string, command: readonly string[]): { ok: boolean; output: string } {
  const npm = process.env['npm_execpath'];
  const flags = ['exec', '--yes', `--package=${pinnedPackage}`, '--', ...command];
  const [program, args] = npm ? [process.execPath, [npm, ...flags]] : ['npm', flags];
  const { status, stdout } = spawnSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 600_000,
  });
  return { ok: status === 0, output: stdout ?? '' };
}

function installDebianPackage(name: string): void {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  console.log(`The download did not work: installing Debian's ${name} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', name]]) {
    const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
    if (status !== 0) return;
  }
}
