// Looks for words in everything that lies in a folder on disk, as a thief or an operator would.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files that hold one of the words, in UTF-8 or in UTF-16 as browsers write strings. */
export function filesHolding(folder: string, ...wanted: readonly string[]): readonly string[] {
  const needles = wanted.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return needles.some((needle) => bytes.includes(needle));
    });
}
