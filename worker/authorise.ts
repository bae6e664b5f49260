// Who may pass. The route is the bearer's hash, so a request is checked from itself alone, before any object is woken.
import type { Context, MiddlewareHandler } from 'hono';
import { sameBytes, utf8 } from '#shared/crypto/bytes.ts';
import { routeOf, type Bearer } from '#shared/crypto/route.ts';
import { bearerFromAuthorization } from '#shared/protocol/endpoints.ts';
import type { RelayApp } from './env.ts';
import { problem } from './problem.ts';

/** Lets a request with the vault's own bearer through, as often as the rate limit allows, and sets `route`. */
export function authorise(
  bearerOf: (c: Context<RelayApp>) => Bearer | null = (c) =>
    bearerFromAuthorization(c.req.header('authorization')),
): MiddlewareHandler<RelayApp> {
  return async (c, next) => {
    const bearer = bearerOf(c);
    if (bearer === null) return problem({ code: 'no-bearer' });
    const route = routeOf(bearer);
    if (!sameBytes(utf8(route), utf8(c.req.param('route') ?? ''))) return problem({ code: 'wrong-bearer' });
    const { success } = await c.env.REQUESTS.limit({ key: route });
    if (!success) return problem({ code: 'too-many-requests' });
    c.set('route', route);
    return next();
  };
}
