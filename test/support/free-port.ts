// A TCP port on 127.0.0.1 that nobody listens on.
import { createServer, type AddressInfo } from 'node:net';

/** The wanted port if it is free, else the next free one after it. */
export async function freePortFrom(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + 100; port += 1) {
    if ((await listenOnce(port)) !== null) return port;
  }
  throw new Error(`No free port between ${wanted} and ${wanted + 99}.`);
}

/** Any free port. */
export async function freePort(): Promise<number> {
  const port = await listenOnce(0);
  if (port === null) throw new Error('No free port on 127.0.0.1.');
  return port;
}

const listenOnce = (port: number): Promise<number | null> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const bound = (server.address() as AddressInfo).port; // brand: a TCP server that listens has one
      server.close(() => resolve(bound));
    });
  });
