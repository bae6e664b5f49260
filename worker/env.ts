// What the relay is given by its platform, and the shape every handler shares.
import type { Route } from '#shared/crypto/route.ts';
import type { Vault } from './vault.ts';

export type Env = {
  readonly VAULT: DurableObjectNamespace<Vault>;
  /** Counts requests for each vault; the figures are in wrangler.toml. */
  readonly REQUESTS: RateLimit;
  /** Where vaults may lie, `eu` for instance. Empty: anywhere. To be set before the first deployment: it is part of where a vault is found. */
  readonly JURISDICTION: string;
};

export type RelayApp = { readonly Bindings: Env; readonly Variables: { route: Route } };
