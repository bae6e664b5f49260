// Builds the extension for tests and `npm start`, and only when a source has changed since the last time.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { binOf, inRoot, root } from './paths.ts';

/** `e2e` requires the sites' permissions instead of asking, because a headless Chromium cannot answer a prompt. */
export type Build = 'chromium' | 'chromium-e2e' | 'firefox';

const builds = {
  chromium: { folder: 'chrome-mv3', args: ['-b', 'chrome'] },
  'chromium-e2e': { folder: 'chrome-mv3-e2e', args: ['-b', 'chrome', '--mode', 'e2e'] },
  firefox: { folder: 'firefox-mv3', args: ['-b', 'firefox'] },
} as const;

/**
 * The folder of the built extension: a copy that belongs to these very sources, so that a build meanwhile takes no file away from a
 * browser that runs. Throws with the builder's own words when the build fails.
 */
export function builtExtension(build: Build): string {
  const { folder, args } = builds[build];
  const kept = inRoot('.output', 'kept');
  const copy = `${kept}/${folder}-${hashOfSources().slice(0, 12)}`;
  if (existsSync(`${copy}/manifest.json`)) return copy;
  // A mode of our own would otherwise get the development build of React: twice the size, and not what a coach runs.
  const env = { ...process.env, NODE_ENV: 'production' };
  const run = spawnSync(binOf('wxt'), ['build', ...args, '--level', 'warn'], {
    cwd: root,
    encoding: 'utf8',
    env,
  });
  if (run.status !== 0)
    throw new Error(`Building the extension for ${build} failed:\n${run.stdout}${run.stderr}`);
  removeOld(kept);
  cpSync(inRoot('.output', folder), copy, { recursive: true });
  return copy;
}

const dayMs = 86_400_000;

function removeOld(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const path = `${folder}/${name}`;
    if (Date.now() - statSync(path).mtimeMs > dayMs) rmSync(path, { recursive: true });
  }
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  const folders = ['extension', 'shared'].flatMap((folder) =>
    readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
      .map((entry) => `${entry.parentPath}/${entry.name}`),
  );
  const single = ['wxt.config.ts', 'package-lock.json', 'package.json'].map((file) => inRoot(file));
  for (const file of [...folders, ...single].toSorted())
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}
