// Reads a body and stops at the cap. What arrives is counted: a content-length may be missing, or a lie.

/** Null: more than `maxBytes` came. The rest is not read. */
export async function readBody(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (body !== null)
    for await (const chunk of body) {
      length += chunk.length;
      if (length > maxBytes) return null; // leaving the loop cancels the stream
      chunks.push(chunk);
    }
  const joined = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}
