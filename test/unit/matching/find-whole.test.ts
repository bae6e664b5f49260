import { expect, test } from 'vitest';
import { findWhole } from '#shared/matching/find-whole.ts';
import { normaliseText } from '#shared/matching/normalise.ts';

const finds = (title: string, name: string): boolean =>
  findWhole(normaliseText(title), normaliseText(name)).length > 0;

test.for([
  ['Coaching: Maya Rosen', 'Maya Rosen'],
  ['MAYA  ROSEN (3/6)', 'maya rosen'],
  ['maya rosen', 'Maya Rosen'],
  ['Maya Rosen’s session', 'Maya Rosen'],
  ['O’Neil, weekly', "O'Neil"],
  ['c-014 / Zoom', 'C-014'],
  ['C‑014 / Zoom', 'C-014'],
  ['Session_C-014', 'C-014'],
  ['🎯Maya', 'Maya'],
  ['⭐️Maya', 'Maya'],
  ['1️⃣ Maya', 'Maya'],
  ['Session1️⃣Maya', 'Maya'],
  ['1\u20E3Maya', 'Maya'],
  ['Ma\uFE0Fya', 'Maya'],
  ['Maya\u00A0Rosen', 'Maya Rosen'],
  ['Ma\u00ADya', 'Maya'],
  ['José Álvarez', 'JOSÉ ÁLVAREZ'],
  ['Straße', 'STRASSE'],
  ['İpek ile koçluk', 'ipek'],
  ['Γιώργος', 'ΓΙΏΡΓΟΣ'],
  ['ＭＡＹＡ　Ｒｏｓｅｎ', 'Maya Rosen'],
] as const)('"%s" names "%s"', ([title, name]) => {
  expect(finds(title, name)).toBe(true);
});

test.for([
  ['Mayara coaching', 'Maya'],
  ['Samaya', 'Maya'],
  ['C-0145', 'C-014'],
  ['XC-014', 'C-014'],
  ['José', 'Jose'],
  ['Joséphine', 'José'],
  ['Anna2', 'Anna'],
] as const)('"%s" does not name "%s"', ([title, name]) => {
  expect(finds(title, name)).toBe(false);
});

test('Chinese and Japanese have no spaces, so a name of two characters is found among others', () => {
  expect(finds('王小明辅导', '王小明')).toBe(true);
  expect(finds('田中太郎さん コーチング', '田中太郎')).toBe(true);
  expect(finds('コーチング：タナカ', 'タナカ')).toBe(true);
  expect(finds('小林さん', '林')).toBe(false);
  expect(finds('林 コーチング', '林')).toBe(true);
});

test('A letter is not taken apart from the sign on it, in whatever form both are typed', () => {
  expect(finds('が', 'か')).toBe(false);
  expect(finds('か\u3099', 'が')).toBe(true);
  expect(finds('Jose\u0301', 'José')).toBe(true);
});

test('Korean endings hang on the name, but another name before it makes another name', () => {
  expect(finds('김민준님 코칭', '김민준')).toBe(true);
  expect(finds('김민준과의 대화', '김민준')).toBe(true);
  expect(finds('박김민준', '김민준')).toBe(false);
});

test('Arabic and Hebrew names stand between spaces, whatever direction marks are around them', () => {
  expect(finds('جلسة مع مايا روزن', 'مايا روزن')).toBe(true);
  expect(finds('\u200Fمايا\u200F روزن', 'مايا روزن')).toBe(true);
  expect(finds('مـايـا', 'مايا')).toBe(true);
  expect(finds('مايان', 'مايا')).toBe(false);
  expect(finds('פגישה עם מאיה רוזן', 'מאיה רוזן')).toBe(true);
});

test('Devanagari vowel signs belong to the word', () => {
  expect(finds('माया के साथ', 'माया')).toBe(true);
  expect(finds('मायावी', 'माया')).toBe(false);
  expect(finds('माया', 'मा')).toBe(false);
  expect(finds('माया', 'म')).toBe(false);
});

test('Thai names are found inside the line', () => {
  expect(finds('โค้ชสมชาย', 'สมชาย')).toBe(true);
  // The sign above the second letter makes it another syllable.
  expect(finds('สม่ำ', 'สม')).toBe(false);
});

test('A letter beyond the basic plane is one letter', () => {
  expect(finds('𠮷野さん', '𠮷野')).toBe(true);
  expect(finds('𠮷野', '𠮷')).toBe(false);
  expect(finds('𝒳Maya', 'Maya')).toBe(false);
});

test('Every place is found', () => {
  expect(findWhole('maya, maya and mayara', 'maya')).toEqual([
    { start: 0, end: 4 },
    { start: 6, end: 10 },
  ]);
});
