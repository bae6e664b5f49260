// What a fresh clone installs: exactly the versions that were tried, on every platform.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inRoot } from '#test/support/paths.ts';

type Locked = {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};
type Manifest = {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

const read = (file: string): unknown => JSON.parse(readFileSync(inRoot(file), 'utf8'));
const manifest = read('package.json') as Manifest; // brand: npm's own format
const { packages } = read('package-lock.json') as { packages: Readonly<Record<string, Locked>> }; // brand: npm's own format

/** As Node looks a package up: beside the one that asks, then further and further out. */
function foundFrom(asker: string, name: string): Locked | undefined {
  const parts = asker === '' ? [] : asker.split('/node_modules/');
  for (let depth = parts.length; depth >= 0; depth -= 1) {
    const folder = parts.slice(0, depth).join('/node_modules/');
    const found = packages[folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`];
    if (found !== undefined) return found;
  }
  return undefined;
}

test('Every dependency is pinned to one version', () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies };
  const loose = Object.entries(all).filter(
    ([, version]) => !/^(npm:[\w./@-]+@)?\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose.map(([name, version]) => `${name} is "${version}": write the exact version`)).toEqual([]);
});

// A registry without another platform's packages leaves them out without a word, and then `npm ci` refuses the lockfile.
test('The lockfile names the packages of every platform, not only of the one it was made on', () => {
  const missing = Object.entries(packages).flatMap(([asker, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => /^\d/.test(version) && foundFrom(asker, name)?.version !== version)
      .map(([name, version]) => `${name} ${version}, which ${asker} may want, is not in package-lock.json`),
  );
  expect(missing).toEqual([]);
});
