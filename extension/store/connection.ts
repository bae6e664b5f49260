// Holds the database open and turns its failures into values. After a failure the database is closed, and opened anew before
// the next try: a handle that has failed once (a full disk, a backing file gone) often keeps failing.
import type { SaveError } from '../messages.ts';
import { err, ok, type Result } from '#shared/records/record.ts';
import { openDatabase, type Database, type DatabaseDeps, type Opened } from './database.ts';
import { saveErrorOf } from './save-error.ts';

export type Connection = {
  readonly read: <T>(work: (database: Database) => Promise<T>) => Promise<Result<T, SaveError>>;
  /** Refused with `newer-store` on a newer version's database. */
  readonly write: <T>(work: (database: Database) => Promise<T>) => Promise<Result<T, SaveError>>;
  readonly close: () => void;
};

export function createConnection(deps: DatabaseDeps): Connection {
  let opening: Promise<Opened> | undefined;

  const opened = async (): Promise<Opened> => {
    const current = await (opening ??= openDatabase(deps));
    // Closed from outside: by a newer version that upgrades, or by the browser.
    if (!current.database.isOpen()) {
      opening = openDatabase(deps);
      return opening;
    }
    return current;
  };

  const close = (): void => {
    const closing = opening;
    opening = undefined;
    closing?.then(
      ({ database }) => database.close(),
      () => undefined, // It never opened: nothing to close.
    );
  };

  const attempt = async <T>(
    changes: boolean,
    work: (database: Database) => Promise<T>,
  ): Promise<Result<T, SaveError>> => {
    try {
      const { database, newer } = await opened();
      if (changes && newer) return err({ type: 'newer-store' });
      return ok(await work(database));
    } catch (error) {
      close();
      const known = saveErrorOf(error);
      if (known === undefined) throw error;
      return err(known);
    }
  };

  return { read: (work) => attempt(false, work), write: (work) => attempt(true, work), close };
}
