// Two or three browsers, each with the real store and the real sync engine, and the real relay between them on a line that
// loses, repeats and delays. Everything that happens follows from one seed.
import { clientType } from '#shared/records/client.ts';
import { ledgerEntryType } from '#shared/records/ledger-entry.ts';
import { isEqual } from '#shared/merge/equal.ts';
import { noteType } from '#shared/records/note.ts';
import { createRecord, ok, patchRecord, type StoredRecord } from '#shared/records/record.ts';
import type { Fetch } from '#extension/sync/relay-client.ts';
import type { SyncSide } from '#extension/store/sync-side.ts';
import { idOf } from '#test/support/practice.ts';
import { createProfile, type Profile } from '#test/unit/store/profile.ts';
import { createDevice, recordsOf, type Device } from '#test/unit/sync/device.ts';
import { createNodeRelay, relayUrl, type NodeRelay } from '#test/unit/sync/node-relay.ts';
import { createChance, type Chance } from './chance.ts';

/** Parts that may be replaced by broken ones. */
export type Parts = {
  readonly relay?: () => NodeRelay;
  readonly sideOf?: (side: SyncSide, profile: Profile) => SyncSide;
};

type Seat = {
  readonly profile: Profile;
  device: Device;
  /** Ends the browser in the middle of what it does. */
  crash: () => void;
};

type World = {
  readonly chance: Chance;
  readonly relay: NodeRelay;
  readonly parts: Parts;
  readonly seats: Seat[];
  /** Every word that a `write` answered for, by the note it was written in. */
  readonly written: { readonly note: string; readonly word: string }[];
  readonly faults: string[];
  words: string;
  calm: boolean;
  busy: boolean;
};

/** Lives through one seed and answers with everything that is wrong in the end; nothing, if sync is right. */
export async function liveThrough(seed: number, parts: Parts = {}): Promise<readonly string[]> {
  const chance = createChance(seed);
  const world: World = {
    chance,
    relay: parts.relay?.() ?? createNodeRelay(),
    parts,
    seats: [],
    written: [],
    faults: [],
    words: '',
    calm: true,
    busy: false,
  };
  try {
    const devices = 2 + chance.below(2);
    for (let index = 0; index < devices; index++) await takeSeat(world);
    world.calm = false;
    for (let step = 0; step < 20; step++) await liveStep(world);
    world.calm = true;
    await settle(world);
    return world.faults;
  } finally {
    for (const { profile } of world.seats) profile.closeAll();
  }
}

/** A browser that has written something alone turns sync on, or joins. */
async function takeSeat(world: World): Promise<Seat> {
  const bytes = createChance(world.chance.below(2 ** 31));
  const profile = createProfile({ random: bytes.bytes });
  const seat: Seat = { profile, crash: () => undefined, device: await openDevice(world, profile) };
  const isFirst = world.seats.push(seat) === 1;
  await edit(world, seat);
  if (!isFirst) await join(world, seat);
  else {
    const started = await seat.device.sync.start(relayUrl);
    if (started.ok) world.words = started.value.words.join(' ');
    else world.faults.push(`start: ${started.error.type}`);
    await seat.device.sync.cycle();
  }
  return seat;
}

async function join(world: World, { device }: Seat): Promise<void> {
  const joined = await device.sync.join(relayUrl, world.words);
  if (!joined.ok) world.faults.push(`join: ${joined.error.type}`);
}

async function openDevice(world: World, profile: Profile): Promise<Device> {
  const { sideOf } = world.parts;
  const device = await createDevice(lineOf(world, profile), {
    profile,
    ...(sideOf === undefined ? {} : { sideOf }),
  });
  device.sync.onState((state) => {
    if (state.type === 'stopped') world.faults.push(`stopped: ${state.code}`);
  });
  return device;
}

async function restart(world: World, seat: Seat): Promise<void> {
  seat.device.store.close();
  if (world.chance.oneIn(2)) seat.profile.endSession();
  seat.device = await openDevice(world, seat.profile);
}

async function liveStep(world: World): Promise<void> {
  const { chance } = world;
  const seat = chance.of(world.seats);
  const dice = chance.below(20);
  if (dice < 10) await edit(world, seat);
  else if (dice < 17) await cycle(world, seat, 1);
  else if (dice < 18) await cycle(world, seat, 3);
  else if (dice < 19) await restart(world, seat);
  else await leaveAndJoin(world, seat);
}

async function cycle(world: World, seat: Seat, times: number): Promise<void> {
  const crashed = Promise.withResolvers<'crashed'>();
  seat.crash = () => crashed.resolve('crashed');
  const cycles = Promise.all(Array.from({ length: times }, () => seat.device.sync.cycle()));
  if ((await Promise.race([cycles, crashed.promise])) === 'crashed') await restart(world, seat);
}

async function leaveAndJoin(world: World, seat: Seat): Promise<void> {
  const left = await seat.device.sync.stop();
  if (!left.ok) world.faults.push(`stop: ${left.error.type}`);
  await edit(world, seat);
  world.calm = true;
  await join(world, seat);
  world.calm = false;
}

