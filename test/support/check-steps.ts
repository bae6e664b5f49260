// What is checked without running the product: format, lint, types, dead code. The types of the browser's API are generated
// from the entrypoints first: a fresh clone has none.
import { binOf } from './paths.ts';
import type { Step } from './steps.ts';

export const checkSteps: readonly Step[] = [
  { name: 'generated types', command: binOf('wxt'), args: ['prepare'] },
  { name: 'format', command: binOf('oxfmt'), args: ['--check'] },
  { name: 'lint', command: binOf('oxlint'), args: ['--type-aware', '--deny-warnings'] },
  { name: 'types', command: binOf('tsc'), args: ['-b'] },
  { name: 'dead code', command: binOf('knip'), args: [] },
];
