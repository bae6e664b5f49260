// Records for the screens: read-only, followed as the background changes them. The reader is opened once a page.
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { project, type Projected, type RecordType, type StoredRecord } from '#shared/records/record.ts';
import type { SaveError } from '../../messages.ts';
import { openReader, type Reader } from '../../store/reader.ts';
import { StoreUnreadable } from '../../store/store.ts';

export type RecordsView =
  | { readonly type: 'loading' }
  | { readonly type: 'failed'; readonly error: SaveError }
  | { readonly type: 'ready'; readonly records: readonly StoredRecord[] };

const loading: RecordsView = { type: 'loading' };

/** `query` must ask the reader before it awaits anything else, else nothing is followed. Asked again when `deps` change. */
export function useRecords(
  query: (reader: Reader) => Promise<readonly StoredRecord[]>,
  deps: readonly unknown[],
): RecordsView {
  const [reader, setReader] = useState<Reader>();
  const [error, setError] = useState<SaveError>();
  useEffect(() => {
    sharedReader().then(setReader, (failure: unknown) => setError(reasonOf(failure)));
  }, []);
  const view = useLiveQuery(
    () =>
      reader === undefined
        ? loading
        : query(reader).then(
            (records): RecordsView => ({ type: 'ready', records }),
            (failure: unknown): RecordsView => ({ type: 'failed', error: reasonOf(failure) }),
          ),
    [reader, ...deps],
    loading,
  );
  return error === undefined ? view : { type: 'failed', error };
}

export const useRecordsOf = (parent: Parameters<Reader['byParent']>[0]): RecordsView =>
  useRecords((reader) => reader.byParent(parent), [parent]);

/** The records of one type, read through it. What does not fit its type is left out here; the board counts it. */
export function ofType<F>(type: RecordType<F>, view: RecordsView): readonly Projected<F>[] {
  if (view.type !== 'ready') return [];
  return view.records.flatMap((record) => {
    if (record.type !== type.type) return [];
    const projected = project(type, record);
    return projected.ok ? [projected.value] : [];
  });
}

let opened: Promise<Reader> | undefined;

function sharedReader(): Promise<Reader> {
  opened ??= openReader({ session: { get: sessionText } }).catch((failure: unknown) => {
    // Not kept: the next screen tries again, because a full disk can be emptied.
    opened = undefined;
    throw failure;
  });
  return opened;
}

async function sessionText(key: string): Promise<string | undefined> {
  const value: unknown = (await browser.storage.session.get(key))[key];
  return typeof value === 'string' ? value : undefined;
}

const reasonOf = (failure: unknown): SaveError =>
  failure instanceof StoreUnreadable ? failure.saveError : { type: 'store-failed' };
