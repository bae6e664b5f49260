// A schema made into plain functions, for reading thousands of records at once: zod makes two objects for every field it looks at,
// present or not, and that was most of the time in which a board is made. What is not known here is left to zod itself, and so is
// every value that does not fit: it alone says why. A law holds both to the same answers.
import * as z from 'zod/mini';

/** Gives what the schema would, or `refused`. */
export type Reader = (value: unknown) => unknown;

export const refused: unique symbol = Symbol('refused');

export function compileReader(schema: z.core.$ZodType): Reader {
  const def = definitionOf(schema as z.core.$ZodTypes); // every schema is one of these: zod's own list of them
  // All the rest, and what zod may yet invent, is left to zod.
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check
  switch (def.type) {
    case 'object':
      return def.catchall === undefined && def.checks === undefined ? readObject(def.shape) : byZod(schema);
    case 'optional':
    case 'nullable': {
      const [absent, inner] = [def.type === 'optional' ? undefined : null, compileReader(def.innerType)];
      return (value) => (value === absent ? value : inner(value));
    }
    case 'default': {
      const inner = compileReader(def.innerType);
      return (value) => (value === undefined ? def.defaultValue : inner(value));
    }
    case 'boolean':
      return (value) => (typeof value === 'boolean' ? value : refused);
    case 'enum': {
      const entries = new Set<unknown>(Object.values(def.entries));
      return (value) => (entries.has(value) ? value : refused);
    }
    case 'string': {
      const most = lengthLimit(def.checks);
      if (most === null) return byZod(schema);
      return (value) => (typeof value === 'string' && value.length <= most ? value : refused);
    }
    case 'number': {
      const range = rangeOf(def.checks);
      const format = 'format' in def ? def.format : undefined;
      if (range === null || (format !== undefined && format !== 'safeint')) return byZod(schema);
      const isNumber = format === undefined ? Number.isFinite : Number.isSafeInteger;
      return (value) =>
        typeof value === 'number' && isNumber(value) && value >= range.least && value <= range.most
          ? value
          : refused;
    }
    case 'custom':
      return def.checks === undefined ? (value) => (def.fn(value) === true ? value : refused) : byZod(schema);
    default:
      return byZod(schema);
  }
}

function readObject(shape: Readonly<Record<string, z.core.$ZodType>>): Reader {
  const fields = Object.entries(shape).map(([name, schema]) => ({ name, read: compileReader(schema) }));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return refused;
    const given = value as Readonly<Record<string, unknown>>; // an object, and asked for by name alone
    const found: Record<string, unknown> = {};
    for (const { name, read } of fields) {
      const result = read(given[name]);
      if (result === refused) return refused;
      if (result !== undefined) found[name] = result;
    }
    return found;
  };
}

const byZod =
  (schema: z.core.$ZodType): Reader =>
  (value) => {
    const parsed = z.safeParse(schema, value);
    return parsed.success ? parsed.data : refused;
  };

function definitionOf<T extends { readonly _zod: { readonly def: unknown } }>(one: T): T['_zod']['def'] {
  // oxlint-disable-next-line no-underscore-dangle -- where zod keeps, for those who build on it, what a schema was made of
  return one._zod.def;
}

type Checks = readonly z.core.$ZodCheck[] | undefined;

/** The longest that is allowed; null where there is any other check. */
function lengthLimit(checks: Checks): number | null {
  let most = Number.POSITIVE_INFINITY;
  for (const check of checks ?? []) {
    const def = definitionOf(check as z.core.$ZodChecks); // as above, of checks
    if (def.check !== 'max_length') return null;
    most = Math.min(most, def.maximum);
  }
  return most;
}

/** Inclusive bounds; null where there is any other check. */
function rangeOf(checks: Checks): { readonly least: number; readonly most: number } | null {
  let [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const check of checks ?? []) {
    const def = definitionOf(check as z.core.$ZodChecks); // as above, of checks
    const isBound = (def.check === 'greater_than' || def.check === 'less_than') && def.inclusive;
    if (!isBound) return null;
    if (def.check === 'greater_than') least = Math.max(least, Number(def.value));
    else most = Math.min(most, Number(def.value));
  }
  return { least, most };
}
