// Who gets in, what a refusal tells, and what every answer carries.
import { env } from 'cloudflare:workers';
import { listDurableObjectIds } from 'cloudflare:test';
import { expect, test, vi } from 'vitest';
import { toBase64url, utf8 } from '#shared/crypto/bytes.ts';
import { encodeCommit } from '#shared/protocol/commit.ts';
import { authorization, endpoints, watchProtocols } from '#shared/protocol/endpoints.ts';
import { app } from '#worker/app.ts';
import { ask, createdVault, newCommit, newRow, newVault, refusal, type TestVault } from './relay.ts';

const objects = async (): Promise<readonly string[]> => (await listDurableObjectIds(env.VAULT)).map(String);

/** Every way to a vault, with the headers a stranger would send. */
const requests = (vault: TestVault, headers: Record<string, string>) =>
  [
    [endpoints.head(vault.route), { headers }],
    [`${endpoints.rows(vault.route)}?since=0`, { headers }],
    [
      endpoints.commits(vault.route),
      { method: 'POST', headers, body: encodeCommit(newCommit({ slots: [vault.slot] })) },
    ],
    [endpoints.watch(vault.route), { headers: { upgrade: 'websocket', ...headers } }],
  ] as const;

test('A1: without a bearer, or with another, nothing is read, written, watched or woken', async () => {
  const [vault, stranger] = [await newVault(), await newVault()];
  const socket = (bearer: TestVault['bearer']) => ({
    'sec-websocket-protocol': watchProtocols(bearer).join(', '),
  });
  const wrong = { authorization: authorization(stranger.bearer), ...socket(stranger.bearer) };
  const before = await objects();
  for (const [path, init] of requests(vault, {}))
    expect(await refusal(await ask(path, init)), path).toEqual([401, 'no-bearer']);
  for (const [path, init] of requests(vault, wrong))
    expect(await refusal(await ask(path, init)), path).toEqual([403, 'wrong-bearer']);
  expect(await objects()).toEqual(before);
});

test('A1: what merely looks like a bearer is none', async () => {
  const vault = await createdVault();
  for (const header of [
    vault.bearer,
    `Basic ${vault.bearer}`,
    `Bearer ${vault.route}`,
    `Bearer ${vault.bearer}=`,
    'Bearer ',
  ])
    expect((await ask(endpoints.head(vault.route), { headers: { authorization: header } })).status).toBe(401);
  const byQuery = await ask(`${endpoints.head(vault.route)}?bearer=${vault.bearer}`);
  expect(byQuery.status).toBe(401);
  const byCookie = await ask(endpoints.head(vault.route), { headers: { cookie: `bearer=${vault.bearer}` } });
  expect(byCookie.status).toBe(401);
});

test('A3: no answer repeats what was sent, and no stranger hears of a vault whether it is there', async () => {
  const marker = utf8('MARKER-of-the-content');
  const row = { ...newRow(), box: marker };
  const [vault, stranger] = [await createdVault([row]), await newVault()];
  const headers = { authorization: authorization(stranger.bearer) };
  const answers = await Promise.all([
    ...requests(vault, headers).map(([path, init]) => ask(path, init)),
    ...requests(stranger, headers).map(([path, init]) => ask(path, init)),
    ask(endpoints.commits(vault.route), {
      method: 'POST',
      headers: vault.headers,
      body: encodeCommit(newCommit({ rows: [row] })),
    }),
    ask(`/v1/other/${vault.route}`, { headers: vault.headers }),
  ]);
  for (const answer of answers) {
    const said = `${await answer.text()} ${[...answer.headers].join()}`;
    for (const secret of [
      'MARKER',
      toBase64url(marker),
      row.id,
      vault.bearer,
      vault.route,
      toBase64url(vault.slot.sealed),
    ])
      expect(said).not.toContain(secret);
  }
  const [there, absent] = await Promise.all(
    [vault, await newVault()].map(async ({ route }) =>
      (await ask(endpoints.head(route), { headers })).text(),
    ),
  );
  expect(there).toBe(absent);
});

test('A3: every answer, a refusal too, is not to be stored, sniffed, framed or run', async () => {
  const vault = await createdVault();
  const answers = [
    await ask('/health'),
    await ask('/nowhere'),
    await ask(endpoints.head(vault.route)),
    await ask(endpoints.head(vault.route), { headers: vault.headers }),
    await ask(`${endpoints.rows(vault.route)}?since=0`, { headers: vault.headers }),
  ];
  for (const { headers } of answers) {
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  }
});

test('A2: any origin may ask, never with credentials, and no cookie is set', async () => {
  const vault = await createdVault();
  const origin = 'moz-extension://0d3c2a7c-1111-2222-3333-444455556666';
  const preflight = await ask(endpoints.commits(vault.route), {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization',
    },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
  const answer = await ask(endpoints.head(vault.route), { headers: { ...vault.headers, origin } });
  for (const { headers } of [preflight, answer]) {
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('set-cookie')).toBeNull();
  }
});

test('an unknown path and a wrong method are told apart', async () => {
  const vault = await createdVault();
  const { headers } = vault;
  expect(await refusal(await ask('/v2/vaults', { headers }))).toEqual([404, 'no-such-endpoint']);
  for (const [path, method] of [
    [endpoints.head(vault.route), 'DELETE'],
    [endpoints.commits(vault.route), 'GET'],
    [endpoints.rows(vault.route), 'PUT'],
    ['/health', 'POST'],
  ] as const)
    expect(await refusal(await ask(path, { method, headers })), `${method} ${path}`).toEqual([
      405,
      'wrong-method',
    ]);
});

test('a failure inside is told by its code alone, and neither answer nor log holds the vault or what was sent', async () => {
  const vault = await newVault();
  const logged: unknown[] = [];
  const spies = (['log', 'info', 'warn', 'error'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation((...said) => void logged.push(...said)),
  );
  // A storage that fails in the way it would: with words about what it was given.
  const failing = {
    getByName: (name: string) => ({ head: () => Promise.reject(new Error(`no such table for ${name}`)) }),
  };
  const answer = await app.request(
    endpoints.head(vault.route),
    { headers: vault.headers },
    { ...env, VAULT: failing },
  );
  for (const spy of spies) spy.mockRestore();
  expect(await refusal(answer)).toEqual([500, 'relay-failed']);
  expect(logged).toEqual(['{"code":"relay-failed","error":"Error"}']);
});

test('too many requests for one vault are refused, and another vault is not touched by that', async () => {
  const [busy, calm] = [await createdVault(), await createdVault()];
  const limited = (vault: TestVault, success: boolean) =>
    app.request(
      endpoints.head(vault.route),
      { headers: vault.headers },
      { ...env, REQUESTS: { limit: () => Promise.resolve({ success }) } },
    );
  expect(await refusal(await limited(busy, false))).toEqual([429, 'too-many-requests']);
  expect((await limited(calm, true)).status).toBe(200);
});

test('health answers anyone and wakes nothing', async () => {
  const before = await objects();
  const answer = await ask('/health');
  expect(await answer.json()).toEqual({ service: 'bookend-relay', protocol: 1 });
  expect(await objects()).toEqual(before);
});
