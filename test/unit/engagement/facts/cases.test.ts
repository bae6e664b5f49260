import { describe, expect, test } from 'vitest';
import { moreCases, practiceCases } from './practice-cases.ts';

describe('A situation told as records gives its facts, and the boundaries that belong to it', () => {
  test.each([...practiceCases, ...moreCases])('$label', ({ tell, moment, facts, codes }) => {
    const story = tell();
    const at = moment?.(story);
    expect(story.facts(at)).toMatchObject(facts);
    expect(story.codes(at)).toEqual(codes);
  });
});
