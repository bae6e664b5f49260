// Builds the extension for tests and `npm start`, and only when a source has changed since the last time.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { binOf, inRoot, root } from './paths.ts';

/** `e2e` requires the sites' permissions instead of asking, because a headless Chromium cannot answer a prompt. */
export type Build = 'chromium' | 'chromium-e2e' | 'firefox';

const builds = {
  chromium: { folder: 'chrome-mv3', args: ['-b', 'chrome'] },
  'chromium-e2e': { folder: 'chrome-mv3-e2e', args: ['-b', 'chrome', '--mode', 'e2e'] },
  firefox: { folder: 'firefox-mv3', args: ['-b', 'firefox'] },
} as const;

/** The folder of the built extension. Throws with the builder's own words when the build fails. */
export function builtExtension(build: Build): string {
  const { folder, args } = builds[build];
  const out = inRoot('.output', folder);
  const stamp = `${out}.hash`;
  const hash = hashOfSources();
  const fresh =
    existsSync(`${out}/manifest.json`) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
  if (fresh) return out;
  const run = spawnSync(binOf('wxt'), ['build', ...args, '--level', 'warn'], { cwd: root, encoding: 'utf8' });
  if (run.status !== 0)
    throw new Error(`Building the extension for ${build} failed:\n${run.stdout}${run.stderr}`);
  writeFileSync(stamp, hash);
  return out;
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
