// The mark as it stands in a header: a held bead and the next one, between the bookends. The same drawing is the icon.
import { Beads } from './beads.tsx';

export function Mark() {
  return <Beads beads={['held', 'next']} tone="track" />;
}
