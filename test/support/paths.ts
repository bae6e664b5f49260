// Where things lie in the checkout.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const inRoot = (...parts: readonly string[]): string => join(root, ...parts);
export const binOf = (name: string): string => inRoot('node_modules', '.bin', name);
