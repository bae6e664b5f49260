// The sync engine of the background: turns sync on and off, runs one cycle at a time, keeps the socket, and says in one state how
// it stands. It keeps nothing in memory that matters: a worker that wakes up goes on from what the store holds.
import type { SyncError, SyncState } from '../messages.ts';
import { toBase64url, type Random } from '#shared/crypto/bytes.ts';
import { createRecovery, recoveryFromWords, type Recovery } from '#shared/crypto/recovery.ts';
import { openSlot, sealSlot } from '#shared/crypto/slot.ts';
import type { KeyRing } from '#shared/crypto/key-ring.ts';
import type { Head } from '#shared/protocol/answers.ts';
import { err, ok, type Result } from '#shared/records/record.ts';
import type { Link } from '../store/link.ts';
import type { Store } from '../store/store.ts';
import { runCycle } from './cycle.ts';
import { relayAddress } from './relay-address.ts';
import { createRelayClient, type Fetch } from './relay-client.ts';
import { failedState, outcomeOf, stateAfter, stateOf, syncErrorOf, type CycleOutcome } from './state.ts';
import { createWatcher, type Socket } from './watcher.ts';

export type Sync = {
  /** Makes a vault at the relay and answers with its recovery words: shown once, kept nowhere. */
  readonly start: (relay: string) => Promise<Result<{ readonly words: readonly string[] }, SyncError>>;
  /** Merges this browser's records with those of the vault that the words open. */
  readonly join: (relay: string, words: string) => Promise<Result<null, SyncError>>;
  /** Forgets relay and bearer. All records stay. */
  readonly stop: () => Promise<Result<null, SyncError>>;
  /** One at a time; asked during one, one more runs after it. `coach`: the coach has looked, so a stopped sync tries again. */
  readonly cycle: (asked?: 'coach') => Promise<SyncState>;
  readonly state: () => Promise<SyncState>;
  /** Opens the socket, or closes it. */
  readonly watch: (on: boolean) => void;
  readonly onState: (listener: (state: SyncState) => void) => () => void;
};

export type SyncDeps = {
  readonly store: Pick<Store, 'sync'>;
  readonly now: () => number;
  readonly random: Random;
  readonly online: () => boolean;
  readonly fetch?: Fetch;
  readonly openSocket?: (url: string, protocols: string[]) => Socket;
  /** Runs it once after so many milliseconds; answers with what calls it off. */
  readonly later?: (ms: number, run: () => void) => () => void;
};

/** How often the moment of the last confirmation is written down; the state itself always says the latest. */
const confirmEveryMs = 60_000;

