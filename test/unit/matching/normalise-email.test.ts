import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseEmail } from '#shared/matching/normalise-email.ts';

const maya = 'maya@example.org';

test.for([
  [' Maya@Example.ORG ', maya],
  ['<maya@example.org>', maya],
  [' < maya@example.org > ', maya],
  ['Maya <maya@example.org>', maya],
  ['"Rosen, Maya (home)" <maya@example.org>', maya],
  ['Maya <mailto:maya@example.org>', maya],
  ['mailto:maya@example.org', maya],
  ['MAILTO: maya@example.org', maya],
  ['mailto:maya%40example.org?subject=Thursday&cc=ken@example.org', maya],
  ['mailto:maya@example.org#top', maya],
  ['maya@example.org.', maya],
  ['maya@example.org...', maya],
  ['"maya"@example.org', maya],
  [String.raw`"m\aya"@example.org`, maya],
  ['maya@ｅｘａｍｐｌｅ.org', maya],
  ['maya@example。org', maya],
  ['maya@example｡org', maya],
  ['maya@example．org', maya],
  ['\u2068maya@example.org\u2069', maya],
  ['\u200B maya@example.org\uFEFF', maya],
  ['  \u200B \u200E  maya@example.org  \u200E \uFEFF  ', maya],
  ['maya@münchen.example', 'maya@xn--mnchen-3ya.example'],
  ['maya@MÜNCHEN.example', 'maya@xn--mnchen-3ya.example'],
  ['maya@mu\u0308nchen.example', 'maya@xn--mnchen-3ya.example'],
  ['maya@xn--mnchen-3ya.example', 'maya@xn--mnchen-3ya.example'],
  ['maya@XN--MNCHEN-3YA.example', 'maya@xn--mnchen-3ya.example'],
  ['maya@straße.example', 'maya@xn--strae-oqa.example'],
  ['иван@почта.рф', 'иван@xn--80a1acny.xn--p1ai'],
  ['ИВАН@почта.рф', 'иван@xn--80a1acny.xn--p1ai'],
  ['jose\u0301@example.org', 'josé@example.org'],
  ['JOSÉ@example.org', 'josé@example.org'],
  ['mailto:jose%CC%81@example.org', 'josé@example.org'],
  ['太郎@例え.テスト', '太郎@xn--r8jz45g.xn--zckzah'],
  ["o'neil+coach@example.org", "o'neil+coach@example.org"],
  ['"Maya Rosen"@example.org', '"maya rosen"@example.org'],
  [String.raw`"a\"b\\c"@example.org`, String.raw`"a\"b\\c"@example.org`],
  ['"may@home"@example.org', '"may@home"@example.org'],
  ['maya@localhost', 'maya@localhost'],
  ['maya@1st.example', 'maya@1st.example'],
  ['maya@mail.2nd.example', 'maya@mail.2nd.example'],
] as const)('%s is %s', ([text, address]) => {
  expect(normaliseEmail(text)).toBe(address);
});

test.for([
  '',
  ' ',
  '\u200B',
  '@',
  'maya',
  'maya@',
  '@example.org',
  'maya@.',
  'maya rosen@example.org',
  'maya@example.org, ken@example.org',
  'maya@example.org;ken@example.org',
  'mailto:maya@example.org,ken@example.org',
  'mailto:%E0%A4%A@example.org',
  'mailto:',
  '<>',
  'Maya <>',
  'maya@example.org <',
  '"maya@example.org',
  'maya"@example.org',
  'ma(home)ya@example.org',
  '<maya>@example.org',
  '<maya@example.org> at home',
  'xmailto:maya@example.org',
  'x"maya"@example.org',
  '"maya"x@example.org',
  '[maya]@example.org',
  'ma:ya@example.org',
  String.raw`ma\ya@example.org`,
  'ma\u0007ya@example.org',
  'maya@example.org/inbox',
  String.raw`maya@example.org\inbox`,
  'maya@example.org:25',
  'maya@example.org?subject=x',
  'maya@example.org#x',
  'maya@exam ple.org',
  'maya@exam\tple.org',
  'maya@exam\nple.org',
  'maya@exam\u0000ple.org',
  'maya@ex%61mple.org',
  'maya@[192.0.2.1]',
  'maya@[::1]',
  'maya@192.0.2.1',
  'maya@192.0.2.11',
  'maya@3221225985',
  'maya@example.1',
  'maya@℀.example',
  'maya＠example.org',
])('"%s" is not one address', (text) => {
  expect(normaliseEmail(text)).toBe('');
});

test.for([
  // Cyrillic, Greek and full-width letters that look like Latin ones; a dotless and a capital i; signs that cannot be seen.
  'mаya@example.org',
  'mayа@example.org',
  'mαya@example.org',
  'ｍａｙａ@example.org',
  'maya@exаmple.org',
  'maya@example.оrg',
  'maya@eхample.org',
  'ma\u200Bya@example.org',
  'ma\u00ADya@example.org',
  'maya\u0301@example.org',
  'm.aya@example.org',
  'maya+1@example.org',
  'rnaya@example.org',
  'maya@example.org.evil.example',
  'maya@example.org@evil.example',
  'maya@example.org <ken@example.org>',
  '"maya@example.org" <ken@example.org>',
  'mailto:ken@example.org?to=maya@example.org',
  'maya@ехаmple.org',
  'maya@exampıe.org',
])('%s is not maya@example.org, however much it looks like it', (text) => {
  expect(normaliseEmail(text)).not.toBe(maya);
});

test('Two spellings of a name that are two mailboxes stay two', () => {
  expect(normaliseEmail('jose@example.org')).not.toBe(normaliseEmail('josé@example.org'));
  expect(normaliseEmail('a@strasse.example')).not.toBe(normaliseEmail('a@straße.example'));
  expect(normaliseEmail('"a b"@example.org')).not.toBe(normaliseEmail('"ab"@example.org'));
});

test('A text of 100 kB is no address, and costs next to nothing', () => {
  expect(normaliseEmail(`${'x'.repeat(1000 - maya.length - 1)} ${maya}`)).toBe('');
  const longest = `${'x'.repeat(1000 - maya.length - 3)} <${maya}>`;
  expect(longest).toHaveLength(1000);
  expect(normaliseEmail(longest)).toBe(maya);
  expect(normaliseEmail(`x${longest}`)).toBe('');
  const before = performance.now();
  for (const piece of ['<', ' ', '"', '\\', '@', 'ü', '\u200B', '。', 'mailto:'])
    expect(normaliseEmail(piece.repeat(100_000))).toBe('');
  expect(performance.now() - before).toBeLessThan(200);
});

test('Brought to one form twice, an address is as after once; case and composition never matter', () => {
  const piece = fc.oneof(
    fc.constantFrom('maya', 'ü', 'Ж', '王', '@', '.', '。', ' ', '<', '>', '"', '\\', '%', 'xn--', '?'),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const once = normaliseEmail(text);
      expect(normaliseEmail(once)).toBe(once);
      expect(normaliseEmail(text.normalize('NFD'))).toBe(normaliseEmail(text.normalize('NFC')));
      expect(normaliseEmail(`Someone <${once}>`)).toBe(once);
      if (once !== '') expect(once).toMatch(/^.+@[^@\p{Lu}]+$/su);
    }),
    { numRuns: 2000 },
  );
});
