import { accessSync, constants, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { HostFault, messageOf } from "./host-fault.ts";

/** Everything the host itself must remember lies in one SQLite file; the engines keep their own beside it. */
const schema = `
  CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS checkpoint (
    source TEXT NOT NULL, shard TEXT NOT NULL, position TEXT NOT NULL, PRIMARY KEY (source, shard)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS sms (
    id INTEGER PRIMARY KEY, messageId TEXT NOT NULL, phone TEXT NOT NULL, text TEXT NOT NULL, at TEXT NOT NULL,
    eventId TEXT, sender TEXT, kind TEXT, repeats INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE UNIQUE INDEX IF NOT EXISTS sms_once ON sms (phone, eventId);
  CREATE TABLE IF NOT EXISTS login (
    model TEXT NOT NULL, id TEXT NOT NULL, payload TEXT NOT NULL, expiresAt INTEGER, grantId TEXT, uid TEXT,
    PRIMARY KEY (model, id)
  ) STRICT;
`;

export interface DataFolder {
  readonly path: string;
  readonly database: DatabaseSync;
  inside(...names: string[]): string;
  readSetting(name: string): string | undefined;
  writeSetting(name: string, value: string): void;
  close(): void;
}

/**
 * Opens the folder and takes it for this process alone. The lock is SQLite's own lock on `host.db`: the system lets
 * go of it when the process dies, however it dies, so no stale lock can remain.
 */
export const openDataFolder = (folder: string): DataFolder => {
  const path = resolve(folder);
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new HostFault(`The data folder ${path} cannot be written (${messageOf(error)}).`);
  }
  const database = openLocked(join(path, "host.db"), path);
  const read = database.prepare("SELECT value FROM setting WHERE name = ?");
  const write = database.prepare("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)");
  return {
    path,
    database,
    inside: (...names) => join(path, ...names),
    readSetting: (name) => {
      const value = read.get(name)?.value;
      return typeof value === "string" ? value : undefined;
    },
    writeSetting: (name, value) => void write.run(name, value),
    close: () => database.close(),
  };
};

const openLocked = (file: string, folder: string): DatabaseSync => {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: 0 });
    database.exec("PRAGMA locking_mode = EXCLUSIVE");
    database.exec("PRAGMA journal_mode = WAL");
    database.exec("PRAGMA synchronous = NORMAL");
    database.exec("BEGIN EXCLUSIVE");
    database.exec(schema);
    database.exec("COMMIT");
    return database;
  } catch (error) {
    database?.close();
    if (/locked|busy/i.test(messageOf(error))) throw new HostFault(`Another motcua host already runs on ${folder}.`);
    throw new HostFault(`${file} is damaged (${messageOf(error)}); "npm run reset" starts afresh.`);
  }
};
