// A page's HTML at its address, as a document without a browser.
import { documentOf } from './document-of.ts';

export function documentAt(address: string, html: string): Document {
  const document = documentOf(html);
  Object.defineProperty(document, 'location', { value: new URL(address) });
  return document;
}
