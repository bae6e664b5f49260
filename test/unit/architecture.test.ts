// The layout of the project, as rules. Each failure says what to do about it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inRoot } from '#test/support/paths.ts';
import { sourceFiles, type SourceFile } from '#test/support/source-files.ts';

const shared = sourceFiles('shared');
const worker = sourceFiles('worker');
const extension = sourceFiles('extension');
const tests = sourceFiles('test');
const everything = [...shared, ...worker, ...extension, ...tests];

/** Which other folders a folder may import. A longer path stands for itself before its parent. `extension/*` are the files beside the folders. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  worker: ['shared'],
  'extension/*': ['shared', 'extension/sites'],
  'extension/sites': ['shared'],
  'extension/overlay': ['shared', 'extension/sites'],
  'extension/store': ['shared', 'extension/*'],
  'extension/sync': ['shared', 'extension/*', 'extension/store'],
  'extension/feed': ['shared', 'extension/*', 'extension/sites'],
  'extension/capture': ['shared', 'extension/*', 'extension/sites', 'extension/overlay', 'extension/store'],
  'extension/background': [
    ...['shared', 'extension/*', 'extension/sites', 'extension/overlay', 'extension/store', 'extension/sync'],
    ...['extension/capture', 'extension/feed'],
  ],
  // The overlay's words for a badge are the screens' words too.
  'extension/ui': [
    'shared',
    'extension/*',
    'extension/sites',
    'extension/overlay',
    'extension/store',
    'extension/feed',
    'extension/public',
  ],
};

function folderOf(path: string): string {
  const [top = '', next, deeper] = path.split('/');
  if (top !== 'extension') return top;
  return deeper === undefined ? 'extension/*' : `extension/${next}`;
}

test('A folder imports only what lies below it', () => {
  const wrong = [...shared, ...worker, ...extension].flatMap((file) => {
    const folder = folderOf(file.path);
    const allowed = mayImport[folder];
    if (allowed === undefined) return folder === 'extension/entrypoints' ? [] : [unknownFolder(folder)];
    return file.imports
      .filter((one) => one.ours && folderOf(one.from) !== folder && !allowed.includes(folderOf(one.from)))
      .map(
        (one) =>
          `${file.path} imports ${one.from}: ${folder} may import ${allowed.join(', ') || 'nothing of ours'}`,
      );
  });
  expect(wrong).toEqual([]);
});

const unknownFolder = (folder: string): string =>
  `${folder} is new: say in test/unit/architecture.test.ts what it may import`;

test('Nobody imports an entrypoint or a test, and the extension never imports the worker', () => {
  const wrong = [...shared, ...worker, ...extension].flatMap((file) =>
    file.imports
      .filter(({ from, ours }) => ours && /^(extension\/entrypoints|test|worker)\//.test(from))
      .filter(({ from }) => folderOf(from) !== folderOf(file.path))
      .map(
        ({ from }) =>
          `${file.path} imports ${from}: move what both need to the lowest folder that both may import`,
      ),
  );
  expect(wrong).toEqual([]);
});

test('The pure product has no clock, no chance, no network and no database of its own', () => {
  const banned = [
    ...['Date.now', 'new Date()', 'performance.now', 'Temporal.Now', 'setTimeout', 'setInterval'],
    ...['Math.random', 'crypto.getRandomValues', 'crypto.randomUUID'],
    ...['fetch', 'WebSocket', 'indexedDB', 'localStorage', 'document', 'window', 'browser', 'chrome'],
  ];
  const wrong = shared.flatMap((file) =>
    banned
      .filter((name) => file.names.has(name))
      .map((name) => `${file.path} uses ${name}: take it as an argument instead`),
  );
  expect(wrong).toEqual([]);
});

test('Only the store knows Dexie, and only sync and feed speak to the network', () => {
  const dexie = extension.filter(
    (file) => folderOf(file.path) !== 'extension/store' && imports(file, 'dexie'),
  );
  const network = extension.filter(
    (file) =>
      !mayAsk.includes(folderOf(file.path)) && (file.names.has('fetch') || file.names.has('WebSocket')),
  );
  expect(
    dexie.map((file) => `${file.path} imports dexie: read through store/reader.ts, write by message`),
  ).toEqual([]);
  expect(network.map((file) => `${file.path} uses the network: that is for ${mayAsk.join(' and ')}`)).toEqual(
    [],
  );
});

/** Sync speaks to the coach's relay, feed to the calendars whose addresses the coach gave. */
const mayAsk: readonly string[] = ['extension/sync', 'extension/feed'];

test('Only the feed core knows ical.js', () => {
  const knows = [...shared, ...worker, ...extension].filter((file) => imports(file, 'ical.js'));
  expect(knows.map((file) => file.path)).toEqual(['shared/feed/component.ts']);
});

const imports = (file: SourceFile, name: string): boolean =>
  file.imports.some((one) => !one.ours && one.from === name && !one.typeOnly);

