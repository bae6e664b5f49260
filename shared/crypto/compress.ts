// Records shrink before they are sealed: deflate with the preset dictionary of the box version.
import { deflateSync, inflateSync } from 'fflate';
import { boxDictionary } from './box-dictionary.ts';

export const compress = (json: Uint8Array): Uint8Array =>
  deflateSync(json, { level: 6, mem: 1, dictionary: boxDictionary });

/** Null for bytes that `compress` did not make. */
export function decompress(compressed: Uint8Array): Uint8Array | null {
  try {
    return inflateSync(compressed, { dictionary: boxDictionary });
  } catch {
    return null; // no deflate stream, or one cut short
  }
}
