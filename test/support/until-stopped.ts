// What a script has started and has to close again: in reverse order, once, however the script comes to its end.

export type Opened = {
  /** Remembers how to close what was just opened, and gives it back. */
  readonly keep: <T extends { readonly close: () => Promise<void> }>(opened: T) => T;
};

/** Runs `script`, then closes all it kept: when it is done, when it fails, and on Ctrl-C, which also ends the wait for it. */
export async function closingAll(script: (opened: Opened) => Promise<void>): Promise<void> {
  const closers: (() => Promise<void>)[] = [];
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  const keep: Opened['keep'] = (opened) => {
    closers.push(opened.close);
    return opened;
  };
  try {
    await Promise.race([script({ keep }), stopped]);
  } finally {
    for (const close of closers.toReversed()) await close().catch(() => undefined); // it was gone already
  }
}
