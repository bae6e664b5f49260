// The addresses of a coach's own Nextcloud or Cal.com: host and site, in storage.local under one key. They lie there in the clear, as the
// browser's own list of granted hosts does.
import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { err, ok, type Result } from '#shared/records/record.ts';
import type { SaveError } from '../messages.ts';
import { ownSites, readOwnHost, type OwnHost } from '../sites/own-host.ts';
import { createQueue } from './one-at-a-time.ts';

const key = 'own-hosts';
/** Each is a content script of its own. */
const mostHosts = 20;

const ownHost = z.object({
  host: z.string().check(z.refine((text) => isHost(text))),
  site: z.enum(ownSites),
});

const isHost = (text: string): boolean => {
  const read = readOwnHost(text);
  return read.ok && read.value === text;
};

/** What is damaged is left out, not the rest with it. */
export async function keptHosts(): Promise<readonly OwnHost[]> {
  const kept: unknown = (await browser.storage.local.get(key))[key];
  return (Array.isArray(kept) ? kept : []).flatMap((entry: unknown) => {
    const read = z.safeParse(ownHost, entry);
    return read.success ? [read.data] : [];
  });
}

// One after another, because two writes at once would lose one of two hosts.
const queue = createQueue();

/** A host that is there already becomes the site that is told now. */
export const keepHost = (input: OwnHost): Promise<Result<null, SaveError>> =>
  queue('own-hosts', async () => {
    const read = z.safeParse(ownHost, input);
    const others = (await keptHosts()).filter(({ host }) => host !== input.host);
    if (!read.success || others.length >= mostHosts) return err({ type: 'invalid', fields: ['host'] });
    return write([...others, read.data]);
  });

export const forgetHost = ({ host }: Pick<OwnHost, 'host'>): Promise<Result<null, SaveError>> =>
  queue('own-hosts', async () => write((await keptHosts()).filter((kept) => kept.host !== host)));

async function write(hosts: readonly OwnHost[]): Promise<Result<null, SaveError>> {
  try {
    await browser.storage.local.set({ [key]: hosts });
    return ok(null);
  } catch {
    // The disk is full, or the profile is damaged.
    return err({ type: 'store-failed' });
  }
}
