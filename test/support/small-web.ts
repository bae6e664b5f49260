// The whole web, as the browsers of the tests and of `npm start` see it: the sites given here, at their real https addresses, and
// nothing else. The browser speaks to it as to a proxy, so it needs no root, no port 443 and no entry in a hosts file.
// Loopback (the relay) passes it by; every other address is refused, so nothing leaves this computer.
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { selfSignedFor } from './self-signed.ts';

/** What a server says that gives out something else than pages. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Answers a page's address with its HTML, or null for "404". Looked up by host name. */
export type Sites = Readonly<
  Record<string, (url: URL, headers: IncomingHttpHeaders) => string | Answer | null>
>;

export type SmallWeb = {
  /** `127.0.0.1:port`, for the browser's proxy setting. */
  readonly proxy: { readonly host: string; readonly port: number };
  /** Host names that were asked for and refused, in order. */
  readonly refused: readonly string[];
  readonly close: () => Promise<void>;
};

export async function openSmallWeb(sites: Sites): Promise<SmallWeb> {
  const refused: string[] = [];
  const open = new Set<Socket>();
  const pages = createHttpsServer(selfSignedFor(Object.keys(sites), new Date()), (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host ?? ''}`);
    const given =
      url.pathname === '/favicon.ico' ? '' : (sites[url.hostname]?.(url, request.headers) ?? null);
    const { status, headers, body } = typeof given === 'string' || given === null ? pageOf(given) : given;
    response.writeHead(status, headers);
    response.end(body);
  });
  const proxy = createServer((request, response) => {
    refused.push(request.headers.host ?? '');
    response.writeHead(403).end();
  });
  proxy.on('connection', (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy()); // the browser hung up
  });
  proxy.on('connect', (request, socket) => {
    const [host = '', port] = (request.url ?? '').split(':');
    if (!Object.hasOwn(sites, host) || port !== '443') {
      refused.push(host);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    pages.emit('connection', socket);
  });
  await listening(proxy);
  const { port } = proxy.address() as AddressInfo; // brand: a TCP server that listens has one
  return {
    proxy: { host: '127.0.0.1', port },
    refused,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}

const pageOf = (html: string | null): Answer => ({
  status: html === null ? 404 : 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: html ?? '',
});

const listening = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
