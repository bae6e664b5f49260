// Syncing: off, being turned on (the words are shown once), joined with words, or on with its real state.
import { useState } from 'react';
import type { SyncState } from '../../messages.ts';
import { useSyncState } from '../hooks/use-sync-state.ts';
import { t } from '../text.ts';
import { Block } from './page.tsx';
import { RecoveryWords } from './recovery-words.tsx';
import { SyncOff } from './sync-off.tsx';
import { SyncOn } from './sync-on.tsx';

export function SyncSettings() {
  const state: SyncState = useSyncState() ?? { type: 'off' };
  // Only here, in memory: nobody can show them a second time.
  const [words, setWords] = useState<readonly string[]>();
  return (
    <Block
      title={t('syncTitle')}
      text={words === undefined && state.type === 'off' ? t('syncText') : undefined}
    >
      {words !== undefined && <RecoveryWords words={words} onDone={() => setWords(undefined)} />}
      {words === undefined && state.type === 'off' && <SyncOff onWords={setWords} />}
      {words === undefined && state.type !== 'off' && <SyncOn state={state} />}
    </Block>
  );
}
