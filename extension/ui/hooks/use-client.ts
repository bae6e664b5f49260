// One client's record, followed as it changes.
import { clientType, type Client } from '#shared/records/client.ts';
import type { Projected, RecordId } from '#shared/records/record.ts';
import { ofType, useRecords, type RecordsView } from './use-records.ts';

export type ClientView = { readonly view: RecordsView; readonly client: Projected<Client> | undefined };

export function useClient(id: RecordId): ClientView {
  const view = useRecords(
    (reader) => reader.byId(id).then((record) => (record === undefined ? [] : [record])),
    [id],
  );
  return { view, client: ofType(clientType, view)[0] };
}
