// Two browsers write in one note, save when they like, hear of each other late: no line is lost.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNoteSaver, type NoteSaver } from '#extension/ui/panel/note-saver.ts';
import { mergeText } from '#shared/merge/merge-text.ts';
import { ok } from '#shared/records/record.ts';

type Step = { readonly who: 0 | 1; readonly act: 'type' | 'save' | 'tell' | 'wait'; readonly at: number };

const steps = fc.array(
  fc.record({
    who: fc.constantFrom(0 as const, 1 as const),
    act: fc.constantFrom('type' as const, 'type' as const, 'save' as const, 'tell' as const, 'wait' as const),
    at: fc.nat(20),
  }),
  { maxLength: 30 },
);

/** The note as the background keeps it: each save is merged against its base; what does not fit is kept beside it. */
function keptNote() {
  const note = { body: 'first line', kept: [] as string[] };
  const send = async ({ base, body }: { readonly base: string; readonly body: string }) => {
    await Promise.resolve();
    const merged = mergeText(base, body, note.body);
    if (merged.overlapped) note.kept.push(merged.preferTheirs);
    note.body = merged.preferMine;
    return ok({ savedAt: 1, body: note.body });
  };
  return { note, send };
}

test('Whatever two browsers write into a note, in any order, no line of either is lost', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (plan: readonly Step[]) => {
      const { note, send } = keptNote();
      const savers: readonly [NoteSaver, NoteSaver] = [
        createNoteSaver(note.body, send),
        createNoteSaver(note.body, send),
      ];
      const written = plan.map((step, index) => (step.act === 'type' ? `line ${index}` : null));
      for (const [index, { who, act, at }] of plan.entries()) {
        const saver = savers[who];
        // Not waited for: more is typed while it is on its way.
        if (act === 'save') void saver.save();
        if (act === 'wait') await Promise.resolve();
        if (act === 'tell') saver.tell(note.body);
        const line = written[index] ?? null;
        if (line !== null) saver.type(withLine(saver.form().text, line, at));
      }
      for (const saver of savers) await saver.save();
      const everything = [note.body, ...note.kept].join('\n').split('\n');
      const lost = written.filter((line) => line !== null && !everything.includes(line));
      expect(lost).toEqual([]);
      for (const saver of savers) saver.replace(saver.form().text, ''); // nothing is left to be sent
    }),
    { numRuns: 300 },
  );
});

function withLine(text: string, line: string, at: number): string {
  const lines = text.split('\n');
  return lines.toSpliced(at % (lines.length + 1), 0, line).join('\n');
}
