// Every domain of keys and hashes has its own label, all of them here: two uses of one secret can then never meet.
// A label is part of the format. It is never edited: a changed meaning gets a new version, and so a new line.

export const labels = {
  sealKey: 'bookend/seal-key/v1',
  secretKey: 'bookend/secret-key/v1',
  rowId: 'bookend/row-id/v1',
  box: 'bookend/box/v1',
  secret: 'bookend/secret/v1',
  slot: 'bookend/slot/v1',
  slotRecipient: 'bookend/slot-recipient/v1',
  recoveryBearer: 'bookend/recovery/bearer/v1',
  recoveryX25519: 'bookend/recovery/x25519/v1',
  route: 'bookend/route/v1',
} as const;

export type Label = (typeof labels)[keyof typeof labels];
