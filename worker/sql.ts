// The little of SQLite that a vault needs, so that its core runs on a Durable Object's storage and on any other.

export type SqlValue = ArrayBuffer | string | number | null;

export type Sql = {
  /** Runs one statement. Rows are read as they are asked for. */
  readonly run: (
    statement: string,
    ...values: readonly SqlValue[]
  ) => Iterable<Readonly<Record<string, SqlValue>>>;
  /** Undoes every write of `act` if it throws. */
  readonly atomically: <T>(act: () => T) => T;
};

export const sqlOf = (storage: DurableObjectStorage): Sql => ({
  run: (statement, ...values) => storage.sql.exec(statement, ...values),
  atomically: (act) => storage.transactionSync(act),
});
