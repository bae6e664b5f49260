// Runs the real relay on this computer: `wrangler dev`, on loopback alone, without account, metrics or a word to anybody.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endProcess } from './end-process.ts';
import { freePort, freePortFrom } from './free-port.ts';
import { binOf, root } from './paths.ts';

export type Relay = {
  /** `http://127.0.0.1:port`, as a coach would type it into Settings. */
  readonly address: string;
  readonly port: number;
  /** Stops answering, and comes back at the same address with all that it knew. */
  readonly goAway: () => Promise<void>;
  readonly comeBack: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * Starts the relay on the wanted port, or the next free one, and waits until it answers. Its state is kept in `stateFolder`;
 * without one it has a folder of its own that goes when it closes.
 */
export async function startRelay(
  options: { readonly wantedPort?: number; readonly stateFolder?: string } = {},
): Promise<Relay> {
  const port = options.wantedPort === undefined ? await freePort() : await freePortFrom(options.wantedPort);
  const own = options.stateFolder === undefined ? mkdtempSync(join(tmpdir(), 'bookend-relay-')) : null;
  const stateFolder = options.stateFolder ?? own ?? '';
  let running = await runRelay(port, stateFolder);
  return {
    address: `http://127.0.0.1:${port}`,
    port,
    goAway: () => endProcess(running),
    comeBack: async () => {
      running = await runRelay(port, stateFolder);
    },
    close: async () => {
      await endProcess(running);
      if (own !== null) rmSync(own, { recursive: true, force: true });
    },
  };
}

async function runRelay(port: number, stateFolder: string): Promise<ChildProcess> {
  const args = [
    ...['dev', '--ip', '127.0.0.1', '--port', String(port), '--inspector-port', String(await freePort())],
    ...['--persist-to', stateFolder, '--log-level', 'error', '--show-interactive-dev-session=false'],
  ];
  const child = spawn(binOf('wrangler'), args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: quietEnv(),
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  if (await healthy(`http://127.0.0.1:${port}`, () => child.exitCode === null)) return child;
  await endProcess(child);
  throw new Error(`The relay did not start on port ${port}. It said:\n${said}`);
}

async function healthy(address: string, running: () => boolean): Promise<boolean> {
  for (const until = Date.now() + 60_000; Date.now() < until && running();) {
    const answer = await fetch(`${address}/health`).catch(() => null); // not listening yet
    if (answer?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

const quietEnv = (): NodeJS.ProcessEnv => ({
  ...process.env,
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_HIDE_BANNER: 'true', // the banner asks the registry for a newer version
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
});
