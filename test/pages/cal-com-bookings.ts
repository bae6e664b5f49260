// The project's own list of Cal.com bookings, in the shape that others have described: a row a booking, known by a test id, with links
// to the booking, its title in a div of that title, and the guests. How day and time are written is our guess. No request leaves it.

export type CalComBooking = {
  readonly uid: string;
  readonly title: string;
  /** Wall-clock times, e.g. `2026-11-25T10:00`. */
  readonly start: string;
  readonly end: string;
  readonly guests?: readonly { readonly name: string; readonly email?: string }[];
  readonly note?: string;
};

export type CalComPage = {
  readonly list: 'upcoming' | 'unconfirmed' | 'recurring' | 'past' | 'cancelled';
  readonly bookings: readonly CalComBooking[];
  readonly language?: string;
  readonly clock?: '12h' | '24h';
  /** Rows of upcoming bookings leave the year out. */
  readonly withYear?: boolean;
};

const style = `* { box-sizing: border-box; } body { margin: 0; font: 14px/20px Inter, Arial, sans-serif; color: #111; display: flex; } nav { width: 200px; padding: 16px; }
main { flex: 1; padding: 16px; } .lIst { border: 1px solid #e5e7eb; border-radius: 8px; } .rOw { display: flex; gap: 24px; padding: 16px; border-bottom: 1px solid #e5e7eb; }
.wHen { width: 160px; } .wHat { flex: 1; min-width: 0; } .tItle { font-weight: 500; overflow: hidden; text-overflow: ellipsis; } .qUiet { color: #6b7280; } a { color: inherit; text-decoration: none; }`;

export function calComBookings(page: CalComPage): string {
  const rows = page.bookings.map((booking) => row(booking, page)).join('');
  return `<!doctype html>
<html lang="${page.language ?? 'en'}"><head><meta charset="utf-8"><title>Bookings | Cal.com</title><style>${style}</style></head>
<body><nav><a href="/event-types">Event types</a><br><a href="/bookings/upcoming">Bookings</a></nav>
<main><h1>Bookings</h1><div data-testid="${page.list}-bookings" class="lIst" id="list">${rows}</div></main>
<script>{ const list = document.getElementById('list'); const drawn = list.innerHTML; window.render = () => { list.innerHTML = drawn; }; }</script>
</body></html>`;
}

function row(booking: CalComBooking, page: CalComPage): string {
  const link = `/booking/${escape(booking.uid)}`;
  const guests = (booking.guests ?? []).map(
    ({ name, email }) => `<span> and </span><span>${escape(name)}</span>${email === undefined ? '' : `<button type="button">${escape(email)}</button>`}`,
  );
  return `<div data-testid="booking-item" class="rOw"><a href="${link}" class="wHen"><div>${dateOf(booking, page)}</div><div class="qUiet">${clockTime(booking.start, page)} - ${clockTime(booking.end, page)}</div></a>
<div class="wHat"><a href="${link}"><div title="${escape(booking.title)}" class="tItle">${escape(booking.title)}<span> </span></div>${booking.note === undefined ? '' : `<div class="qUiet">${escape(booking.note)}</div>`}</a><div class="qUiet"><span>You</span>${guests.join('')}</div></div>
<div><a href="https://meet.google.com/abc-defg-hij">Join</a> <button type="button">Edit</button></div></div>`;
}

function dateOf({ start }: CalComBooking, { list, language = 'en', withYear = list !== 'upcoming' }: CalComPage): string {
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(new Date(`${start}:00Z`));
  const day = Number(start.slice(8, 10));
  return withYear ? `${day} ${part({ month: 'long' })} ${start.slice(0, 4)}` : `${part({ weekday: 'short' })}, ${day} ${part({ month: 'short' })}`;
}

function clockTime(time: string, { clock = '12h' }: CalComPage): string {
  const [hour, minute] = [Number(time.slice(11, 13)), time.slice(14, 16)];
  return clock === '24h' ? time.slice(11, 16) : `${((hour + 11) % 12) + 1}:${minute}${hour < 12 ? 'am' : 'pm'}`;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
