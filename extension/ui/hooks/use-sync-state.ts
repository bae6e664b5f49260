// Where syncing stands, as the background last said. `undefined` until it has spoken.
import type { SyncState } from '../../messages.ts';
import { sessionKeys } from '../../session-keys.ts';
import { useSessionValue } from './use-session-value.ts';

export const useSyncState = (): SyncState | undefined => useSessionValue<SyncState>(sessionKeys.sync).value;
