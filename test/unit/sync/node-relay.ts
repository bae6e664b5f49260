// The relay itself, in memory: its own handlers and its own core, over Node's SQLite instead of a Durable Object's. Only the
// socket is left out. What the platform would do is done here and nothing more.
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { Hono } from 'hono';
import { encodePage } from '#shared/protocol/page.ts';
import type { Commit } from '#shared/protocol/commit.ts';
import type { Fetch } from '#extension/sync/relay-client.ts';
import { commits } from '#worker/commits.ts';
import { head } from '#worker/head.ts';
import { rows } from '#worker/rows.ts';
import type { Sql, SqlValue } from '#worker/sql.ts';
import { applyCommit, readHead, readPage } from '#worker/vault-core.ts';

export const relayUrl = 'https://relay.test';

export type NodeRelay = {
  readonly fetch: Fetch;
  /** The one vault's storage, to look into and to harm. */
  readonly sql: () => Sql;
  /** Goes back to an earlier day, as a restored backup does. */
  readonly restore: (from: Backup) => void;
  readonly backup: () => Backup;
  /** Every request answered, as `POST /v1/vaults/…/commits`, without the route. */
  readonly log: string[];
};

type Backup = readonly {
  readonly table: string;
  readonly rows: readonly Readonly<Record<string, SqlValue>>[];
}[];

/** `core` may stand in for the relay's own, to show that a law notices. */
export function createNodeRelay(
  core: { readonly applyCommit: typeof applyCommit } = { applyCommit },
): NodeRelay {
  const vaults = new Map<string, Sql>();
  const log: string[] = [];

  const vaultOf = (route: string) => {
    const sql = vaults.get(route) ?? openSql();
    vaults.set(route, sql);
    return {
      head: async () => readHead(sql),
      commit: async (commit: Commit) => core.applyCommit(sql, commit),
      page: async (since: number, limit: number) => {
        const page = readPage(sql, since, limit);
        return page === null ? null : encodePage(page);
      },
    };
  };
  const env = {
    VAULT: { getByName: vaultOf },
    REQUESTS: { limit: async () => ({ success: true }) },
    JURISDICTION: '',
  };
  const app = new Hono().route('/', head).route('/', commits).route('/', rows);
  const sql = (): Sql => {
    const [only] = vaults.values();
    if (only === undefined) throw new Error('no vault was made yet');
    return only;
  };

  return {
    fetch: async (url, init) => {
      const { pathname, search } = new URL(url);
      log.push(`${init.method ?? 'GET'} ${pathname.replace(/vaults\/[\w-]+/, 'vaults/…')}`);
      return app.request(`${pathname}${search}`, { ...init, signal: null }, env);
    },
    log,
    sql,
    backup: () => tables.map((table) => ({ table, rows: [...sql().run(`SELECT * FROM ${table}`)] })),
    restore: (from) => {
      for (const { table, rows } of from) {
        sql().run(`DELETE FROM ${table}`);
        for (const row of rows) {
          const columns = Object.keys(row);
          const holes = columns.map(() => '?').join(', ');
          sql().run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${holes})`, ...Object.values(row));
        }
      }
    },
  };
}

const tables = ['vault', 'box', 'slot', 'applied'];

function openSql(): Sql {
  const database = new DatabaseSync(':memory:');
  const prepared = new Map<string, StatementSync>();
  return {
    run: (text, ...values) => {
      const statement = prepared.get(text) ?? database.prepare(text);
      prepared.set(text, statement);
      const given = values.map((value) => (value instanceof ArrayBuffer ? new Uint8Array(value) : value));
      // At once, as the platform does: a statement that nobody reads is run all the same.
      return statement.all(...given).map((row) => Object.fromEntries(Object.entries(row).map(storedValue)));
    },
    atomically: (act) => {
      database.exec('BEGIN');
      try {
        const result = act();
        database.exec('COMMIT');
        return result;
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      }
    },
  };
}

function storedValue([column, value]: [string, unknown]): [string, SqlValue] {
  if (value instanceof Uint8Array) return [column, new Uint8Array(value).buffer];
  if (value === null || typeof value === 'string' || typeof value === 'number') return [column, value];
  throw new TypeError(`${column} is a ${typeof value}`);
}
