// The preset dictionary of box version 1: what records have in common, so that even a short one compresses well.
// It is part of the format. It is never edited: a better one is a new box version beside this one.
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8, type Bytes } from './bytes.ts';

// Deflate reaches for the nearest match, so what is most frequent stands last.
const samples = [
  '{"v":1,"minWriter":1,"type":"practice","id":"","editedAt":17,"f":{"sessions":6,"minutes":50,"cadenceDays":14,"noticeSessions":2,"guardDays":180}}',
  '{"v":1,"minWriter":1,"type":"conflict","id":"","editedAt":17,"parent":"","f":{"record":"","recordType":"note","field":"body","kept":"","other":"","at":17,"resolved":false}}',
  '{"v":1,"minWriter":1,"type":"client","id":"","editedAt":17,"f":{"code":"C-01","name":"","aliases":[],"emails":["@gmail.com"],"createdAt":17}}',
  '{"v":1,"minWriter":1,"type":"learned-match","id":"","editedAt":17,"f":{"kind":"call-link","key":"meet.google.com/","client":null}}{"kind":"series","key":"","client":"',
  '{"v":1,"minWriter":1,"type":"engagement","id":"","editedAt":17,"parent":"","f":{"number":1,"createdAt":17,"guardUntil":18,"ending":{"step":"loose-ends","reason":"completed","lastDay":"2027-","settled":["future-events","unpaid","unused","recurring-invitation","booking-link"]}}}"ending":null}}',
  '{"v":1,"minWriter":1,"type":"agreement","id":"","editedAt":17,"parent":"","f":{"version":1,"how":"spoken","agreedAt":17,"words":"","sessions":6,"reviewOn":"2027-","minutes":50,"cadenceDays":14,"lateCancellation":"used","noShow":"used","contactAllowance":null,"noticeSessions":2,"followUp":"none"}}',
  '{"v":1,"minWriter":1,"type":"transition","id":"","editedAt":17,"parent":"","f":{"from":"proposed","to":"contracted","at":17,"by":"coach","waived":[]}}"from":"contracted","to":"active","from":"active","to":"ended","at":17,"by":"coach","reason":"completed","lastDay":"2026-","waived":[]}}',
  ' the and you that what with was for this not but have about from they next time work feel said would like',
  '{"v":1,"minWriter":1,"type":"booking","id":"","editedAt":17,"parent":"","f":{"provider":"google-calendar","eventId":"","seriesId":"","originalStart":"2026-","start":17,"end":17,"timeKnown":true,"callLink":"meet.google.com/","seenAt":17,"status":"standing","matchedBy":"title"}}"matchedBy":"email"}}"matchedBy":"learned"}}',
  '{"v":1,"minWriter":1,"type":"ledger-entry","id":"","editedAt":17,"parent":"","f":{"at":17,"delta":6,"reason":"agreement"}}"delta":-1,"reason":"late-cancellation","session":""}}"delta":-1,"reason":"held","session":"',
  '{"v":1,"minWriter":1,"type":"session","id":"","editedAt":17,"parent":"","f":{"booking":"","kind":"session","start":17,"plannedMinutes":50,"actualMinutes":50,"status":"booked"}}"status":"held"}}',
  '{"v":1,"minWriter":1,"type":"note","id":"","editedAt":17,"parent":"","f":{"session":"","drawer":"reflection","about":17,"body":"","commitments":[{"text":"","done":true},{"text":"","done":false}],"alternatives":[]}}',
  '{"v":1,"minWriter":1,"type":"note","id":"","editedAt":17,"parent":"","f":{"session":"","drawer":"record","about":17,"body":"',
];

export const boxDictionary: Bytes = utf8(samples.join(''));

/** Bound into every box: a dictionary changed by accident then refuses to open rather than opening to garbage. */
export const boxDictionaryId: Bytes = sha256(boxDictionary).slice(0, 8);
