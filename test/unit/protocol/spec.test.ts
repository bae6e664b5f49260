// The specification, the code and the tests say the same.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actFor, problemCode, relayErrors } from '#shared/protocol/errors.ts';
import { labels } from '#shared/crypto/labels.ts';
import { inRoot } from '#test/support/paths.ts';

const spec = readFileSync(inRoot('shared/protocol/SPEC.md'), 'utf8');
const doing = {
  stop: 'stops and tells',
  pull: 'pulls, merges',
  update: 'asks for an update',
  retry: 'retries later',
};

test('every rule of the specification is the name of a test', () => {
  // The rules of a device, D, are proved where devices sync.
  const rules = [...spec.matchAll(/^- \*\*([A-CE-Z]\d+)\*\*/gm)].map(([, id]) => id ?? '');
  expect(rules.length).toBeGreaterThan(25);
  const folders = ['test/unit/crypto', 'test/unit/protocol', 'test/worker'];
  const tests = folders
    .flatMap((folder) => readdirSync(inRoot(folder)).map((file) => inRoot(folder, file)))
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const unproved = rules.filter(
    (id) => !new RegExp(`test\\(\\s*['"\`](?:[A-Z]\\d+, )*${id}[:,]`).test(tests),
  );
  expect(unproved, 'rules of SPEC.md that no test names').toEqual([]);
});

test('every error of the relay stands in the specification with its status and what the device does', () => {
  for (const [code, { status, act }] of Object.entries(relayErrors))
    expect(spec).toMatch(new RegExp(`^\\| ${code} +\\| ${status} +\\| ${doing[act]}`, 'm'));
  expect([...spec.matchAll(/^\| [a-z-]+ +\| \d{3} +\|/gm)]).toHaveLength(Object.keys(relayErrors).length);
});

test('no two domains share a label', () => {
  expect(new Set(Object.values(labels)).size).toBe(Object.keys(labels).length);
});

test('E1: an answer without a known code is no relay’s, and its status alone says whether it will pass', () => {
  expect(problemCode({ code: 'stale-head' })).toBe('stale-head');
  for (const body of [null, 'gateway', {}, { code: 'toString' }, { code: 409 }])
    expect(problemCode(body)).toBeNull();
  expect(actFor(409, 'stale-head')).toBe('pull');
  expect([502, 503, 429].map((status) => actFor(status, null))).toEqual(['retry', 'retry', 'retry']);
  expect([200, 301, 403, 404, 409].map((status) => actFor(status, null))).toEqual([
    'stop',
    'stop',
    'stop',
    'stop',
    'stop',
  ]);
});
