// The page's time is up to a minute old; what was just written carries a later one. What counts only the past would leave it out until
// the next tick, so the time is moved on to it - not further, because another device's clock may be wrong.

const oldestMs = 60_000;

export const nowWith = (now: number, written: readonly { readonly editedAt: number }[]): number =>
  Math.min(now + oldestMs, Math.max(now, ...written.map(({ editedAt }) => editedAt)));
