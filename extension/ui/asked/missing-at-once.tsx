// So many events missing at once that a calendar has changed and not the coach's week: said, because the numbers may be out of date.
import { sessionKeys } from '../../session-keys.ts';
import type { Absent } from '../../absent.ts';
import { useSessionValue } from '../hooks/use-session-value.ts';
import { Notice } from '../parts/notice.tsx';
import { plural } from '../text.ts';

export function MissingAtOnce({ className }: { readonly className: string | undefined }) {
  const { value } = useSessionValue<Absent>(sessionKeys.absent);
  const most = Math.max(0, ...Object.values(value?.doubts ?? {}));
  if (most === 0) return null;
  return (
    <div className={className}>
      <Notice tone="quiet">{plural('missingAtOnce', most)}</Notice>
    </div>
  );
}