export function createSync(deps: SyncDeps): Sync {
  const { now, random, online } = deps;
  const side = deps.store.sync;
  const fetch: Fetch = deps.fetch ?? ((url, init) => globalThis.fetch(url, init));
  const later = deps.later ?? runLater;
  const wait = (ms: number): Promise<void> => new Promise((resolve) => void later(ms, resolve));
  const listeners = new Set<(state: SyncState) => void>();
  const inTurn = createTurns();
  let shown: SyncState | undefined;
  let queued: Promise<SyncState> | undefined;
  let coachAsked = false;

  const show = (state: SyncState): SyncState => {
    shown = state;
    for (const listener of listeners) listener(state);
    return state;
  };

  const runOnce = async (link: Link): Promise<CycleOutcome> => {
    const end = await runCycle({ side, client: createRelayClient(link, fetch), random, wait });
    const outcome: CycleOutcome = end.ok ? { type: end.value } : outcomeOf(end.error);
    if (outcome.type === 'stopped' && outcome.lasts) await side.stopped(outcome.code);
    return outcome;
  };

  const run = async (): Promise<SyncState> => {
    const asked = coachAsked;
    coachAsked = false;
    const status = await side.status();
    if (!status.ok) return show(failedState(status.error));
    const { link, stopped, waiting, confirmedAt } = status.value;
    if (link === null || (stopped !== undefined && !asked)) return show(stateOf(status.value));
    if (stopped !== undefined) await side.stopped(null);
    if (!online()) return show(stateAfter(status.value, { type: 'offline' }, now()));
    if (waiting > 0) show(stateAfter(status.value, { type: 'busy' }, now()));
    const outcome = await runOnce(link);
    const heardAt = now();
    const writtenDown = confirmedAt !== undefined && Math.abs(heardAt - confirmedAt) < confirmEveryMs;
    if (outcome.type === 'up-to-date' && !writtenDown) await side.confirmed(heardAt);
    const after = await side.status();
    return show(after.ok ? stateAfter(after.value, outcome, heardAt) : failedState(after.error));
  };

  const cycle = (asked?: 'coach'): Promise<SyncState> => {
    coachAsked ||= asked === 'coach';
    queued ??= inTurn(() => {
      queued = undefined;
      return run();
    });
    return queued;
  };

  const hinted = async (seq?: number): Promise<void> => {
    const status = await side.status();
    // Our own commit comes back as a hint too.
    if (seq === undefined || !status.ok || seq > status.value.head) await cycle();
  };

  const watcher = createWatcher({
    openSocket: deps.openSocket ?? ((url, protocols) => new WebSocket(url, protocols)),
    later,
    random,
    target: async () => {
      const status = await side.status();
      return status.ok ? status.value.link : null;
    },
    onHint: (seq) => void hinted(seq),
  });

  const readyFor = async (relay: string): Promise<Result<string, SyncError>> => {
    const address = relayAddress(relay);
    if (address === null) return err({ type: 'not-a-relay' });
    const status = await side.status();
    if (!status.ok) return status;
    return status.value.link === null ? ok(address) : err({ type: 'already-on' });
  };

  const start = async (relay: string): Promise<Result<{ readonly words: readonly string[] }, SyncError>> => {
    const address = await readyFor(relay);
    if (!address.ok) return address;
    const { words, recovery } = await createRecovery(random);
    const link = linkOf(address.value, recovery);
    const first = await side.firstCommit((ring) => sealSlot(ring, recovery.publicKey));
    if (!first.ok) return first;
    const answer = await createRelayClient(link, fetch).commit(first.value.body);
    if (!answer.ok) return err(syncErrorOf(answer.error));
    // Until here a failure leaves a vault that nobody has the words of, and this browser as it was.
    const on = await side.turnOn(link, first.value, answer.value.seq);
    if (!on.ok) return on.error.type === 'contradiction' ? err(syncErrorOf(on.error)) : err(on.error);
    watcher.targetChanged();
    void cycle();
    return ok({ words });
  };

  const join = async (relay: string, words: string): Promise<Result<null, SyncError>> => {
    const address = await readyFor(relay);
    if (!address.ok) return address;
    const recovery = await recoveryFromWords(words);
    if (!recovery.ok) return recovery;
    const link = linkOf(address.value, recovery.value);
    const head = await createRelayClient(link, fetch).head();
    if (!head.ok) return err(syncErrorOf(head.error));
    const ring = await ringFrom(recovery.value, head.value);
    if (ring === null) return err({ type: 'relay-refused', code: 'slot-did-not-open' });
    const joined = await side.join(ring, link);
    if (!joined.ok) return joined;
    watcher.targetChanged();
    await run();
    return ok(null);
  };

  const stop = async (): Promise<Result<null, SyncError>> => {
    const left = await side.leave();
    if (!left.ok) return left;
    watcher.targetChanged();
    show({ type: 'off' });
    return ok(null);
  };

  return {
    start: (relay) => inTurn(() => start(relay)),
    join: (relay, words) => inTurn(() => join(relay, words)),
    stop: () => inTurn(stop),
    cycle,
    state: async () => {
      if (shown !== undefined) return shown;
      const status = await side.status();
      return status.ok ? stateOf(status.value) : failedState(status.error);
    },
    watch: watcher.watch,
    onState: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const linkOf = (relay: string, { route, bearer, publicKey }: Recovery): Link => ({
  relay,
  route,
  bearer,
  recoveryPublicKey: toBase64url(publicKey),
});

async function ringFrom(recovery: Recovery, head: Head): Promise<KeyRing | null> {
  for (const slot of head.slots) {
    const ring = await openSlot(recovery, slot);
    if (ring.ok) return ring.value;
  }
  return null;
}

// Start, join, stop and cycles never overlap: each finds the store as the one before left it.
function createTurns(): <T>(run: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const turn = last.then(run);
    last = turn.catch(() => undefined); // The asker gets the error; the next turn is its own.
    return turn;
  };
}

function runLater(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
