// The pill answers to the frame that our own content script made, and to no other.
import { expect, test } from 'vitest';
import { grantPill, redeemPill } from '#extension/capture/pill-nonce.ts';
import { memorySession } from '#test/support/memory-session.ts';

test('A nonce opens the pill of its tab, again and again for the document that used it first', async () => {
  const session = memorySession();
  const nonce = await grantPill(session, 7);
  expect(await redeemPill(session, nonce, { tabId: 7, document: 'pill' })).toBe(true);
  expect(await redeemPill(session, nonce, { tabId: 7, document: 'pill' })).toBe(true);
});

test('A second document cannot use a nonce that was used', async () => {
  const session = memorySession();
  const nonce = await grantPill(session, 7);
  await redeemPill(session, nonce, { tabId: 7, document: 'pill' });
  expect(await redeemPill(session, nonce, { tabId: 7, document: 'thief' })).toBe(false);
});

test('A nonce of one tab opens nothing in another', async () => {
  const session = memorySession();
  const nonce = await grantPill(session, 7);
  expect(await redeemPill(session, nonce, { tabId: 8, document: 'pill' })).toBe(false);
});

test('A made-up nonce opens nothing', async () => {
  const session = memorySession();
  await grantPill(session, 7);
  for (const made of ['', 'guess', 'x'.repeat(10_000), null, 7]) {
    expect(await redeemPill(session, made, { tabId: 7, document: 'pill' })).toBe(false);
  }
});
