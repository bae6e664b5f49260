// HPKE (RFC 9180) in base mode: X25519, HKDF-SHA-256, AES-256-GCM. One place, so that every slot uses the same suite.
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import { plainBytes, type Bytes } from './bytes.ts';

export const hpkeSuite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

/** The key pair that belongs to 32 secret bytes, by HPKE's own DeriveKeyPair. */
export async function slotKeyPair(
  secret: Bytes,
): Promise<{ readonly publicKey: Bytes; readonly privateKey: CryptoKey }> {
  const pair = await hpkeSuite.kem.deriveKeyPair(secret.buffer);
  const publicKey = new Uint8Array(await hpkeSuite.kem.serializePublicKey(pair.publicKey));
  return { publicKey, privateKey: pair.privateKey };
}

export const importSlotPublicKey = (publicKey: Uint8Array): Promise<CryptoKey> =>
  hpkeSuite.kem.deserializePublicKey(plainBytes(publicKey).slice().buffer);
