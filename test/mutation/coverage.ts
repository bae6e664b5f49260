// `npm run coverage`: fails where the unit tests leave a branch of the engagement or the boundaries untried, and names its line.
import { spawnSync } from 'node:child_process';
import { binOf, root } from '../support/paths.ts';

const args = ['run', '--config', 'test/mutation/vitest.config.ts', '--coverage', '--reporter=minimal'];
const { status } = spawnSync(binOf('vitest'), [...args, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
