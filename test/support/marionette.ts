// A small client for Marionette, the remote control that is built into Firefox: length-prefixed JSON over a local socket.
// The one way to steer extension pages and the browser's own windows; WebDriver BiDi reaches neither.
import { connect, type Socket } from 'node:net';

export type Marionette = {
  readonly command: (name: string, params?: Readonly<Record<string, unknown>>) => Promise<unknown>;
  readonly close: () => void;
};

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

/** Waits until Firefox listens on the port. Rejects after `withinMs`. */
export async function connectMarionette(port: number, withinMs = 30_000): Promise<Marionette> {
  const socket = await connectWithin(port, withinMs);
  const waiting = new Map<number, Waiting>();
  let nextId = 1;
  const endAll = (why: string) => {
    for (const { reject } of waiting.values()) reject(new Error(why));
    waiting.clear();
  };
  readMessages(socket, (message) => {
    if (!Array.isArray(message)) return; // the greeting
    const [, id, error, result] = message as [
      number,
      number,
      { error: string; message: string } | null,
      unknown,
    ]; // brand: the protocol's answer
    const asker = waiting.get(id);
    waiting.delete(id);
    if (error === null) asker?.resolve(result);
    else asker?.reject(new Error(`${error.error}: ${error.message}`));
  });
  socket.on('close', () => endAll('Firefox closed the connection'));
  socket.on('error', (error) => endAll(error.message));
  return {
    command: (name, params = {}) =>
      new Promise((resolve, reject) => {
        const id = nextId++;
        waiting.set(id, { resolve, reject });
        const body = Buffer.from(JSON.stringify([0, id, name, params]));
        socket.write(Buffer.concat([Buffer.from(`${body.length}:`), body]));
      }),
    close: () => socket.destroy(),
  };
}

async function connectWithin(port: number, withinMs: number): Promise<Socket> {
  const until = Date.now() + withinMs;
  for (;;) {
    const socket = await tryConnect(port);
    if (socket !== null) return socket;
    if (Date.now() > until)
      throw new Error(`Firefox did not answer on port ${port} within ${withinMs / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

const tryConnect = (port: number): Promise<Socket | null> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', () => resolve(null));
  });

function readMessages(socket: Socket, onMessage: (message: unknown) => void): void {
  let buffer: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const colon = buffer.indexOf(':');
      const length = colon < 0 ? Number.NaN : Number(buffer.subarray(0, colon).toString());
      if (Number.isNaN(length) || buffer.length < colon + 1 + length) return;
      onMessage(JSON.parse(buffer.subarray(colon + 1, colon + 1 + length).toString()));
      buffer = buffer.subarray(colon + 1 + length);
    }
  });
}
