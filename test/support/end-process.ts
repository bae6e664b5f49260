// Ends a process that we started, and its children: by the process group that it was started as the leader of.
import type { ChildProcess } from 'node:child_process';

/** Asks first, insists after `patienceMs`. Resolves when the process is gone. Spawn it with `detached: true`. */
export async function endProcess(child: ChildProcess, patienceMs = 4000): Promise<void> {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  signalGroup(pid, 'SIGTERM');
  const insist = setTimeout(() => signalGroup(pid, 'SIGKILL'), patienceMs);
  await gone;
  clearTimeout(insist);
  signalGroup(pid, 'SIGKILL'); // a child that outlived its parent
}

function signalGroup(pid: number, signal: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // Nobody of the group is left.
  }
}
