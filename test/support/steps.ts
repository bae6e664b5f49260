// A list of commands that must all succeed, run one after the other; each prints one line, and its output when it fails.
import { spawn } from 'node:child_process';
import { root } from './paths.ts';

export type Step = { readonly name: string; readonly command: string; readonly args: readonly string[] };

export type StepCount = { readonly passed: number; readonly failed: number };

export async function runSteps(steps: readonly Step[]): Promise<StepCount> {
  let passed = 0;
  for (const step of steps) {
    const begun = Date.now();
    const { code, output } = await run(step);
    const seconds = ((Date.now() - begun) / 1000).toFixed(1);
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s)`);
    if (code === 0) passed += 1;
    else console.log(output);
  }
  return { passed, failed: steps.length - passed };
}

const run = ({ command, args }: Step): Promise<{ code: number; output: string }> =>
  new Promise((resolve) => {
    let output = '';
    const child = spawn(command, [...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
