import { expect, test } from 'vitest';
import { calendarSites, callSites } from '#extension/sites/index.ts';
import { originsBySite, siteOrigins } from '#extension/sites/origins.ts';

const originsOf = (hosts: readonly string[]) => hosts.map((host) => `https://${host}/*`);

test('Each site is asked for by its id, and only with hosts that it reads', () => {
  const sites = [...calendarSites, ...callSites];
  expect(Object.keys(originsBySite).toSorted()).toEqual(sites.map(({ id }) => id).toSorted());
  for (const [id, origins] of Object.entries(originsBySite))
    expect(originsOf(sites.find((site) => site.id === id)?.hosts ?? [])).toEqual(
      expect.arrayContaining([...origins]),
    );
});

test('A calendar is asked for with all its hosts: where one is missing its badges would too', () => {
  for (const { hosts } of calendarSites)
    expect(siteOrigins).toEqual(expect.arrayContaining(originsOf(hosts)));
});
