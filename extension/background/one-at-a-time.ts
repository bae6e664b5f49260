// Runs jobs of the same key one after another: two paintings of one tab must not interleave their insert and remove.

export function createQueue(): <T>(key: string | number, job: () => Promise<T>) => Promise<T> {
  const tails = new Map<string | number, Promise<unknown>>();
  return (key, job) => {
    const tail = (tails.get(key) ?? Promise.resolve()).then(job, job);
    const settled = tail.then(
      () => undefined,
      () => undefined,
    );
    tails.set(key, settled);
    void settled.then(() => {
      if (tails.get(key) === settled) tails.delete(key);
    });
    return tail;
  };
}