/** The coach's clock in each browser says anything. */
async function edit(world: World, { device }: Seat): Promise<void> {
  const { chance } = world;
  const editedAt = 1 + chance.below(50);
  const dice = chance.below(10);
  if (dice < 7) await writeInNote(world, device, `note ${chance.below(2)}`, editedAt);
  else if (dice < 9) {
    const id = idOf(`client ${chance.below(2)}`);
    const before =
      (await device.get(id)) ?? createRecord(clientType, { id, editedAt: 0 }, { name: 'Maya Rosen' });
    const field = chance.of(['code', 'name'] as const);
    await device.put(patchRecord(clientType, before, { [field]: `said ${chance.below(1000)}` }, editedAt));
  } else {
    const id = idOf(`entry ${chance.below(6)}`);
    if ((await device.get(id)) !== undefined) return;
    const words = `counted ${chance.below(1000)}`;
    await device.put(
      createRecord(ledgerEntryType, { id, editedAt }, { at: 1, delta: -1, reason: 'held', words }),
    );
  }
}

/** Adds a word that nobody else writes: on a line of its own, or at the end of one that is there. Nothing is ever taken out. */
async function writeInNote(world: World, device: Device, note: string, editedAt: number): Promise<void> {
  const { chance, written } = world;
  const id = idOf(note);
  const word = `‹${written.length}›`;
  const place = chance.below(7);
  const goesOn = chance.oneIn(3);
  const wrote = await device.store.write((all) => {
    const before = all.get(id) ?? createRecord(noteType, { id, editedAt: 0 }, { body: '' });
    const text = String(before.f['body']);
    const lines = text === '' ? [] : text.split('\n');
    const line = lines[place];
    const body =
      goesOn && line !== undefined ? lines.with(place, `${line} ${word}`) : lines.toSpliced(place, 0, word);
    return ok([patchRecord(noteType, before, { body: body.join('\n') }, editedAt)]);
  });
  if (wrote.ok) written.push({ note: id, word });
  else world.faults.push(`write: ${wrote.error.type}`);
}

/** What happens to one request. While it travels the coach may write on, and another browser may be quicker. */
function lineOf(world: World, profile: Profile): Fetch {
  const { chance, relay } = world;
  return async (url, init) => {
    if (world.calm) return relay.fetch(url, init);
    const seat = world.seats.find((one) => one.profile === profile);
    if (seat === undefined) throw new Error('a browser that nobody sits at');
    await meanwhile(world, seat);
    const fate = chance.below(16);
    if (fate === 0) throw new TypeError('the request was lost');
    if (fate === 1) return crash(seat);
    if (fate === 2) await relay.fetch(url, init); // It arrives twice.
    const answer = await relay.fetch(url, init);
    await meanwhile(world, seat);
    if (fate === 3 || fate === 4) throw new TypeError('the answer was lost');
    if (fate === 5) return crash(seat);
    return answer;
  };
}

const crash = (seat: Seat): Promise<never> => {
  seat.crash();
  return new Promise(() => undefined);
};

async function meanwhile(world: World, seat: Seat): Promise<void> {
  const { chance } = world;
  // Not inside of another's: a browser does one cycle at a time.
  if (world.busy || !chance.oneIn(3)) return;
  world.busy = true;
  try {
    const other = chance.of(world.seats);
    await edit(world, other);
    if (other !== seat) await cycle(world, other, 1);
  } catch (error) {
    // Thrown on, it would look like a line that is down.
    world.faults.push(`meanwhile: ${String(error)}`);
  } finally {
    world.busy = false;
  }
}

/** The line is good again: everybody syncs, and is looked at after a new start. A browser that joins only now is one of them. */
async function settle(world: World): Promise<void> {
  for (let round = 0; round <= world.seats.length; round++)
    for (const seat of world.seats) await cycle(world, seat, 1);
  for (const seat of world.seats) {
    await restart(world, seat);
    const state = await seat.device.sync.cycle();
    if (state.type !== 'up-to-date') world.faults.push(`in the end a browser is ${state.type}`);
  }
  const newcomer = await createDevice(world.relay.fetch, { profile: createProfile() });
  try {
    const joined = await newcomer.sync.join(relayUrl, world.words);
    if (!joined.ok) world.faults.push(`newcomer: ${joined.error.type}`);
    compare(world, await Promise.all([...world.seats.map(({ device }) => device), newcomer].map(recordsOf)));
  } finally {
    newcomer.profile.closeAll();
  }
}

function compare({ faults, written }: World, held: readonly (readonly StoredRecord[])[]): void {
  const [first] = held;
  for (const [index, records] of held.entries()) {
    if (!isEqual(records, first)) faults.push(`browser ${index} holds other records than the first`);
    const lost = written.filter(({ note, word }) => !told(records, note).includes(word));
    if (lost.length > 0) faults.push(`browser ${index} lost ${lost.map(({ word }) => word).join(' ')}`);
  }
}

/** A note as the coach can read it: its text, its alternatives, and what the journal keeps of it. */
const told = (records: readonly StoredRecord[], note: string): string =>
  JSON.stringify(records.filter(({ id, f }) => id === note || f['record'] === note));
