// Keeps a socket to the relay open while it is wanted. The socket only ever says that the head moved; a ping every 20 seconds
// keeps a Chromium worker awake and shows a line that died without a word.
import type { Random } from '#shared/crypto/bytes.ts';
import { decodeHint } from '#shared/protocol/answers.ts';
import { endpoints, keepAlive, watchProtocols } from '#shared/protocol/endpoints.ts';
import { backOffMs } from './cycle.ts';
import { socketAddress } from './relay-address.ts';
import type { RelayTarget } from './relay-client.ts';

/** What we use of a WebSocket. */
export type Socket = Pick<WebSocket, 'send' | 'close' | 'addEventListener'>;

export type WatcherDeps = {
  readonly openSocket: (url: string, protocols: string[]) => Socket;
  /** Runs it once after so many milliseconds; answers with what calls it off. */
  readonly later: (ms: number, run: () => void) => () => void;
  readonly random: Random;
  readonly target: () => Promise<RelayTarget | null>;
  /** The head moved, or may have while nobody watched: then without a seq. */
  readonly onHint: (seq?: number) => void;
};

export type Watcher = {
  readonly watch: (on: boolean) => void;
  /** The relay to watch is another now, or none. */
  readonly targetChanged: () => void;
};

const pingEveryMs = 20_000;

export function createWatcher({ openSocket, later, random, target, onHint }: WatcherDeps): Watcher {
  let wanted = false;
  let attempts = 0;
  let end: () => void = () => undefined;

  const connect = (): void => {
    let over = false;
    let socket: Socket | undefined;
    let callOff: () => void = () => undefined;
    end = () => {
      over = true;
      callOff();
      socket?.close();
    };
    const again = (): void => {
      if (over) return;
      end();
      attempts += 1;
      const cancel = later(backOffMs(attempts, random), connect);
      end = cancel;
    };
    const opened = (to: RelayTarget): Socket => {
      const made = openSocket(
        `${socketAddress(to.relay)}${endpoints.watch(to.route)}`,
        watchProtocols(to.bearer),
      );
      let answered = true;
      const ping = (): void => {
        if (!answered) return again();
        answered = false;
        made.send(keepAlive.ping);
        callOff = later(pingEveryMs, ping);
      };
      made.addEventListener('open', () => {
        if (over) return;
        attempts = 0;
        callOff = later(pingEveryMs, ping);
        onHint();
      });
      made.addEventListener('message', ({ data }) => {
        if (over) return;
        if (data === keepAlive.pong) answered = true;
        const hint = decodeHint(data);
        if (hint !== null) onHint(hint.seq);
      });
      made.addEventListener('close', again);
      made.addEventListener('error', again);
      return made;
    };
    void target().then((to) => {
      if (!over && to !== null) socket = opened(to);
    }, again);
  };

  return {
    watch: (on) => {
      if (on === wanted) return;
      wanted = on;
      attempts = 0;
      end();
      if (on) connect();
    },
    targetChanged: () => {
      end();
      attempts = 0;
      if (wanted) connect();
    },
  };
}
