// Before the first test in a browser: the extension as it is now, and both browsers found or installed.
import { builtExtension } from './build.ts';
import { findChromium, findFirefox } from './find-browser.ts';

export function setup(): void {
  for (const build of ['chromium-e2e', 'firefox'] as const) builtExtension(build);
  findChromium();
  findFirefox();
}
