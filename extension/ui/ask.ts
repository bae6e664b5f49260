// Asks the background and always gets a Result back: a background that crashed or went away is a failed save, not an exception
// that takes the form and its text with it.
import type { Result } from '#shared/records/record.ts';
import type { SaveError, ScreenMessages } from './../messages.ts';
import { sendFromScreen } from '../messaging.ts';

type ResultMessage = {
  [K in keyof ScreenMessages]: ReturnType<ScreenMessages[K]> extends Result<unknown, unknown> ? K : never;
}[keyof ScreenMessages];

type Answer<K extends ResultMessage> = ReturnType<ScreenMessages[K]>;
type Lost = { readonly ok: false; readonly error: SaveError };

export async function ask<K extends ResultMessage>(
  name: K,
  ...args: Parameters<ScreenMessages[K]>
): Promise<Answer<K> | Lost> {
  const send = sendFromScreen as (
    name: K,
    ...args: Parameters<ScreenMessages[K]>
  ) => Promise<Answer<K> | undefined>;
  try {
    return (await send(name, ...args)) ?? lost;
  } catch {
    // The worker was restarted between the send and the answer, or the extension was just updated.
    return lost;
  }
}

const lost: Lost = { ok: false, error: { type: 'store-failed' } };
