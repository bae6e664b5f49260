// The practice's settings for a screen; the defaults until they are read, and where none were ever saved.
import { useMemo } from 'react';
import { defaultPractice, practiceId, practiceType, type Practice } from '#shared/records/practice.ts';
import { ofType, useRecords } from './use-records.ts';

export function usePracticeSettings(): Practice {
  return useSavedSettings().settings;
}

/** With `read`, for forms: they start from what is saved, not from what is not read yet. */
export function useSavedSettings(): { readonly settings: Practice; readonly read: boolean } {
  const view = useRecords((reader) => reader.byType('practice'), []);
  return useMemo(() => {
    const saved = ofType(practiceType, view).find((practice) => practice.id === practiceId);
    return { settings: saved ?? defaultPractice, read: view.type === 'ready' };
  }, [view]);
}