test('zod comes as zod/mini alone, which is a fifth of its size', () => {
  const wrong = everything.filter((file) =>
    file.imports.some(({ from, asked }) => from === 'zod' && asked !== 'zod/mini'),
  );
  expect(wrong.map((file) => `${file.path}: import * as z from 'zod/mini'`)).toEqual([]);
});

test('A content script carries no React, no Dexie and no zod into a page', () => {
  const heavy = [
    'react',
    'react-dom',
    'dexie',
    'dexie-react-hooks',
    'zod',
    'wouter',
    'lucide-react',
    'ical.js',
  ];
  const byPath = new Map([...shared, ...extension].map((file) => [file.path, file]));
  const scripts = extension.filter((file) => file.path.endsWith('.content.ts'));
  expect(scripts.length).toBeGreaterThan(0);
  const wrong = scripts.flatMap((script) =>
    reachableFrom(script, byPath).flatMap(({ file, way }) =>
      heavy
        .filter((name) => imports(file, name))
        .map((name) => `${way.join(' -> ')} -> ${name}: break this chain`),
    ),
  );
  expect(wrong).toEqual([]);
});

type Reached = { readonly file: SourceFile; readonly way: readonly string[] };

function reachableFrom(start: SourceFile, byPath: ReadonlyMap<string, SourceFile>): readonly Reached[] {
  const reached = new Map<string, Reached>([[start.path, { file: start, way: [start.path] }]]);
  for (const { file, way } of reached.values()) {
    for (const one of file.imports) {
      const next = one.typeOnly ? undefined : byPath.get(one.from);
      if (next !== undefined && !reached.has(next.path))
        reached.set(next.path, { file: next, way: [...way, next.path] });
    }
  }
  return [...reached.values()];
}

test('An index lists every file of its kind', () => {
  const kinds = [
    { folder: 'shared/records', declares: /^export const \w+: RecordType</m },
    { folder: 'shared/boundaries', declares: /^export const \w+: Rule =/m },
    { folder: 'extension/sites', declares: /^export const \w+: (CalendarSite|CallSite) =/m },
  ];
  const wrong = kinds.flatMap(({ folder, declares }) => {
    const index = `${folder}/index.ts`;
    const listed = everything.find((file) => file.path === index)?.imports.map((one) => one.from) ?? [];
    const ofKind = everything.filter(
      ({ path }) => path.startsWith(`${folder}/`) && declares.test(readFileSync(inRoot(path), 'utf8')),
    );
    expect(ofKind.length, `${folder} has none of its kind: has the rule lost its subject?`).toBeGreaterThan(
      0,
    );
    return ofKind
      .filter(({ path }) => !listed.includes(path))
      .map(({ path }) => `${path} is not in ${index}: add its line there`);
  });
  expect(wrong).toEqual([]);
});

test('No file is longer than 350 lines', () => {
  const wrong = everything.filter((file) => file.lines > 350);
  expect(
    wrong.map((file) => `${file.path} has ${file.lines} lines: take out what has a name of its own`),
  ).toEqual([]);
});

test('File names are in kebab-case and say what the file gives', () => {
  const wrong = everything.filter(
    (file) =>
      !/^[a-z0-9-]+(\.(test|content|config|module))*\.(ts|tsx|mjs)$/.test(file.path.split('/').at(-1) ?? ''),
  );
  const vague = everything.filter((file) => /\/(utils?|helpers?|common|misc)(\/|\.)/.test(file.path));
  expect(wrong.map((file) => `${file.path}: write the name in kebab-case`)).toEqual([]);
  expect(vague.map((file) => `${file.path}: name it after what it gives`)).toEqual([]);
});

test('Every folder says what belongs in it, and what was decided', () => {
  const children = (folder: string): string[] =>
    readdirSync(inRoot(folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'public')
      .map((entry) => `${folder}/${entry.name}`);
  const folders = [
    'extension',
    'shared',
    'worker',
    'test',
    ...children('extension'),
    ...children('shared'),
    ...children('test'),
  ];
  const wrong = folders.flatMap((folder) => {
    const readme = `${folder}/README.md`;
    if (!existsSync(inRoot(readme)))
      return [`${readme} is missing: ten lines on what belongs here, what it may import, how to add one`];
    const text = readFileSync(inRoot(readme), 'utf8');
    return /\b20\d\d-\d\d-\d\d\b/.test(text) ? [] : [`${readme} has no dated decision`];
  });
  expect(wrong).toEqual([]);
});

test('A test is neither left out nor alone', () => {
  const wrong = tests
    .filter((file) => file.path.endsWith('.test.ts'))
    .filter((file) =>
      ['test', 'it', 'describe'].some((word) =>
        ['skip', 'only', 'todo', 'fails'].some((how) => file.names.has(`${word}.${how}`)),
      ),
    );
  expect(wrong.map((file) => `${file.path}: no test is skipped, alone or still to do`)).toEqual([]);
});
