// `npm test`: everything a release needs. Ends in one line, `N passed, N failed`, summed over the checks, the builds and every
// test; fails when one did, and when a test was left out.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { checkSteps } from './check-steps.ts';
import { binOf, inRoot, root } from './paths.ts';
import { runSteps, type Step, type StepCount } from './steps.ts';

const builds: readonly Step[] = [
  { name: 'build for Chromium', command: binOf('wxt'), args: ['build', '--level', 'warn'] },
  { name: 'build for Firefox', command: binOf('wxt'), args: ['build', '-b', 'firefox', '--level', 'warn'] },
];

// In a run of its own: there the laws, which try other input each time, cover no branch by luck.
const branches: Step = {
  name: 'every branch of the engagement and the boundaries',
  command: process.execPath,
  args: [inRoot('test', 'mutation', 'coverage.ts')],
};

const counts = [await runSteps([...checkSteps, ...builds, branches]), runTests()];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function runTests(): StepCount {
  const report = inRoot('out', 'tests.json');
  mkdirSync(inRoot('out'), { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', '--config', 'test/vitest.config.ts', ...reporters, ...process.argv.slice(2)];
  const { status } = spawnSync(binOf('vitest'), args, { cwd: root, stdio: 'inherit' });
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const counted = countOf(JSON.parse(readFileSync(report, 'utf8')));
  // An error outside any test, or a file that could not be read, fails the run without a failed test.
  return status === 0 || counted.failed > 0 ? counted : { passed: counted.passed, failed: 1 };
}

/** A test that did not run counts as failed: none is skipped into passing. */
function countOf(report: {
  numPassedTests: number;
  numTotalTests: number;
  numFailedTestSuites: number;
}): StepCount {
  const notPassed = report.numTotalTests - report.numPassedTests;
  return {
    passed: report.numPassedTests,
    failed: Math.max(notPassed, report.numFailedTestSuites > 0 ? 1 : 0),
  };
}
