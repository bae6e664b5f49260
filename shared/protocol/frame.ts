// Reading and writing binary frames, big-endian. The reader is strict and never throws: past the end it gives zeros and
// remembers that the frame was cut short, so a decoder asks once, at its end, and a hostile length allocates nothing.
import type { Bytes } from '../crypto/bytes.ts';

/** Why a frame was refused. Sizes and numbers only, nothing of the content. */
export type FrameError =
  | { readonly type: 'truncated' }
  | { readonly type: 'trailing-bytes'; readonly bytes: number }
  | { readonly type: 'unknown-version'; readonly version: number }
  | { readonly type: 'reserved-field'; readonly field: 'prevHash' | 'digest' | 'signature' }
  | { readonly type: 'bad-field'; readonly field: string }
  | { readonly type: 'duplicate-row' }
  | { readonly type: 'empty-commit' }
  | { readonly type: 'too-many-rows'; readonly rows: number }
  | { readonly type: 'too-many-slots'; readonly slots: number }
  | { readonly type: 'row-too-large'; readonly bytes: number }
  | { readonly type: 'slot-too-large'; readonly bytes: number }
  | { readonly type: 'frame-too-large'; readonly bytes: number }
  | { readonly type: 'out-of-order' }
  | { readonly type: 'incomplete' };

export type FrameReader = {
  readonly u8: () => number;
  readonly u16: () => number;
  readonly u32: () => number;
  /** A view into the frame, not a copy. */
  readonly bytes: (length: number) => Uint8Array;
  readonly cutShort: () => boolean;
  readonly left: () => number;
};

export function readFrame(frame: Uint8Array): FrameReader {
  let at = 0;
  let cutShort = false;
  const bytes = (length: number): Uint8Array => {
    if (length > frame.length - at) cutShort = true;
    if (cutShort) return new Uint8Array(0);
    at += length;
    return frame.subarray(at - length, at);
  };
  const number = (length: number): number => bytes(length).reduce((value, byte) => value * 256 + byte, 0);
  return {
    bytes,
    u8: () => number(1),
    u16: () => number(2),
    u32: () => number(4),
    cutShort: () => cutShort,
    left: () => frame.length - at,
  };
}

export type FrameWriter = {
  readonly u8: (value: number) => void;
  readonly u16: (value: number) => void;
  readonly u32: (value: number) => void;
  readonly bytes: (value: Uint8Array) => void;
  /** Throws where the frame was not filled to the byte: a bug of the encoder. */
  readonly end: () => Bytes;
};

export function writeFrame(length: number): FrameWriter {
  const frame = new Uint8Array(length);
  const view = new DataView(frame.buffer);
  let at = 0;
  return {
    u8: (value) => view.setUint8((at += 1) - 1, value),
    u16: (value) => view.setUint16((at += 2) - 2, value),
    u32: (value) => view.setUint32((at += 4) - 4, value),
    bytes: (value) => {
      frame.set(value, at);
      at += value.length;
    },
    end: () => {
      if (at !== length) throw new RangeError(`a frame of ${length} bytes was filled with ${at}`);
      return frame;
    },
  };
}
