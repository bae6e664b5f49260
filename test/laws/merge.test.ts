import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEqual, isSameContent } from '#shared/merge/equal.ts';
import { mergeRecord } from '#shared/merge/merge-record.ts';
import { mergeText } from '#shared/merge/merge-text.ts';
import { recordTypes } from '#shared/records/index.ts';
import { project, type RecordType, type StoredRecord } from '#shared/records/record.ts';
import { aText, threeVersions } from './arbitraries.ts';

const now = 100;
const runs = { numRuns: 500 };

const content = ({ record, conflicts }: ReturnType<typeof mergeRecord>) => ({
  record: { ...record, editedAt: 0 },
  conflicts: conflicts.map(({ id }) => id).toSorted(),
});

test('Two devices come to the same record, whichever of them merges', () => {
  fc.assert(
    fc.property(threeVersions, ({ base, mine, theirs }) => {
      fc.pre(mine.editedAt !== theirs.editedAt);
      const here = mergeRecord(base, mine, theirs, now);
      const there = mergeRecord(base, theirs, mine, now);
      expect(content(here)).toEqual(content(there));
    }),
    runs,
  );
});

test('A merge that is merged again changes nothing', () => {
  fc.assert(
    fc.property(threeVersions, ({ base, mine, theirs }) => {
      const { record } = mergeRecord(base, mine, theirs, now);
      // The other device had not changed it since: it takes the merged record as it is.
      expect(mergeRecord(theirs, theirs, record, now)).toEqual({ record, conflicts: [] });
      expect(mergeRecord(record, record, record, now)).toEqual({ record, conflicts: [] });
    }),
    runs,
  );
});

test('Only one side changed: that side is the result', () => {
  fc.assert(
    fc.property(threeVersions, ({ mine, theirs }) => {
      const merged = mergeRecord(theirs, mine, theirs, now);
      expect(merged.conflicts).toEqual([]);
      expect(isSameContent(merged.record, mine)).toBe(true);
    }),
    runs,
  );
});

test('What comes out of a merge fits its type', () => {
  fc.assert(
    fc.property(threeVersions, ({ base, mine, theirs }) => {
      const { record, conflicts } = mergeRecord(base, mine, theirs, now);
      for (const each of [record, ...conflicts]) {
        const type = Object.values(recordTypes).find((known) => known.type === each.type);
        expect(type !== undefined && project<unknown>(type, each).ok).toBe(true);
      }
    }),
    runs,
  );
});

/** A line is there if it stands as a line, or begins a longer one that the other side wrote at the same place. */
const holdsLine = (texts: readonly string[], line: string): boolean =>
  texts.some((text) => text.split('\n').some((other) => other.startsWith(line)));

const textsOf = (record: StoredRecord): readonly string[] => {
  const alternatives = record.f['alternatives'];
  const others = Array.isArray(alternatives) ? alternatives.map((entry) => String(entry?.body)) : [];
  return [String(record.f['body']), ...others];
};

/** What one side wrote into a field that can be found nowhere after the merge. */
function lostFrom(
  side: StoredRecord,
  base: StoredRecord | null,
  merged: ReturnType<typeof mergeRecord>,
): unknown[] {
  const { record, conflicts } = merged;
  const type: RecordType<unknown> | undefined = Object.values(recordTypes).find(
    (one) => one.type === record.type,
  );
  return Object.entries(side.f).flatMap(([name, value]): unknown[] => {
    const [before, after] = [base?.f[name], record.f[name]];
    const isKept = isEqual(value, before) || isEqual(value, after);
    if (isKept || conflicts.some(({ f }) => isEqual(f['other'], value))) return [];
    if (type?.observed?.includes(name) || type?.yields?.[name]?.includes(value)) return [];
    if (type?.lists?.includes(name) && Array.isArray(value) && Array.isArray(after))
      return without(without(value, Array.isArray(before) ? before : []), after);
    if (!type?.text.includes(name)) return [value];
    const lines = without(String(value).split('\n'), typeof before === 'string' ? before.split('\n') : []);
    return lines.filter((line) => !holdsLine(textsOf(record), String(line)));
  });
}

const without = (list: readonly unknown[], others: readonly unknown[]): unknown[] =>
  list.filter((item) => !others.some((other) => isEqual(item, other)));

test('Nothing that either side changed is lost: it is in the record, beside it, or in the journal', () => {
  fc.assert(
    fc.property(threeVersions, ({ base, mine, theirs }) => {
      const merged = mergeRecord(base, mine, theirs, now);
      expect(lostFrom(mine, base, merged)).toEqual([]);
      expect(lostFrom(theirs, base, merged)).toEqual([]);
    }),
    runs,
  );
});

test('A merged text keeps every line that either side added', () => {
  fc.assert(
    fc.property(fc.option(aText), aText, aText, (base, mine, theirs) => {
      const { text } = mergeText(base, mine, theirs);
      const before = base?.split('\n') ?? [];
      for (const side of [mine, theirs]) {
        for (const line of side.split('\n').filter((added) => !before.includes(added)))
          expect(holdsLine([text], line)).toBe(true);
      }
    }),
    runs,
  );
});

test('A line that neither side touched stays, once', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 }),
      aText,
      aText,
      (lines, above, below) => {
        const base = lines.join('\n');
        const { text } = mergeText(base, `${above}\n${base}`, `${base}\n${below}`);
        for (const line of lines) expect(text.split('\n').filter((other) => other === line)).toHaveLength(1);
      },
    ),
    runs,
  );
});

test('Both versions of an overlap are one side’s whole text wherever only that side changed', () => {
  fc.assert(
    fc.property(aText, aText, (base, mine) => {
      expect(mergeText(base, mine, base)).toMatchObject({ text: mine, overlapped: false });
      expect(mergeText(base, base, mine)).toMatchObject({ text: mine, overlapped: false });
      expect(mergeText(base, mine, mine)).toMatchObject({ text: mine, overlapped: false });
    }),
    runs,
  );
});
