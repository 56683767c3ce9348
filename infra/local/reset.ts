import { existsSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chosenFolder, FolderInUse, openDataFolder, ownEntries } from "./data-folder.ts";
import { HostFault, messageOf } from "./host-fault.ts";

/**
 * Removes what motcua keeps in the data folder, and the folder itself when nothing else is in it. A host that runs on it
 * holds its lock, so it is found out before anything is removed.
 */
const reset = (folder: string): string => {
  if (!existsSync(folder)) return `${folder} is empty already.`;
  if (!existsSync(join(folder, "host.db")))
    throw new HostFault(
      `${folder} does not look like a data folder of motcua (it has no host.db); nothing was removed.`,
    );
  try {
    openDataFolder(folder).close();
  } catch (error) {
    // Whatever else is wrong with it is a reason to be here.
    if (error instanceof FolderInUse) throw error;
  }
  for (const name of ownEntries) rmSync(join(folder, name), { recursive: true, force: true });
  const left = readdirSync(folder);
  if (left.length > 0)
    return `motcua's data in ${folder} was removed; not its own, and left there: ${left.join(", ")}.`;
  rmdirSync(folder);
  return `${folder} was removed; "npm start" begins afresh.`;
};

try {
  process.stdout.write(`${reset(chosenFolder())}\n`);
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
}
