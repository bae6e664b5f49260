// A style sheet as a CSS parser sees it: the text with each string token taken out, and what the strings say. Written from the
// tokenizer of CSS Syntax Level 3, apart from the code that it checks.

export type ReadCss = { readonly skeleton: string; readonly strings: readonly string[] };

export function readCss(css: string): ReadCss {
  let skeleton = '';
  const strings: string[] = [];
  for (let at = 0; at < css.length; at += 1) {
    if (css[at] !== '"') {
      skeleton += css[at];
      continue;
    }
    const { text, end } = readString(css, at + 1);
    strings.push(text);
    skeleton += '""';
    at = end;
  }
  return { skeleton, strings };
}

function readString(css: string, start: number): { readonly text: string; readonly end: number } {
  let text = '';
  let at = start;
  while (at < css.length) {
    const char = css[at] ?? '';
    if (char === '"') return { text, end: at };
    if (/[\n\r\f]/.test(char)) throw new Error(`bad string: a line ends inside it at ${at}`);
    if (char !== '\\') {
      text += char === '\0' ? '\uFFFD' : char;
      at += 1;
      continue;
    }
    const hex = /^[0-9a-f]{1,6}/i.exec(css.slice(at + 1, at + 7))?.[0];
    if (hex === undefined) {
      text += css[at + 1] ?? '';
      at += 2;
      continue;
    }
    const code = Number.parseInt(hex, 16);
    text +=
      code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)
        ? '\uFFFD'
        : String.fromCodePoint(code);
    at += 1 + hex.length;
    if (/[ \t\n\r\f]/.test(css[at] ?? '')) at += 1;
  }
  throw new Error('bad string: it never ends');
}
