// How sync stands, in the words of the message table: from what the store holds, and from how a cycle ended.
import type { SaveError, SyncError, SyncState } from '../messages.ts';
import type { Contradiction } from '../store/contradiction.ts';
import type { SyncStatus } from '../store/sync-side.ts';
import type { CycleEnd, CycleError } from './cycle.ts';
import type { RelayError } from './relay-client.ts';

export type CycleOutcome =
  | { readonly type: CycleEnd | 'offline' }
  /** `lasts`: kept until the coach looks. A full disk is tried again by itself. */
  | { readonly type: 'stopped'; readonly code: string; readonly lasts: boolean };

export function outcomeOf(error: CycleError): CycleOutcome {
  if (error.type === 'unreachable' || error.type === 'not-a-relay') return { type: 'offline' };
  if (error.type === 'contradiction') return { type: 'stopped', code: error.code, lasts: true };
  // The store refuses too, but without an act: that is never the relay's doing.
  if (error.type === 'refused' && 'act' in error)
    return error.act === 'retry' ? { type: 'offline' } : { type: 'stopped', code: error.code, lasts: true };
  return { type: 'stopped', code: error.type, lasts: false };
}

/** Between two cycles. */
export function stateOf(status: SyncStatus): SyncState {
  if (status.link === null) return { type: 'off' };
  const { waiting, stopped, confirmedAt } = status;
  if (stopped !== undefined) return { type: 'stopped', code: stopped, waiting, ...confirmed(status) };
  if (waiting > 0 || confirmedAt === undefined) return { type: 'working', waiting, ...confirmed(status) };
  return { type: 'up-to-date', confirmedAt };
}

/** Right after one. `now` is when the relay was last heard. */
export function stateAfter(status: SyncStatus, outcome: CycleOutcome, now: number): SyncState {
  if (status.link === null) return { type: 'off' };
  const { waiting } = status;
  switch (outcome.type) {
    case 'offline':
      return { type: 'offline', waiting, ...confirmed(status) };
    case 'stopped':
      return { type: 'stopped', code: outcome.code, waiting, ...confirmed(status) };
    case 'busy':
      return { type: 'working', waiting, ...confirmed(status) };
    case 'up-to-date':
      return waiting > 0
        ? { type: 'working', waiting, confirmedAt: now }
        : { type: 'up-to-date', confirmedAt: now };
  }
}

/** The store did not answer: how many wait is not known. */
export const failedState = (error: SaveError): SyncState => ({
  type: 'stopped',
  code: error.type,
  waiting: 0,
});

export function syncErrorOf(error: RelayError | Contradiction): SyncError {
  switch (error.type) {
    case 'unreachable':
      return { type: 'relay-unreachable' };
    case 'not-a-relay':
      return { type: 'not-a-relay' };
    case 'contradiction':
      return { type: 'relay-refused', code: error.code };
    case 'refused':
      if (error.act === 'retry') return { type: 'relay-unreachable' };
      return error.code === 'no-such-vault'
        ? { type: 'no-such-vault' }
        : { type: 'relay-refused', code: error.code };
  }
}

const confirmed = ({ confirmedAt }: SyncStatus): { confirmedAt?: number } =>
  confirmedAt === undefined ? {} : { confirmedAt };
