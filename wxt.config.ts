// How the extension is built for Chromium and Firefox, both on Manifest V3.
// Sites are asked for one by one in onboarding, so they are optional; only the e2e build, used by tests alone, requires them,
// because a headless Chromium cannot answer a permission prompt. A coach's own Nextcloud, Cal.com or calendar feed lies anywhere: each
// such host is asked for by name, and all of them together never.
import { defineConfig } from 'wxt';
import { siteOrigins } from './extension/sites/origins.ts';

const testOrigins = ['https://cloud.example/*', 'https://cal.example/*', 'https://feeds.example/*'];

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: '.output',
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/module-react'],
  manifest: ({ mode, browser }) => ({
    name: '__MSG_extensionName__',
    short_name: 'Bookend',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    minimum_chrome_version: '144',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'scripting',
      // Offscreen: a service worker may start no worker, so a page does, to read a calendar file in.
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen']),
    ],
    ...(mode === 'e2e'
      ? { host_permissions: [...siteOrigins, ...testOrigins] }
      : { optional_host_permissions: [...siteOrigins, 'https://*/*'] }),
    action: { default_title: '__MSG_actionTitle__' },
    content_security_policy: {
      // The relay's address is the coach's choice, so any https host may be reached; plain http only on this computer.
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; frame-ancestors 'self' https://meet.google.com; base-uri 'none'; form-action 'none'; connect-src 'self' https: wss: http://127.0.0.1:* ws://127.0.0.1:* http://localhost:* ws://localhost:*",
    },
    web_accessible_resources: [
      {
        resources: ['pill.html'],
        matches: ['https://meet.google.com/*'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'bookend@bookend.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
  }),
});
