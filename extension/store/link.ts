// How this browser reaches its vault: the relay's address, the route, the bearer, and the recovery public key to which the ring
// is sealed anew when it changes. Sealed on disk: whoever copies a locked profile must not be able to ask for the rows.
import { fromBase64url } from '#shared/crypto/bytes.ts';
import { isBearer, isRoute, type Bearer, type Route } from '#shared/crypto/route.ts';
import { openSecret, sealSecret } from '#shared/crypto/seal-secret.ts';
import type { Random } from '#shared/crypto/bytes.ts';
import type { Keys } from '#shared/crypto/key-ring.ts';

export type Link = {
  /** The relay's origin and path, without a slash at the end. */
  readonly relay: string;
  readonly route: Route;
  readonly bearer: Bearer;
  /** 32 bytes, base64url. */
  readonly recoveryPublicKey: string;
};

const secretName = 'relay-link';

export const sealLink = (keys: Keys, link: Link, random: Random): Promise<Uint8Array> =>
  sealSecret(keys, secretName, JSON.stringify(link), random);

/** Null for what is not a link of this vault. */
export async function openLink(keys: Keys, box: Uint8Array): Promise<Link | null> {
  const text = await openSecret(keys, secretName, box);
  if (!text.ok) return null;
  const value: unknown = JSON.parse(text.value);
  return isLink(value) ? value : null;
}

function isLink(value: unknown): value is Link {
  if (typeof value !== 'object' || value === null) return false;
  if (!('relay' in value && 'route' in value && 'bearer' in value && 'recoveryPublicKey' in value))
    return false;
  const { relay, route, bearer, recoveryPublicKey } = value;
  return (
    typeof relay === 'string' &&
    isRoute(route) &&
    isBearer(bearer) &&
    typeof recoveryPublicKey === 'string' &&
    fromBase64url(recoveryPublicKey, 32) !== null
  );
}
