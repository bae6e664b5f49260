// Draws a face on the pill's page and gives the size it takes, which the page side makes room for.
import { badgeTone } from '#shared/engagement/badge.ts';
import type { PillFace } from '../../messages.ts';
import { pillSession, pillTime } from '../../overlay/pill-words.ts';
import { formatDay, translate } from '../../text.ts';

export function drawPill(
  document: Document,
  face: PillFace | null,
  now: number,
): { readonly width: number; readonly height: number } {
  const pill = document.querySelector<HTMLElement>('#pill');
  if (pill === null || face === null) {
    pill?.setAttribute('hidden', '');
    return { width: 0, height: 0 };
  }
  const session = pillSession(face.badge, translate, formatDay);
  const time = pillTime(face, now, translate);
  pill.hidden = false;
  pill.dataset['tone'] = face.badge === null ? 'quiet' : badgeTone(face.badge);
  pill.toggleAttribute('data-over', time.over);
  pill.setAttribute('aria-label', translate('pillLabel', [session, time.spoken]));
  setText(pill, '.session', session);
  setText(pill, '.time', time.shown);
  setBeads(pill, face.beads);
  const { width, height } = document.body.getBoundingClientRect();
  return { width, height };
}

function setText(pill: HTMLElement, selector: string, text: string): void {
  const part = pill.querySelector(selector);
  if (part !== null && part.textContent !== text) part.textContent = text;
}

function setBeads(pill: HTMLElement, beads: PillFace['beads']): void {
  const row = pill.querySelector('.beads');
  const before = [...(row?.children ?? [])].map((bead) => bead.getAttribute('data-bead'));
  if (row === null || before.join() === beads.join()) return;
  const drawn = beads.map((bead) => {
    const element = pill.ownerDocument.createElement('i');
    element.dataset['bead'] = bead;
    return element;
  });
  row.replaceChildren(...drawn);
}
