// 24 recovery words (BIP39, English): the one secret a coach writes down. From its 256 bits come, each under its own label,
// the bearer that the relay asks for and the key pair to which the key ring is sealed.
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { err, ok, type Result } from '../records/record.ts';
import { toBase64url, type Random } from './bytes.ts';
import { hkdf } from './hkdf.ts';
import { slotKeyPair } from './hpke.ts';
import { labels } from './labels.ts';
import { routeOf, type Bearer, type Route } from './route.ts';

export type Recovery = {
  readonly bearer: Bearer;
  readonly route: Route;
  /** X25519, 32 bytes. Never given to the relay: who lacks it cannot forge a slot. */
  readonly publicKey: Uint8Array;
  readonly privateKey: CryptoKey;
};

/** `word` is the first word, as it was typed, that is in no list. */
export type RecoveryWordsError = {
  readonly type: 'words-wrong';
  readonly problem: 'count' | 'unknown-word' | 'checksum';
  readonly word?: string;
};

export const recoveryWordCount = 24;

const known: ReadonlySet<string> = new Set(wordlist);

export async function createRecovery(
  random: Random,
): Promise<{ readonly words: readonly string[]; readonly recovery: Recovery }> {
  const entropy = random(32);
  return { words: entropyToMnemonic(entropy, wordlist).split(' '), recovery: await recoveryFrom(entropy) };
}

/** Capitals, line breaks, commas and the numbers of a numbered list do not matter; spelling and order do. */
export async function recoveryFromWords(text: string): Promise<Result<Recovery, RecoveryWordsError>> {
  const words = wordsIn(text);
  const unknown = words.find((word) => !known.has(word.toLowerCase()));
  if (unknown !== undefined) return err({ type: 'words-wrong', problem: 'unknown-word', word: unknown });
  if (words.length !== recoveryWordCount) return err({ type: 'words-wrong', problem: 'count' });
  const entropy = entropyOf(words.join(' ').toLowerCase());
  return entropy === null
    ? err({ type: 'words-wrong', problem: 'checksum' })
    : ok(await recoveryFrom(entropy));
}

const wordsIn = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .split(/[\s,;]+/u)
    .map((word) => word.replace(/^[\d.):#-]+|[.:-]+$/gu, ''))
    .filter((word) => word !== '');

function entropyOf(mnemonic: string): Uint8Array | null {
  try {
    return mnemonicToEntropy(mnemonic, wordlist);
  } catch {
    return null; // real words, but two swapped, or one mistaken for another: the checksum does not hold
  }
}

async function recoveryFrom(entropy: Uint8Array): Promise<Recovery> {
  // Brand: 32 bytes in their one spelling, made here.
  const bearer = toBase64url(await hkdf(entropy, labels.recoveryBearer)) as Bearer;
  const pair = await slotKeyPair(await hkdf(entropy, labels.recoveryX25519));
  return { bearer, route: routeOf(bearer), ...pair };
}
