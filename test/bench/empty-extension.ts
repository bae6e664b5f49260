// An extension whose content script says nothing: what any content script costs a page, however little it does.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function emptyExtension(match: string): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'bookend-empty-extension-'));
  const manifest = {
    manifest_version: 3,
    name: 'Nothing',
    version: '1',
    content_scripts: [{ matches: [match], js: ['empty.js'], run_at: 'document_idle' }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'empty.js'), '(() => {})();');
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
