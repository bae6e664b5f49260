// What every answer carries: nothing here is a page, nothing is to be stored, nothing is to be sniffed or framed.
// Any origin may call, because an extension's origin differs from install to install; no cookie or other ambient credential
// is ever read, so another site's page gains nothing by calling.
import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';

const headers = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.res.status === 101) return; // a socket's answer must be handed on as it is
  for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
};

export const anyOrigin = cors({
  origin: '*',
  allowMethods: ['GET', 'POST'],
  allowHeaders: ['authorization', 'content-type'],
  maxAge: 86_400,
});
