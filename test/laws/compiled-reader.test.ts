import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { compileReader, refused } from '#shared/records/compiled-reader.ts';
import { isKnownType, recordTypes } from '#shared/records/index.ts';
import { idOf } from '#test/support/practice.ts';
import { anyRecord } from './practice-arbitraries.ts';

/** What a field may hold, and what it may not: at the bounds of the schemas, and just past them. */
const aValue = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    true,
    false,
    '',
    'F1',
    'EUR',
    '2026-05-12',
    '2026-02-30',
    'x'.repeat(501),
  ),
  fc.constantFrom<unknown>(
    -1,
    0,
    1,
    0.5,
    6,
    200,
    201,
    1440,
    1441,
    8.64e15,
    8.64e15 + 2,
    NaN,
    Infinity,
    1e300,
  ),
  fc.constantFrom<unknown>(
    idOf('a'),
    [idOf('a')],
    [],
    [''],
    {},
    { extensions: 0, at: 1 },
    { from: 1, until: 2 },
  ),
  fc.constantFrom<unknown>(
    'held',
    'session',
    'spoken',
    'standing',
    'google',
    'refer',
    'ended',
    'cancelled',
    'series',
  ),
  fc.string({ maxLength: 3 }),
);

test.for(Object.entries(recordTypes))(
  'Read by functions or by zod, a %s is the same, or refused by both',
  ([, type]) => {
    const schema: z.ZodMiniType = type.schema;
    const read = compileReader(schema);
    const names = Object.keys((schema as unknown as { def: { shape: object } }).def.shape); // a test may look inside
    // One record that fits, as far as chance finds one, with some fields put wrong or left out.
    const fields = fc.dictionary(fc.constantFrom(...names, 'unknown'), aValue, { maxKeys: names.length });
    fc.assert(
      fc.property(fc.oneof(fields, aValue), (value) => {
        const parsed = z.safeParse(schema, value);
        expect(read(value)).toEqual(parsed.success ? parsed.data : refused);
      }),
      { numRuns: 2000 },
    );
  },
);

const kinds: readonly (readonly [string, z.ZodMiniType])[] = [
  ['a bounded number', z.number().check(z.gte(0), z.lte(6))],
  ['a number without its bounds', z.number().check(z.gt(0), z.lt(6))],
  ['a whole number', z.int().check(z.gte(0), z.lte(200))],
  ['a number of 32 bits', z.int32()],
  ['a number of steps', z.number().check(z.multipleOf(0.5))],
  ['a short text', z.string().check(z.maxLength(2), z.maxLength(500))],
  ['a text that is there', z.string().check(z.minLength(1))],
  ['a text of a form', z.string().check(z.regex(/^x/))],
  ['yes or no', z.boolean()],
  ['one of some words', z.enum(['held', 'session'])],
  ['one that may be missing', z.optional(z.enum(['held']))],
  ['one that may be null', z.nullable(z.boolean())],
  ['one with a default', z._default(z.boolean(), true)],
  ['one of a form of our own', z.custom<string>((value) => value === 'F1')],
  ['one of two forms of our own', z.custom<number>((value) => typeof value === 'number').check(z.gte(6))],
  ['a list', z.array(z.string())],
  ['an object', z.object({ at: z.number() })],
  ['an object that keeps what it does not know', z.looseObject({ at: z.number() })],
  [
    'an object with a rule of its own',
    z.object({ at: z.optional(z.number()) }).check(z.refine(({ at }) => at !== 1)),
  ],
];

test.for(kinds)('Read by functions or by zod, %s is the same, or refused by both', ([, schema]) => {
  const read = compileReader(schema);
  const inside = fc.record({ at: aValue, more: aValue }, { requiredKeys: [] });
  fc.assert(
    fc.property(fc.oneof(aValue, inside, fc.double(), fc.integer()), (value) => {
      const parsed = z.safeParse(schema, value);
      expect(read(value)).toEqual(parsed.success ? parsed.data : refused);
    }),
    { numRuns: 500 },
  );
});

test('Whole records of a practice, sound and damaged, are read the same', () => {
  fc.assert(
    fc.property(anyRecord, ({ type, f }) => {
      fc.pre(isKnownType(type));
      const schema: z.ZodMiniType = recordTypes[type].schema;
      const parsed = z.safeParse(schema, f);
      expect(compileReader(schema)(f)).toEqual(parsed.success ? parsed.data : refused);
    }),
    { numRuns: 2000 },
  );
});
