// A page's HTML as a document without a browser.
import { parseHTML } from 'linkedom';

export const documentOf = (html: string): Document =>
  parseHTML(html.includes('<html') ? html : `<!doctype html><html lang="en"><body>${html}</body></html>`)
    .document;
