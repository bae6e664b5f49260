// What the client said they would do, the last time anything was promised. Ticked here, it is ticked in that session's note.
import type { BoardEngagement } from '#shared/engagement/board.ts';
import type { Note } from '#shared/records/note.ts';
import type { Projected } from '#shared/records/record.ts';
import type { SessionRef } from '../../messages.ts';
import { relativeDay } from '../dates.ts';
import { Section } from '../parts/section.tsx';
import { refOfItem } from '../session-ref.ts';
import { t } from '../text.ts';
import { Commitments } from './commitments.tsx';

type LastTimeProps = {
  readonly engagement: BoardEngagement;
  readonly sessionRef: SessionRef;
  readonly notes: readonly Projected<Note>[];
  readonly now: number;
};

export function LastTime({ engagement, sessionRef, notes, now }: LastTimeProps) {
  const promised = notes
    .filter(
      (note) => note.drawer === 'record' && note.about < sessionRef.start && note.commitments.length > 0,
    )
    .toSorted((a, b) => b.about - a.about)
    .find((note) => note.session !== sessionRef.session);
  if (promised?.session === undefined) return null;
  const { session, about, commitments } = promised;
  const item = engagement.items.find((candidate) => candidate.session === session);
  const ref = (item && refOfItem(engagement.id, item)) ?? {
    engagement: engagement.id,
    session,
    start: about,
    kind: 'session' as const,
  };
  return (
    <Section title={t('lastTime')} aside={relativeDay(about, now)}>
      <Commitments key={session} sessionRef={ref} stored={commitments} />
    </Section>
  );
}
