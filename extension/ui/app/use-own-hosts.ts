// The coach's own addresses as the background keeps them; none while it does not answer.
import { useCallback, useEffect, useState } from 'react';
import type { OwnHost } from '../../sites/own-host.ts';
import { ask } from '../ask.ts';

export function useOwnHosts(): { readonly hosts: readonly OwnHost[]; readonly look: () => Promise<void> } {
  const [hosts, setHosts] = useState<readonly OwnHost[]>([]);
  const look = useCallback(
    () =>
      ask('own-host/list').then((answer) => {
        if (answer.ok) setHosts(answer.value);
      }),
    [],
  );
  useEffect(() => {
    void look();
  }, [look]);
  return { hosts, look };
}
