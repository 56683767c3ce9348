import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

export const root = join(import.meta.dirname, "../..");

const filesOf = (path: string): string[] => {
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".test.ts"))
    .map((entry) => join(entry.parentPath, entry.name));
};

/**
 * A digest of the name and content of every source, tests left out, and of the packages.
 * @param paths files ending in ".ts" and folders, from the root of the repository
 * @param also whatever else the result depends on
 */
export const fingerprint = (paths: readonly string[], also: string): string => {
  const hash = createHash("sha256").update(also);
  const listed = paths.flatMap((path) => (path.endsWith(".ts") ? [join(root, path)] : filesOf(join(root, path))));
  for (const file of [join(root, "package-lock.json"), ...listed.sort()])
    if (existsSync(file)) hash.update(relative(root, file).replaceAll(sep, "/")).update(readFileSync(file));
  return hash.digest("hex");
};
