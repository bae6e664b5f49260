import { afterEach, expect, test } from 'vitest';
import { createBoardKeeper } from '#extension/background/board-keeper.ts';
import { sessionKeys } from '#extension/session-keys.ts';
import { boardOf } from '#shared/engagement/board-of.ts';
import type { Board } from '#shared/engagement/board.ts';
import { practiceRecords } from '#shared/engagement/practice-records.ts';
import { clientType } from '#shared/records/client.ts';
import { ok, patchRecord, type StoredRecord } from '#shared/records/record.ts';
import { emptyPractice, found, maya, monday } from '#test/support/practice.ts';
import { createProfile, type Profile } from '../store/profile.ts';

let profile: Profile;
afterEach(() => profile.closeAll());

async function opened() {
  profile = createProfile();
  const practice = emptyPractice();
  const { client } = practice.add(maya, monday);
  const records = [...practice.records.values()];
  const named = (name: string): StoredRecord =>
    patchRecord(clientType, found(practice.records.get(client)), { name }, monday);
  const store = await profile.open();
  await store.write(() => ok(records));
  return { store, records, named, keeper: createBoardKeeper(store, profile.session) };
}

const names = (board: Board) => board.engagements.map(({ name }) => name);

test('A kept board is the one computed afresh, and is told to all who listen', async () => {
  const { keeper, records } = await opened();
  const heard: Board[] = [];
  keeper.onBoard((board) => heard.push(board));
  const board = await keeper.refresh();
  expect(board).toEqual(boardOf(records));
  expect(heard).toEqual([board]);
  expect(JSON.parse(found(profile.session.kept.get(sessionKeys.board)))).toEqual(board);
});

test('Once kept a board is not computed again until it is deleted', async () => {
  const { keeper, store, named } = await opened();
  expect(names(await keeper.board())).toEqual(['Maya Rosen']);
  await store.write(() => ok([named('Mia Rosen')]));
  expect(names(await keeper.board())).toEqual(['Maya Rosen']);
  await profile.session.remove(sessionKeys.board);
  expect(names(await keeper.board())).toEqual(['Mia Rosen']);
});

test('A board that another version kept is computed anew', async () => {
  const { keeper } = await opened();
  await profile.session.set(sessionKeys.board, JSON.stringify({ v: 0, engagements: [] }));
  expect(names(await keeper.board())).toEqual(['Maya Rosen']);
});

test('What another context wrote is on the next board, although nobody told of it', async () => {
  const { keeper, named } = await opened();
  await keeper.refresh();
  const other = await profile.open();
  await other.write(() => ok([named('Mia Rosen')]));
  expect(names(await keeper.refresh())).toEqual(['Mia Rosen']);
});

test('The practice is there sorted, as it is now, and what did not change is the same object', async () => {
  const { keeper, store, records, named } = await opened();
  const before = await keeper.practice();
  expect(before).toEqual(practiceRecords(records));
  await store.write(() => ok([named('Mia Rosen')]));
  const after = await keeper.practice();
  expect([...after.clients.values()].map(({ name }) => name)).toEqual(['Mia Rosen']);
  expect(after.under).toBe(before.under);
  expect([...before.clients.values()].map(({ name }) => name)).toEqual(['Maya Rosen']);
});
