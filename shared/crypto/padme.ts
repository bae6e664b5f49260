// Padmé (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", 2019): lengths are
// rounded up so that a length tells O(log log n) bits of what it was, for at most 12 % more bytes.

/** The padded length for `length` bytes. */
export function padmeLength(length: number): number {
  if (length < 2) return length;
  const exponent = Math.floor(Math.log2(length));
  const kept = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** Math.max(0, exponent - kept);
  return Math.ceil(length / step) * step;
}

/** Content, one byte 0x80, zeros up to the padded length. */
export function pad(content: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(padmeLength(content.length + 1));
  padded.set(content);
  padded[content.length] = 0x80;
  return padded;
}

/** Null where no end mark is found: these bytes were not padded by `pad`. */
export function unpad(padded: Uint8Array): Uint8Array | null {
  let end = padded.length - 1;
  while (end >= 0 && padded[end] === 0) end--;
  return padded[end] === 0x80 ? padded.subarray(0, end) : null;
}
