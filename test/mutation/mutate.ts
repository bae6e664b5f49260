// `npm run mutate`: makes one small mistake after another in the engagement and the boundaries and counts those that a unit test
// notices. One file alone: `npm run mutate -- --mutate shared/engagement/ledger.ts`.
import { spawnSync } from 'node:child_process';
import { binOf, root } from '../support/paths.ts';

// A bar that moves is for a screen; in a log it would be hundreds of lines.
const reporters = process.stdout.isTTY ? ['--reporters', 'progress,clear-text,json,html'] : [];
const args = ['run', 'test/mutation/stryker.config.json', ...reporters, ...process.argv.slice(2)];
const { status } = spawnSync(binOf('stryker'), args, { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
