// A text as the lines it means: a line that begins with a blank goes on the line before (RFC 5545, 3.1).

/** Ends of CRLF, LF or CR alone; a byte order mark at the beginning is none of the text. */
export function* contentLines(text: string): Generator<string> {
  const end = text.includes('\n') ? '\n' : '\r';
  let pieces: string[] = [];
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length;) {
    const next = text.indexOf(end, at);
    const until = next === -1 ? text.length : next;
    const line = text.slice(at, text[until - 1] === '\r' && until > at ? until - 1 : until);
    at = until + 1;
    if (line.startsWith(' ') || line.startsWith('\t')) {
      pieces.push(line.slice(1));
    } else {
      if (pieces.length > 0) yield pieces.join('');
      pieces = [line];
    }
  }
  if (pieces.length > 0) yield pieces.join('');
}
