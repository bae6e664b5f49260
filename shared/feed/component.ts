// The one place that knows ical.js: lines of one component to its properties. Only lines that we read are handed over, so junk in
// any other cannot make the event unreadable; and none of its time zones, events and iterators is used (the README says why).
import ICAL from 'ical.js';

export type Property = {
  /** By name in lower case. Of a parameter with several values, the first. */
  readonly param: (name: string) => string | undefined;
  readonly values: readonly unknown[];
};

export type Component = {
  readonly name: string;
  /** By name in capitals. */
  readonly properties: (name: string) => readonly Property[];
  readonly parts: readonly Component[];
};

/** Whole, unfolded lines from BEGIN to END. Null where ical.js cannot read them. */
export function readComponent(lines: readonly string[]): Component | null {
  const short = lines.map(shortened);
  if (!short.every((line) => line !== null)) return null;
  try {
    const parsed: unknown = ICAL.parse(short.map(asText).join('\n'));
    return componentOf(parsed);
  } catch {
    // A quote without its partner, a parameter without a name, a value that is none of its kind.
    return null;
  }
}

const longestHead = 2000;
const longestText = 20_000;
const longestList = 200_000;

/**
 * ical.js looks through the whole line again for each parameter, so neither may be endless. Of a text the beginning will do; a
 * list of dates has to be whole. Null where it is longer.
 */
function shortened(line: string): string | null {
  if (line.length <= longestHead) return line;
  if (headLength(line) > longestHead) return null;
  if (/^(SUMMARY|DESCRIPTION|LOCATION)[;:]/i.test(line)) return line.slice(0, longestText);
  return line.length <= longestList ? line : null;
}

/** Up to the colon that is not in quotes. */
function headLength(line: string): number {
  let isQuoted = false;
  for (let at = 0; at < line.length && at <= longestHead; at += 1) {
    if (line[at] === '"') isQuoted = !isQuoted;
    else if (line[at] === ':' && !isQuoted) return at;
  }
  return Infinity;
}

/** Rules are read by ourselves and strictly: ical.js reads INTERVAL=0 as 1, which is a guess. It leaves X- properties as they are. */
const asText = (line: string): string => (/^(RRULE|EXRULE)[;:]/i.test(line) ? `X-${line}` : line);

function componentOf(value: unknown): Component | null {
  if (!Array.isArray(value)) return null;
  const [name, properties, parts]: readonly unknown[] = value;
  if (typeof name !== 'string' || !Array.isArray(properties) || !Array.isArray(parts)) return null;
  const byName = new Map<string, Property[]>();
  for (const property of properties) {
    if (!Array.isArray(property)) return null;
    const [of, params, , ...values]: readonly unknown[] = property;
    if (typeof of !== 'string') return null;
    const known = byName.get(of.toUpperCase());
    const read = { param: (wanted: string) => paramOf(params, wanted), values };
    if (known === undefined) byName.set(of.toUpperCase(), [read]);
    else known.push(read);
  }
  return {
    name: name.toUpperCase(),
    properties: (wanted) => byName.get(wanted) ?? [],
    parts: parts.map(componentOf).filter((part) => part !== null),
  };
}

function paramOf(params: unknown, name: string): string | undefined {
  if (typeof params !== 'object' || params === null || !Object.hasOwn(params, name)) return undefined;
  const value: unknown = Reflect.get(params, name);
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : undefined;
}
