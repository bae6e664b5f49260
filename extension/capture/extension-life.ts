// The extension's own life: from its start, reload or update to the next. A worker that sleeps and wakes goes on in the same one.
import { sessionKeys } from '../session-keys.ts';
import type { SessionArea } from '../store/store.ts';

// Asked once a worker: two that ask at once would make up two lives.
const asked = new WeakMap<SessionArea, Promise<string>>();

/**
 * The mark of this life, for the sheets in pages. Null in Firefox, which takes out itself what an add-on inserted when that add-on
 * goes, and which before 2026 did not know the condition that the mark is for.
 */
export function lifeOf(session: SessionArea): Promise<string | null> {
  if (import.meta.env.FIREFOX) return Promise.resolve(null);
  const life = asked.get(session) ?? keptLife(session);
  asked.set(session, life);
  // A failure is not kept: the next who asks tries again.
  life.catch(() => asked.delete(session));
  return life;
}

async function keptLife(session: SessionArea): Promise<string> {
  const kept = await session.get(sessionKeys.life);
  if (kept !== undefined) return kept;
  // Begins with a letter, as a CSS word has to.
  const fresh = `life${crypto.randomUUID().replaceAll('-', '')}`;
  await session.set(sessionKeys.life, fresh);
  return fresh;
}
