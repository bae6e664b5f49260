// One quiet line that says whether the other browser has everything. "Confirmed" is when the relay last agreed with us.
import type { SyncState } from '../../messages.ts';
import { timeOfDay } from '../dates.ts';
import { plural, t } from '../text.ts';

export function SyncLine({ state }: { readonly state: SyncState | undefined }) {
  return <span role="status">{state === undefined ? '' : syncText(state)}</span>;
}

export function syncText(state: SyncState): string {
  switch (state.type) {
    case 'off':
      return t('syncLineOff');
    case 'up-to-date':
      return t('syncLineUpToDate', timeOfDay(state.confirmedAt));
    case 'working':
      return t('syncLineWorking');
    case 'offline':
      return state.waiting === 0 ? t('syncLineOffline') : plural('syncLineWaiting', state.waiting);
    case 'stopped':
      return t('syncLineStopped');
  }
}
