import { accessSync, constants, existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
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

/** Names of everything that lies in a data folder; the host's own file last, so that half a removal can be repeated. */
const folders = ["dynamodb", "messages", "logs"];
export const ownEntries: readonly string[] = [
  ...[...folders, "dynamodb-tmp", "dynamodb.pid"],
  ...["host.db-journal", "host.db-wal", "host.db-shm", "host.db"],
];

/** `MOTCUA_DATA`, where an empty value says as much as none. */
export const chosenFolder = (): string => resolve(process.env.MOTCUA_DATA || ".local");

/** Somebody works in the folder at this moment. */
export class FolderInUse extends HostFault {}

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
  refuseStranger(path);
  refuseUnusable(path);
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

/** What is in use here may be removed by "npm run reset", so nobody's own folder may become a data folder. */
const refuseStranger = (path: string): void => {
  if (existsSync(join(path, "host.db")) || readdirSync(path).length === 0) return;
  throw new HostFault(
    `${path} holds other files and is no data folder of motcua (it has no host.db); name an empty or new one with MOTCUA_DATA=….`,
  );
};

/** Files of another user, or a file in the place of a folder: the data may be sound, so nothing here speaks of a reset. */
const refuseUnusable = (path: string): void => {
  for (const folder of folders.map((name) => join(path, name)).filter((name) => existsSync(name))) {
    if (!statSync(folder).isDirectory())
      throw new HostFault(`${folder} is a file where motcua keeps a folder; move it away.`);
    for (const file of [folder, ...readdirSync(folder).map((name) => join(folder, name))])
      try {
        accessSync(file, constants.R_OK | constants.W_OK);
      } catch (error) {
        throw new HostFault(`${file} cannot be read and written (${messageOf(error)}); its data is untouched.`);
      }
  }
};

/** SQLite's own numbers for what went wrong. https://www.sqlite.org/rescode.html */
const busy = new Set([5, 6]);
const damaged = new Set([11, 26]);

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
    const found = Object.values(database.prepare("PRAGMA quick_check(1)").get() ?? {})[0];
    if (found !== "ok") throw new Damage(String(found).replaceAll(/\s+/g, " "));
    return database;
  } catch (error) {
    database?.close();
    const code = error instanceof Error && "errcode" in error ? Number(error.errcode) & 0xff : 0;
    if (busy.has(code)) throw new FolderInUse(`Another motcua host already runs on ${folder}.`);
    if (error instanceof Damage || damaged.has(code))
      throw new HostFault(`${file} is damaged (${messageOf(error)}); "npm run reset" starts afresh.`);
    throw new HostFault(`${file} cannot be opened (${messageOf(error)}).`);
  }
};

class Damage extends Error {}
