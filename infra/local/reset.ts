import { existsSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { openDataFolder } from "./data-folder.ts";
import { HostFault, messageOf } from "./host-fault.ts";

const { MOTCUA_DATA = ".local" } = process.env;

/** Removes the data folder. A host that runs on it holds its lock, so it is found out before anything is removed. */
const reset = (folder: string): string => {
  if (!existsSync(folder)) return `${folder} is empty already.`;
  if (!existsSync(resolve(folder, "host.db")))
    throw new HostFault(
      `${folder} does not look like a data folder of motcua (it has no host.db); nothing was removed.`,
    );
  try {
    openDataFolder(folder).close();
  } catch (error) {
    if (messageOf(error).startsWith("Another")) throw error;
  }
  rmSync(folder, { recursive: true, force: true });
  return `${folder} was removed; "npm start" begins afresh.`;
};

try {
  process.stdout.write(`${reset(resolve(MOTCUA_DATA))}\n`);
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
}
