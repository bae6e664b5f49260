// How a device proves to the relay that a vault is its own, until devices sign: a bearer that only the recovery words give,
// and a route, its hash, that names the vault. So the relay can check a request before it wakes anything, and stores no secret.
import { sha256 } from '@noble/hashes/sha2.js';
import type { Brand } from '../records/brand.ts';
import { fromBase64url, joinBytes, toBase64url, utf8 } from './bytes.ts';
import { labels } from './labels.ts';

/** 32 bytes as 43 base64url characters. Secret: it opens the vault's rows to reading and writing, though not their content. */
export type Bearer = Brand<string, 'Bearer'>;
/** 16 bytes as 22 base64url characters. Not secret, but it names a vault: not for logs. */
export type Route = Brand<string, 'Route'>;

export const isBearer = (value: unknown): value is Bearer =>
  typeof value === 'string' && fromBase64url(value, 32) !== null;

export const isRoute = (value: unknown): value is Route =>
  typeof value === 'string' && fromBase64url(value, 16) !== null;

export function routeOf(bearer: Bearer): Route {
  const hash = sha256(joinBytes(utf8(`${labels.route}|`), utf8(bearer)));
  return toBase64url(hash.subarray(0, 16)) as Route; // brand: made here
}
