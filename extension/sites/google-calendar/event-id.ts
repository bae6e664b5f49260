// What a chip's `data-eventid` says: unpadded base64 of "<event id> <calendar>". The event id of an instance ends in its
// original start, which is identity and never the time that is shown: a moved session keeps it.

export type EventId = {
  /** Without the instance's original start. */
  readonly eventId: string;
  /** The series, also across a "this and following" edit, which starts a new id ending in `_R` and a date. */
  readonly seriesId?: string;
  readonly originalStart?: string;
  /** The calendar's address as Google shortens it here: `me@m`, `…@g`, or whole. */
  readonly calendar: string;
};

// Seen 2025-12: tasks, tasks drawn as time blocks, and the bar of pending tasks.
const notEvents = /^(tasks[._]|ttb_)/;
const longestId = 500;

/** `not-an-event` for tasks; null where the id is in no form we know, so that nothing is guessed. */
export function readEventId(dataEventId: string): EventId | 'not-an-event' | null {
  if (notEvents.test(dataEventId)) return 'not-an-event';
  // Event ids are plain ASCII; what the calendar's name is written in does not matter here.
  const [, fullId, calendar] = /^([!-~]+) (\S+)$/.exec(decodeBase64(dataEventId) ?? '') ?? [];
  if (fullId === undefined || calendar === undefined) return null;
  if (fullId.length > longestId || calendar.length > longestId) return null;
  const [, instanceOf, originalStart] = /^(.+)_(\d{8}(?:T\d{6}Z)?)$/.exec(fullId) ?? [];
  const eventId = instanceOf ?? fullId;
  const seriesId = eventId.replace(/_R\d{8}(T\d{6}Z?)?$/, '');
  return {
    eventId,
    ...(originalStart === undefined && seriesId === eventId ? {} : { seriesId }),
    ...(originalStart === undefined ? {} : { originalStart }),
    calendar,
  };
}

export function decodeBase64(text: string): string | null {
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    // Not base64: an id in a form that we do not know.
    return null;
  }
}
