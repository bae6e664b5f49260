// One Durable Object a vault: a thin shell that gives the core its storage and tells the sockets that the head moved.
// The platform runs one request at a time in it and answers only what is on disk, so a commit that was acknowledged stays.
import { DurableObject } from 'cloudflare:workers';
import type { CommitAnswer, Head, Hint } from '#shared/protocol/answers.ts';
import { caps } from '#shared/protocol/caps.ts';
import type { Commit } from '#shared/protocol/commit.ts';
import { keepAlive } from '#shared/protocol/endpoints.ts';
import { relayErrors, type RelayErrorCode } from '#shared/protocol/errors.ts';
import { encodePage } from '#shared/protocol/page.ts';
import type { Result } from '#shared/records/record.ts';
import type { Env } from './env.ts';
import type { Refusal } from './problem.ts';
import { sqlOf, type Sql } from './sql.ts';
import { applyCommit, readHead, readPage } from './vault-core.ts';

/** How the object tells its own worker why it opened no socket. */
export const refusedHeader = 'bookend-refused';

export class Vault extends DurableObject<Env> {
  readonly #sql: Sql;

  constructor(state: DurableObjectState, env: Env) {
    super(state, env);
    this.#sql = sqlOf(state.storage);
  }

  head(): Head | null {
    return readHead(this.#sql);
  }

  /** A page in its frame, one buffer to hand over. Null where there is no vault. */
  page(since: number, limit: number): Uint8Array<ArrayBuffer> | null {
    const page = readPage(this.#sql, since, limit);
    return page === null ? null : encodePage(page);
  }

  commit(commit: Commit): Result<CommitAnswer, Refusal> {
    const answer = applyCommit(this.#sql, commit);
    if (answer.ok && !answer.value.replayed)
      for (const socket of this.ctx.getWebSockets()) socket.send(hint(answer.value.seq));
    return answer;
  }

  /** Opens a socket. It hibernates: an idle vault with open sockets costs nothing and runs nothing. */
  override fetch(): Response {
    const head = this.head();
    if (head === null) return refused('no-such-vault');
    if (this.ctx.getWebSockets().length >= caps.watchers) return refused('too-many-watchers');
    const { 0: device, 1: ours } = new WebSocketPair();
    this.ctx.acceptWebSocket(ours);
    this.ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair(keepAlive.ping, keepAlive.pong));
    ours.send(hint(head.seq));
    return new Response(null, { status: 101, webSocket: device });
  }

  /** Sockets only listen; a ping is answered without coming here. */
  override webSocketMessage(socket: WebSocket): void {
    socket.close(1008, 'this socket only listens');
  }

  override webSocketClose(socket: WebSocket): void {
    socket.close();
  }
}

const hint = (seq: number): string => JSON.stringify({ seq } satisfies Hint);

const refused = (code: RelayErrorCode): Response =>
  new Response(null, { status: relayErrors[code].status, headers: { [refusedHeader]: code } });
