// Every refusal of the relay: its stable code, its HTTP status, and what the device does about it. Sent as problem+json
// (RFC 9457) with `code`; nothing of the request is ever repeated in it.

/**
 * `retry` later by itself · `pull` what is new, merge, send again · `update` the extension or the relay · `stop` and
 * tell the coach (a device never sends more than the caps allow, so a commit called too large is a fault, not a size).
 */
export type DeviceAct = 'retry' | 'pull' | 'update' | 'stop';

export const relayErrors = {
  'no-bearer': { status: 401, act: 'stop', title: 'The request carries no bearer.' },
  'wrong-bearer': { status: 403, act: 'stop', title: 'The bearer is not the one of this vault.' },
  'no-such-vault': { status: 404, act: 'stop', title: 'There is no such vault.' },
  'no-such-endpoint': { status: 404, act: 'update', title: 'The relay has no such endpoint.' },
  'wrong-method': { status: 405, act: 'update', title: 'The endpoint does not take this method.' },
  'bad-query': { status: 400, act: 'stop', title: 'A query parameter is not a number in its range.' },
  'bad-commit': { status: 400, act: 'stop', title: 'The commit is malformed.' },
  'unknown-version': {
    status: 400,
    act: 'update',
    title: 'The commit is of a version that this relay does not know.',
  },
  'epoch-behind': { status: 409, act: 'pull', title: 'The vault is in a newer epoch.' },
  'epoch-without-slots': { status: 400, act: 'stop', title: 'A new epoch must bring its slots.' },
  'stale-head': { status: 409, act: 'pull', title: 'The head has moved.' },
  'row-too-large': { status: 413, act: 'stop', title: 'A row is larger than the relay takes.' },
  'batch-too-large': {
    status: 413,
    act: 'stop',
    title: 'The commit has more rows than the relay takes at once.',
  },
  'body-too-large': {
    status: 413,
    act: 'stop',
    title: 'The commit is larger than the relay takes at once.',
  },
  'upgrade-required': { status: 426, act: 'update', title: 'Watching needs a WebSocket.' },
  'too-many-watchers': { status: 429, act: 'retry', title: 'Too many sockets watch this vault.' },
  'too-many-requests': { status: 429, act: 'retry', title: 'Too many requests for this vault.' },
  'relay-failed': { status: 500, act: 'retry', title: 'The relay failed.' },
  'vault-full': { status: 507, act: 'stop', title: 'The vault has reached the size that this relay allows.' },
} as const satisfies Readonly<
  Record<string, { readonly status: number; readonly act: DeviceAct; readonly title: string }>
>;

export type RelayErrorCode = keyof typeof relayErrors;

export type Problem = {
  readonly code: RelayErrorCode;
  readonly status: number;
  readonly title: string;
  /** The head, with `stale-head` and `epoch-behind`. */
  readonly seq?: number;
  /** Which rule of the frame was broken, with `bad-commit`. */
  readonly fault?: string;
};

export const problemType = 'application/problem+json';

export const isRelayErrorCode = (code: unknown): code is RelayErrorCode =>
  typeof code === 'string' && Object.hasOwn(relayErrors, code);

/** The code of a problem body; null where the answer did not come from a relay (a proxy's page, a captive portal). */
export function problemCode(body: unknown): RelayErrorCode | null {
  if (typeof body !== 'object' || body === null || !('code' in body)) return null;
  return isRelayErrorCode(body.code) ? body.code : null;
}

/** What the device does about an answer that is no success. Without a code the status alone speaks. */
export function actFor(status: number, code: RelayErrorCode | null): DeviceAct {
  if (code !== null) return relayErrors[code].act;
  return status === 429 || status >= 500 ? 'retry' : 'stop';
}
