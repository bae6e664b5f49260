// The object that holds a vault: found by its route, within a jurisdiction where one is set.
import type { Route } from '#shared/crypto/route.ts';
import type { Env } from './env.ts';
import type { Vault } from './vault.ts';

export function vaultOf(env: Env, route: Route): DurableObjectStub<Vault> {
  const vaults =
    env.JURISDICTION === ''
      ? env.VAULT
      : env.VAULT.jurisdiction(env.JURISDICTION as DurableObjectJurisdiction); // brand: the operator's own setting
  return vaults.getByName(route);
}
