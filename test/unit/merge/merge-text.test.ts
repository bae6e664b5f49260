import { expect, test } from 'vitest';
import { mergeText } from '#shared/merge/merge-text.ts';

const clean = (text: string) => ({ text, overlapped: false, preferMine: text, preferTheirs: text });

test('What one side changed is taken, what both changed alike too', () => {
  expect(mergeText('a\nb', 'a\nb', 'a\nc')).toEqual(clean('a\nc'));
  expect(mergeText('a\nb', 'a\nc', 'a\nb')).toEqual(clean('a\nc'));
  expect(mergeText('a\nb', 'a\nc', 'a\nc')).toEqual(clean('a\nc'));
});

test('Changes in different lines meet', () => {
  expect(mergeText('a\nb\nc', 'A\nb\nc', 'a\nb\nC')).toEqual(clean('A\nb\nC'));
  expect(mergeText('a\nb\nc', 'b\nc', 'a\nb\nc\nd')).toEqual(clean('b\nc\nd'));
});

test('Lines that both added at the same place both stay', () => {
  expect(mergeText('a', 'a\nmine', 'a\ntheirs')).toEqual(clean('a\nmine\ntheirs'));
  expect(mergeText('', 'mine', 'theirs')).toEqual(clean('mine\ntheirs'));
});

test('Where both rewrote the same line both versions are there to choose from', () => {
  expect(mergeText('a\nb\nc\nd', 'a\nB\nc\nd', 'a\nß\nc\nD')).toEqual({
    text: 'a\nB\nß\nc\nD',
    overlapped: true,
    preferMine: 'a\nB\nc\nD',
    preferTheirs: 'a\nß\nc\nD',
  });
});

test('A sentence that went on holds the shorter one', () => {
  expect(mergeText('', 'Call', 'Call mum')).toEqual(clean('Call mum'));
  expect(mergeText('x', 'Call mum', 'Call')).toEqual(clean('Call mum'));
});

test('What one side rewrote and the other took out stays', () => {
  expect(mergeText('a\nb\nc', 'a\nc', 'a\nB\nc')).toEqual(clean('a\nB\nc'));
});

test('Without a base every line of either side is kept; two versions of one place are each offered whole', () => {
  expect(mergeText(null, 'a\nb', 'a\nb\nc')).toEqual(clean('a\nb\nc'));
  expect(mergeText(null, 'a\nx\nb', 'a\ny\nb')).toEqual({
    text: 'a\nx\ny\nb',
    overlapped: true,
    preferMine: 'a\nx\nb',
    preferTheirs: 'a\ny\nb',
  });
  expect(mergeText(null, '', 'a')).toEqual(clean('a'));
});

test('Empty lines and the last line break survive', () => {
  expect(mergeText('a\n\nb\n', 'a\n\nb\nc\n', 'A\n\nb\n').text).toBe('A\n\nb\nc\n');
});
