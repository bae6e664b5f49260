// Asks the relay, and trusts no answer: a captive portal's page, a proxy's error, half a body and a dead line all come back as
// typed errors. Nothing is retried here; the cycle knows what may be sent twice.
import type { Bearer, Route } from '#shared/crypto/route.ts';
import { decodeCommitAnswer, decodeHead, type CommitAnswer, type Head } from '#shared/protocol/answers.ts';
import { authorization, binaryType, endpoints, rowsQuery } from '#shared/protocol/endpoints.ts';
import { actFor, problemCode, problemType, type DeviceAct } from '#shared/protocol/errors.ts';
import type { FrameError } from '#shared/protocol/frame.ts';
import { decodePage, type Page } from '#shared/protocol/page.ts';
import { err, ok, type Result } from '#shared/records/record.ts';

export type RelayError =
  /** No answer, or not all of it, in time. */
  | { readonly type: 'unreachable' }
  /** An answer, but not a relay's. */
  | { readonly type: 'not-a-relay' }
  | { readonly type: 'refused'; readonly code: string; readonly act: DeviceAct };

export type RelayClient = {
  readonly head: () => Promise<Result<Head, RelayError>>;
  readonly rows: (since: number) => Promise<Result<Page, RelayError>>;
  readonly commit: (body: Uint8Array) => Promise<Result<CommitAnswer, RelayError>>;
};

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export type RelayTarget = { readonly relay: string; readonly route: Route; readonly bearer: Bearer };

/** Long enough for a full page over a slow line; a worker that waits longer is put to sleep anyway. */
const answerWithinMs = 25_000;

export function createRelayClient({ relay, route, bearer }: RelayTarget, fetch: Fetch): RelayClient {
  const ask = async (
    path: string,
    type: string,
    body?: Uint8Array,
  ): Promise<Result<ArrayBuffer, RelayError>> => {
    const answer = await exchange(fetch, `${relay}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        Authorization: authorization(bearer),
        ...(body === undefined ? {} : { 'Content-Type': binaryType }),
      },
      ...(body === undefined ? {} : { body: new Uint8Array(body) }),
    });
    if (!answer.ok) return answer;
    const { status, contentType, bytes } = answer.value;
    if (status >= 200 && status < 300) return contentType === type ? ok(bytes) : err({ type: 'not-a-relay' });
    return err(refusal(status, contentType, bytes));
  };

  return {
    head: async () =>
      decoded(await ask(endpoints.head(route), jsonType), (bytes) => jsonAs(bytes, decodeHead)),
    rows: async (since) =>
      decoded(await ask(`${endpoints.rows(route)}${rowsQuery({ since })}`, binaryType), (bytes) => {
        const page = decodePage(new Uint8Array(bytes), since);
        return page.ok ? page : err(frameRefusal(page.error));
      }),
    commit: async (body) =>
      decoded(await ask(endpoints.commits(route), jsonType, body), (bytes) =>
        jsonAs(bytes, decodeCommitAnswer),
      ),
  };
}

const jsonType = 'application/json';

type Answer = { readonly status: number; readonly contentType: string; readonly bytes: ArrayBuffer };

async function exchange(fetch: Fetch, url: string, init: RequestInit): Promise<Result<Answer, RelayError>> {
  try {
    const response = await fetch(url, {
      ...init,
      // The relay sets no cookie and sends nobody elsewhere; a portal does both.
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(answerWithinMs),
    });
    const contentType =
      (response.headers.get('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    return ok({ status: response.status, contentType, bytes: await response.arrayBuffer() });
  } catch {
    // Offline, no such host, refused, cut off half-way, redirected, or too slow.
    return err({ type: 'unreachable' });
  }
}

const decoded = <T>(
  answer: Result<ArrayBuffer, RelayError>,
  decode: (bytes: ArrayBuffer) => Result<T, RelayError>,
): Result<T, RelayError> => (answer.ok ? decode(answer.value) : answer);

function jsonAs<T>(bytes: ArrayBuffer, decode: (body: unknown) => T | null): Result<T, RelayError> {
  const value = decode(parseJson(bytes));
  return value === null ? err({ type: 'not-a-relay' }) : ok(value);
}

function refusal(status: number, contentType: string, bytes: ArrayBuffer): RelayError {
  const code = contentType === problemType ? problemCode(parseJson(bytes)) : null;
  const act = actFor(status, code);
  if (code !== null) return { type: 'refused', code, act };
  return act === 'retry' ? { type: 'unreachable' } : { type: 'not-a-relay' };
}

// A frame that ends early was cut on its way, or is no frame; one whose rows do not add up was made so.
function frameRefusal({ type }: FrameError): RelayError {
  if (type === 'unknown-version') return { type: 'refused', code: 'update-needed', act: 'update' };
  const contradicts = type === 'incomplete' || type === 'out-of-order' || type === 'duplicate-row';
  return contradicts
    ? { type: 'refused', code: 'answer-does-not-fit', act: 'stop' }
    : { type: 'not-a-relay' };
}

function parseJson(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null; // half an answer, or none in JSON
  }
}
