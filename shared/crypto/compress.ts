// Records shrink before they are sealed: deflate with the preset dictionary of the box version.
import { deflateSync, inflateSync } from 'fflate';
import { boxDictionary } from './box-dictionary.ts';

/** Room to inflate into, used again and again. Without it each record, however small, costs 128 KB: ten times the time. */
const room = new Uint8Array(64 * 1024);

export const compress = (json: Uint8Array): Uint8Array =>
  deflateSync(json, { level: 6, mem: 1, dictionary: boxDictionary });

/** Null for bytes that `compress` did not make. */
export function decompress(compressed: Uint8Array): Uint8Array | null {
  try {
    const json = inflateSync(compressed, { dictionary: boxDictionary, out: room });
    // A record that fills the room may be larger than it: then let it find its own.
    return json.length < room.length ? json.slice() : inflateSync(compressed, { dictionary: boxDictionary });
  } catch {
    return null; // no deflate stream, or one cut short
  }
}
