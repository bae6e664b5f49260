// The tables of one vault. `format` is the version of this layout, for whoever changes it.
import type { Sql } from './sql.ts';

const tables = [
  `CREATE TABLE vault (
    one INTEGER PRIMARY KEY CHECK (one = 1), format INTEGER NOT NULL,
    seq INTEGER NOT NULL, epoch INTEGER NOT NULL, bytes INTEGER NOT NULL)`,
  // By seq, so that a page is one walk; a row written again moves to its new seq.
  `CREATE TABLE box (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, op INTEGER NOT NULL, box BLOB NOT NULL)`,
  `CREATE TABLE slot (
    place INTEGER PRIMARY KEY, kind TEXT NOT NULL, recipient BLOB NOT NULL,
    epoch INTEGER NOT NULL, sealed BLOB NOT NULL)`,
  `CREATE TABLE applied (nr INTEGER PRIMARY KEY, write_id TEXT NOT NULL UNIQUE, seq INTEGER NOT NULL)`,
  `INSERT INTO vault (one, format, seq, epoch, bytes) VALUES (1, 1, 0, 1, 0)`,
];

export function createVaultTables(sql: Sql): void {
  for (const statement of tables) sql.run(statement);
}

export function hasVaultTables(sql: Sql): boolean {
  return [...sql.run(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'vault'`)].length > 0;
}
