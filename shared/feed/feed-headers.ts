// What a feed says of itself: whose program wrote it, what the calendar is called, and which of its parts only call events off.
import type { Scanned } from './scan-feed.ts';

export type FeedHeaders = {
  readonly name: string | null;
  readonly isGoogle: boolean;
  /** Numbers of the VCALENDARs with METHOD:CANCEL. */
  readonly calledOff: ReadonlySet<number>;
};

const longestName = 200;

export function readHeaders({ headers, events }: Scanned): FeedHeaders {
  const values = (name: RegExp) => headers.map((lines) => lines.find((line) => name.test(line))).map(valueOf);
  const makers = values(/^PRODID[;:]/i).filter((maker) => maker !== undefined);
  const name = values(/^X-WR-CALNAME[;:]/i).find((one) => one !== undefined && one !== '');
  const cancels = values(/^METHOD[;:]/i).flatMap((method, at) =>
    method?.toUpperCase() === 'CANCEL' ? [at] : [],
  );
  const uids = events.flatMap(({ lines }) => lines.filter((line) => /^UID[;:]/i.test(line)));
  return {
    name: name === undefined ? null : nameOf(name),
    // Some programs that pass a feed on leave the maker out; its ids still tell.
    isGoogle:
      makers.length > 0
        ? makers.every((maker) => /^-\/\/Google Inc\/\/Google Calendar/i.test(maker))
        : uids.length > 0 && uids.every((uid) => /@google\.com\s*$/i.test(uid)),
    calledOff: new Set(cancels),
  };
}

const valueOf = (line: string | undefined): string | undefined => line?.slice(line.indexOf(':') + 1).trim();

const nameOf = (text: string): string =>
  text
    .slice(0, longestName)
    .replaceAll(/\\n/gi, ' ')
    .replaceAll(/\\([\\,;])/g, '$1')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
