// Asks the rules about a share that the coach has in mind: stopped by "consent first", or covered. Asked again when the share or the
// client's consents change; until the answer is there, nothing is offered.
import { useEffect, useState } from 'react';
import type { Prompt } from '#shared/boundaries/rule.ts';
import type { Consent } from '#shared/records/consent.ts';
import type { Projected, RecordId } from '#shared/records/record.ts';
import { ask } from '../ask.ts';
import type { Share } from './share-block.tsx';

export type ShareCheck =
  | { readonly type: 'unasked' }
  | { readonly type: 'stopped'; readonly prompt: Prompt }
  | { readonly type: 'covered' };

export function useShareCheck(
  engagement: RecordId,
  share: Share | null,
  consents: readonly Projected<Consent>[],
): ShareCheck {
  const [check, setCheck] = useState<ShareCheck & { readonly of?: string }>({ type: 'unasked' });
  const of = share === null ? null : JSON.stringify(share);
  // Any change of a consent may change the answer.
  const question = share === null ? null : JSON.stringify([share, consents]);
  useEffect(() => {
    let gone = false;
    if (question === null) return;
    const [asked] = JSON.parse(question) as readonly [Share]; // brand: written above
    void ask('prompt/moment', { engagement, moment: { share: asked } }).then((answer) => {
      if (gone) return;
      // An answer that did not come is no consent.
      if (!answer.ok) return setCheck({ type: 'unasked' });
      const prompt = answer.value.find(({ code }) => code === 'R1');
      const of = JSON.stringify(asked);
      setCheck(prompt === undefined ? { type: 'covered', of } : { type: 'stopped', prompt, of });
    });
    return () => {
      gone = true;
    };
  }, [engagement, question]);
  // A stop stays until the next answer, so that what is being typed below it is not lost; a yes holds for what was asked alone.
  return check.type === 'covered' && check.of !== of ? { type: 'unasked' } : check;
}
