// Why syncing stopped, or the relay refused, as a sentence. Codes are the protocol's and the store's own; one that we have no
// sentence for is shown as it is, never swallowed.
import { t, type MessageKey } from './text.ts';

const sentences: Readonly<Record<string, MessageKey>> = {
  'head-went-back': 'stoppedHeadWentBack',
  'box-did-not-open': 'stoppedBoxChanged',
  'box-of-unknown-epoch': 'stoppedUnknownKey',
  'own-box-did-not-open': 'stoppedOwnBox',
  'answer-does-not-fit': 'stoppedAnswer',
  'slot-did-not-open': 'stoppedSlot',
  'no-such-vault': 'stoppedNoVault',
  'no-bearer': 'stoppedBearer',
  'wrong-bearer': 'stoppedBearer',
  'vault-full': 'stoppedVaultFull',
  'row-too-large': 'stoppedRowTooLarge',
  'update-needed': 'stoppedUpdate',
  'unknown-version': 'stoppedUpdate',
  'no-such-endpoint': 'stoppedUpdate',
  'wrong-method': 'stoppedUpdate',
  'upgrade-required': 'stoppedUpdate',
  // The browser's own store refused: the same words as for a note.
  'disk-full': 'errorDiskFull',
  'store-failed': 'errorStoreFailed',
  'newer-store': 'errorNewerStore',
  locked: 'errorLocked',
};

export function stoppedText(code: string): string {
  const key = Object.hasOwn(sentences, code) ? sentences[code] : undefined;
  return key === undefined ? t('stoppedOther', code) : t(key);
}
