// The handbook's cases are written as facts. Where the handbook lies beside the project, each of them is derived from records, too;
// elsewhere our own table of the same situations stands for it.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inRoot } from '#test/support/paths.ts';
import { practiceCases } from './practice-cases.ts';

const file = inRoot('..', 'shared', 'rules', 'boundary-rules.json');

type HandbookCase = {
  readonly label: string;
  readonly ctx: Readonly<Record<string, unknown>>;
  readonly want: readonly string[];
};

const cases: readonly HandbookCase[] = existsSync(file)
  ? (JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly HandbookCase[] }).cases
  : [];

/** What no real practice comes to, and what it comes to instead. */
const unlike: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'verbal contract, no number': {
    codes: 'C2 and N6: an agreement of seventy days without a session is silent, too',
  },
  'closing, loose ends': {
    loose: 'one: of the others, each would be a boundary of its own or needs something booked',
  },
  'enquiry mails before any agreement': { agreement: 'none: a draft is no record yet' },
  'archived, a contact after the guard': { contactsAfterEnd: '0: after the guard nothing is counted' },
  'caution 14 days': { codes: 'D2 and V2: a caution that has waited still holds' },
  'withdrawn consent blocks': { consentCovers: 'false: what was taken back covers nothing' },
  'closing early, four left, loose ends': { loose: 'two: unused sessions and the booking link' },
};

describe('Each case of the handbook that a practice can reach is reached by records', () => {
  test('Our own table has one situation for each of its cases', () => {
    expect(practiceCases).toHaveLength(52);
    expect([0, 52]).toContain(cases.length);
  });

  test.each(cases.map((one, index) => [one.label, one, practiceCases[index]!] as const))(
    '%s',
    (label, one, ours) => {
      const except = unlike[label] ?? {};
      const story = ours.tell();
      const at = ours.moment?.(story);
      const expected = Object.entries(one.ctx).filter(([name]) => !Object.hasOwn(except, name));
      expect(story.facts(at)).toMatchObject(Object.fromEntries(expected));
      if (!Object.hasOwn(except, 'codes')) expect(story.codes(at)).toEqual([...one.want].toSorted());
    },
  );
});
