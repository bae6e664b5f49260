// Who is invited to an event and where it takes place: what finds the client. Read only for events that are given.
import { normaliseEmail } from '../matching/normalise-email.ts';
import type { Component, Property } from './component.ts';

export type FeedDetails = {
  readonly title: string;
  readonly isDeclined: boolean;
  readonly emails: readonly string[];
  readonly guestsDeclined: readonly string[];
  readonly links: readonly string[];
};

const longestTitle = 1000;
const mostGuests = 100;
const longestAddress = 400;

/** `owner` is an address in one form; empty where the coach's own is not known. */
export function feedDetails({ properties }: Component, owner: string): FeedDetails {
  const attendees = properties('ATTENDEE').slice(0, mostGuests).filter(isPerson);
  // Outlook does not repeat the organiser among the guests, and it may be the client who invites.
  const organisers = properties('ORGANIZER').slice(0, 1);
  const invited = attendees.map((one) => ({ email: emailOf(one), hasDeclined: hasDeclined(one) }));
  const guests = [
    ...invited,
    ...organisers.map((one) => ({ email: emailOf(one), hasDeclined: false })),
  ].filter(({ email }) => email !== '' && email !== owner);
  const declined = guests.filter((guest) => guest.hasDeclined).map(({ email }) => email);
  return {
    title: titleOf(properties('SUMMARY')[0]?.values[0]),
    isDeclined: owner !== '' && invited.some((one) => one.email === owner && one.hasDeclined),
    emails: [...new Set(guests.map(({ email }) => email))],
    guestsDeclined: [...new Set(declined)],
    links: linksOf(linkSources.flatMap((name) => properties(name).map(({ values }) => values[0]))),
  };
}

const isPerson = ({ param }: Property): boolean =>
  !['RESOURCE', 'ROOM'].includes(param('cutype')?.toUpperCase() ?? '');

const hasDeclined = ({ param }: Property): boolean => param('partstat')?.toUpperCase() === 'DECLINED';

/** Apple writes a path of its own as the address, and the mailbox beside it. */
function emailOf({ param, values: [address] }: Property): string {
  const isMail = typeof address === 'string' && /^mailto:/i.test(address);
  const written = (isMail ? address : (param('email') ?? '')).trim();
  return written.length > longestAddress || /[\s\p{C}]/u.test(written) ? '' : normaliseEmail(written);
}

/** In one line, however it was written. */
const titleOf = (summary: unknown): string =>
  typeof summary === 'string'
    ? summary
        .slice(0, longestTitle)
        .replaceAll(/[\s\p{Cc}]+/gu, ' ')
        .trim()
    : '';

const linkSources = [
  ...['LOCATION', 'URL', 'CONFERENCE', 'X-GOOGLE-CONFERENCE', 'X-MICROSOFT-SKYPETEAMSMEETINGURL'],
  'DESCRIPTION',
];
const mostLinks = 20;
const longestText = 20_000;
const longestLink = 2000;

function linksOf(texts: readonly unknown[]): readonly string[] {
  const links = new Set<string>();
  for (const text of texts) {
    if (typeof text !== 'string') continue;
    for (const [found] of text.slice(0, longestText).matchAll(/https:\/\/[^\s\p{Cc}<>"'`{}|\\^]+/giu)) {
      // A description may be HTML.
      const link = withoutStop(found.replaceAll('&amp;', '&'));
      if (link.length <= longestLink && URL.canParse(link)) links.add(link);
      if (links.size === mostLinks) return [...links];
    }
  }
  return [...links];
}

/** A sentence may end behind an address. */
function withoutStop(link: string): string {
  let end = link.length;
  while (end > 0 && ').,;:!?]'.includes(link.charAt(end - 1))) end -= 1;
  return link.slice(0, end);
}
