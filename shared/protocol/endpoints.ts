// The relay's paths, and how a request proves itself. Relay and device both take them from here.
import { isBearer, type Bearer, type Route } from '../crypto/route.ts';

/** A vault's route, or what stands for it in the relay's own path patterns. */
type RouteOrPattern = Route | ':route';

const underVault =
  <Rest extends string>(rest: Rest) =>
  <R extends RouteOrPattern>(route: R) =>
    `/v1/vaults/${route}${rest}` as const;

export const endpoints = {
  health: '/health',
  head: underVault(''),
  commits: underVault('/commits'),
  rows: underVault('/rows'),
  watch: underVault('/watch'),
} as const;

/** `since`: the seq after which rows are wanted; `limit`: how many at most, 1 to `caps.rowsPerPage`. */
export const rowsQuery = (query: { readonly since: number; readonly limit?: number }): string =>
  `?since=${query.since}${query.limit === undefined ? '' : `&limit=${query.limit}`}`;

export const binaryType = 'application/octet-stream';

export const authorization = (bearer: Bearer): string => `Bearer ${bearer}`;

export function bearerFromAuthorization(header: string | undefined): Bearer | null {
  const token = header?.startsWith('Bearer ') === true ? header.slice('Bearer '.length) : undefined;
  return isBearer(token) ? token : null;
}

export const watchProtocol = 'bookend.v1';
const bearerPrefix = 'bearer.';

/** What `new WebSocket(url, protocols)` takes. A browser's socket can send no header, and a URL would end in logs. */
export const watchProtocols = (bearer: Bearer): string[] => [watchProtocol, `${bearerPrefix}${bearer}`];

/** From the header `Sec-WebSocket-Protocol`; null unless it also offers the protocol of this version. */
export function bearerFromProtocols(header: string | undefined): Bearer | null {
  const offered = (header ?? '').split(',').map((one) => one.trim());
  const token = offered.find((one) => one.startsWith(bearerPrefix))?.slice(bearerPrefix.length);
  return offered.includes(watchProtocol) && isBearer(token) ? token : null;
}

/** A device says `ping` to keep its end awake; the answer comes without waking the vault. */
export const keepAlive = { ping: 'ping', pong: 'pong' } as const;
