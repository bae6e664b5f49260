// `npm start`, `npm test` and the other tasks begin here, on any Node from 20 on and with nothing installed. Installs what the
// lockfile names when it has changed, then goes on with the Node that is pinned in node_modules. Only Node's own modules.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const modules = join(root, 'node_modules');
const onWindows = process.platform === 'win32';
const pinnedNode = join(modules, 'node', 'bin', onWindows ? 'node.exe' : 'node');

const [task = '', ...rest] = process.argv.slice(2);
const tasks = {
  start: rest.includes('--check') ? 'test/start/check.ts' : 'test/start/start.ts',
  test: 'test/support/test.ts',
  check: 'test/support/check.ts',
  bench: 'test/bench/bench.ts',
  coverage: 'test/mutation/coverage.ts',
  mutate: 'test/mutation/mutate.ts',
  pictures: 'test/start/pictures.ts',
};

if (!Object.hasOwn(tasks, task))
  fail(`There is no task "${task}". There are: ${Object.keys(tasks).join(', ')}.`);
if (Number(process.versions.node.split('.')[0]) < 20)
  fail(`Node ${process.versions.node} is too old to begin with: install Node 20 or newer.`);

await installWhenLockfileChanged();
process.exitCode = await run(pinnedNode, [join(root, tasks[task]), ...rest]);

async function installWhenLockfileChanged() {
  const stamp = join(modules, '.bookend-lock-hash');
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(pinnedNode) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  console.log('Installing what package-lock.json names …');
  const flags = ['ci', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const code = npm
    ? await run(process.execPath, [npm, ...flags])
    : await run(onWindows ? 'npm.cmd' : 'npm', flags, { shell: onWindows });
  if (code !== 0) fail('Installing failed: the lines above say why.');
  writeFileSync(stamp, hash);
}

// Not spawnSync: after Ctrl-C the task stops what it started, and we wait for it instead of leaving it behind.
function run(command, args, options = {}) {
  const env = { ...process.env, PATH: join(modules, '.bin') + delimiter + process.env.PATH };
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env, ...options });
  const ignore = () => {};
  const pass = (signal) => child.kill(signal);
  process.on('SIGINT', ignore); // the terminal has sent it to the child as well
  process.on('SIGTERM', pass);
  return new Promise((resolve) => {
    child.on('error', (error) => fail(`Could not run ${command}: ${error.message}`));
    child.on('exit', (code, signal) => {
      process.off('SIGINT', ignore);
      process.off('SIGTERM', pass);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
