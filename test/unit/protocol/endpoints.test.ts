// How a request proves itself, and that the secret never stands in an address.
import { expect, test } from 'vitest';
import { createRecovery } from '#shared/crypto/recovery.ts';
import {
  authorization,
  bearerFromAuthorization,
  bearerFromProtocols,
  endpoints,
  rowsQuery,
  watchProtocols,
} from '#shared/protocol/endpoints.ts';
import { countingBytes } from '../crypto/example-vault.ts';

const known = async () => (await createRecovery((n) => countingBytes(9, n))).recovery;

test('a bearer comes through the header and through the subprotocols', async () => {
  const { bearer } = await known();
  expect(bearerFromAuthorization(authorization(bearer))).toBe(bearer);
  expect(bearerFromProtocols(watchProtocols(bearer).join(', '))).toBe(bearer);
});

test('W1: a socket that does not offer this protocol version has no bearer', async () => {
  const { bearer } = await known();
  for (const header of [
    undefined,
    '',
    'bookend.v1',
    `bearer.${bearer}`,
    `bookend.v2, bearer.${bearer}`,
    'bookend.v1, bearer.short',
  ])
    expect(bearerFromProtocols(header), header).toBeNull();
});

test('a header that is not exactly a bearer is none', async () => {
  const { bearer, route } = await known();
  for (const header of [
    undefined,
    '',
    bearer,
    `bearer ${bearer}`,
    `Basic ${bearer}`,
    `Bearer ${bearer} `,
    `Bearer ${bearer}A`,
    `Bearer ${route}`,
  ])
    expect(bearerFromAuthorization(header), header).toBeNull();
});

test('no address holds the bearer', async () => {
  const { bearer, route } = await known();
  const { head, commits, rows, watch } = endpoints;
  const addresses = [head, commits, rows, watch].map((path) => path(route));
  expect(addresses.join(' ')).toContain(route);
  expect(addresses.join(' ')).not.toContain(bearer);
  expect(rowsQuery({ since: 3 })).toBe('?since=3');
  expect(rowsQuery({ since: 3, limit: 9 })).toBe('?since=3&limit=9');
});
