// Whose calendar an event lies on, told without a word of any language: the calendar's address stands in the event's id, and the
// account's in the grid or on the account button. What lies on another person's calendar is not the coach's to count.
import { findAll, realOf } from '../unclobbered.ts';
import { decodeBase64 } from './event-id.ts';

export type Owner = 'coach' | 'other' | 'unsure';

export type Owners = {
  /** The account's address, where it is known. */
  readonly account: string | null;
  readonly ownerOf: (address: string | null) => Owner;
};

/** `addresses`: those of all calendars on the page. */
export function ownersOf(document: Document, addresses: readonly (string | null)[]): Owners {
  const told = accountOf(document);
  const people = new Set(addresses.filter((address) => address !== null && isPerson(address)));
  // Nobody tells who is looked at: one person alone is the coach, of several nobody knows which.
  const account = told ?? (people.size === 1 ? ([...people][0] ?? null) : null);
  return {
    account: account === '' ? null : account,
    ownerOf: (address) => {
      if (address === null) return 'unsure';
      if (!isPerson(address)) return /@(group\.v|resource)\.calendar/.test(address) ? 'other' : 'coach';
      if (account === null || account === '') return 'unsure';
      return address === account ? 'coach' : 'other';
    },
  };
}

const domains: Readonly<Record<string, string>> = {
  m: 'gmail.com',
  g: 'group.calendar.google.com',
  v: 'group.v.calendar.google.com',
};

/**
 * The calendar's whole address out of its short form. A short form that we do not know is looked up in `jslog`, which repeats the
 * address whole (seen 2019 to 2026-09); null if it does not.
 */
export function calendarAddress(calendar: string, jslog: string | null): string | null {
  const at = calendar.lastIndexOf('@') + 1;
  const domain = calendar.slice(at);
  const whole = domains[domain] ?? (domain.includes('.') ? domain : undefined);
  if (at > 0 && whole !== undefined) return normal(calendar.slice(0, at) + whole);
  const logged = /\["([^"\s]+@[^"\s]+)",\d/.exec(jslog ?? '')?.[1];
  return logged === undefined ? null : normal(logged);
}

export const isPerson = (address: string): boolean => !address.endsWith('.calendar.google.com');

// One account has both names.
const normal = (address: string): string => address.toLowerCase().replace('@googlemail.com', '@gmail.com');

// A document is of one account from its first moment: what the week told still holds in the month, which tells nothing.
const remembered = /* @__PURE__ */ new WeakMap<Document, string>();

/** Null where nothing tells it, '' where two sources disagree. */
function accountOf(document: Document): string | null {
  const principals = new Set(
    findAll(document, '[role="main"] [data-principal-ids]:not(form)')
      .flatMap((cell) => (cell.getAttribute('data-principal-ids') ?? '').split(/[\s,]+/))
      .map((id) => normal(decodeBase64(id) ?? ''))
      .filter((address) => address.includes('@')),
  );
  const button = buttonAddress(document);
  const [first] = principals;
  if (principals.size === 0) return button ?? remembered.get(document) ?? null;
  // Days side by side tell the address of each person.
  const account = button === null && principals.size === 1 ? first : button;
  if (account === undefined || account === null || !principals.has(account)) return '';
  remembered.set(document, account);
  return account;
}

// Guess: on Google's other pages the account button is such a link, "… (me@example.com)" in any language.
function buttonAddress(document: Document): string | null {
  const button = realOf(document, 'querySelector').call(
    document,
    'a[href^="https://accounts.google."][aria-label*="@"]',
  );
  const address = /[^\s<>()]+@[^\s<>()]+/.exec(button?.getAttribute('aria-label') ?? '')?.[0];
  return address === undefined ? null : normal(address);
}
