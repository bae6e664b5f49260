import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { saveErrorOf } from '#extension/store/save-error.ts';

const full = new DOMException('no room', 'QuotaExceededError');
const broken = new DOMException('gone', 'UnknownError');

test('a disk that is full at one row of many is told apart from one that is broken', () => {
  expect(saveErrorOf(new Dexie.BulkError('2 of 3', [broken, full]))).toEqual({ type: 'disk-full' });
  expect(saveErrorOf(new Dexie.BulkError('1 of 3', [broken]))).toEqual({ type: 'store-failed' });
  expect(saveErrorOf(new TypeError('a bug'))).toBeUndefined();
});
