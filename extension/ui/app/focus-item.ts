// Brings the coach to where one item of the agreement is answered: its own field where it has one, else its row of the checklist.
import type { AgreementItem } from '#shared/records/agreement.ts';

export function focusItem(form: HTMLElement | null, item: AgreementItem): void {
  const place =
    form?.querySelector<HTMLElement>(`[data-item="${item}"]`) ??
    form?.querySelector<HTMLElement>(`[data-item-row="${item}"]`);
  const fold = place?.closest('details');
  if (fold) fold.open = true;
  place?.scrollIntoView({ block: 'center' });
  place?.querySelector<HTMLElement>('input, select, textarea')?.focus({ preventScroll: true });
}
