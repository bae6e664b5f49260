// What the relay's tests are given: the relay's own bindings and its own exports.
declare namespace Cloudflare {
  interface Env extends Readonly<import('#worker/env.ts').Env> {}
  interface GlobalProps {
    mainModule: typeof import('#worker/index.ts');
    durableNamespaces: 'Vault';
  }
}
