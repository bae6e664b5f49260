// One form for e-mail addresses, so that the same mailbox compares equal however it is written, and no other one does: letters that
// merely look alike are never folded into one another. No provider's own rules about dots or plus signs.

/** Empty where the text is not one address: then it matches nobody. */
export function normaliseEmail(text: string): string {
  // A mailbox has 254 characters at most, and a name may stand before it. What is longer is something else, and costs no work.
  if (text.length > 1000) return '';
  const address = bareAddress(text.normalize('NFC'));
  const at = address.lastIndexOf('@');
  const local = at === -1 ? '' : normaliseLocalPart(address.slice(0, at));
  const domain = normaliseDomain(address.slice(at + 1));
  return local === '' || domain === '' ? '' : `${local}@${domain}`;
}

/** Without the name before it, the brackets around it, "mailto:" and what a link says besides. */
function bareAddress(text: string): string {
  const trimmed = trimInvisible(text);
  const inBrackets = /<([^<>]*)>$/u.exec(trimmed)?.[1] ?? trimmed;
  const link = /^mailto:([^?#]*)/iu.exec(trimInvisible(inBrackets))?.[1];
  return trimInvisible(link === undefined ? inBrackets : decoded(link));
}

/** Direction marks come along when an address is copied from a page. Inside an address they would make it another one. */
const trimInvisible = (text: string): string => text.replaceAll(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '');

function decoded(link: string): string {
  try {
    return decodeURIComponent(link).normalize('NFC');
  } catch {
    // A per cent sign that begins no character: no link that a browser would follow.
    return '';
  }
}

const needsNoQuotes = /^[^\s\p{Cc}"(),:;<>@[\]\\]+$/u;

/** Quotes that are not needed say nothing. By the book case counts here; no provider distinguishes two people by it. */
function normaliseLocalPart(text: string): string {
  const quoted = /^"((?:[^"\\]|\\.)*)"$/su.exec(text)?.[1]?.replaceAll(/\\(.)/gsu, '$1');
  const plain = (quoted ?? text).toLowerCase().normalize('NFC');
  if (needsNoQuotes.test(plain)) return plain;
  return quoted === undefined ? '' : `"${plain.replaceAll(/["\\]/gu, String.raw`\$&`)}"`;
}

/**
 * In ASCII, as it is looked up: "münchen.example" is "xn--mnchen-3ya.example", full-width letters and dots are plain ones. That is what
 * the platform does with the host of a URL (UTS 46), in browsers, workerd and Node alike.
 */
function normaliseDomain(text: string): string {
  // In a URL these would end the host, or be left out of it.
  if (/[\s\p{Cc}/\\?#:@%[\]]/u.test(text)) return '';
  const host = URL.parse(`http://${text}`)?.hostname.replace(/\.+$/u, '') ?? '';
  // A number is read as an IPv4 address there; mail to one is written otherwise.
  return /(?:^|\.)\d+$/u.test(host) ? '' : host;
}
