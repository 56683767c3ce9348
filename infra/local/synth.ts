import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { HostFault } from "./host-fault.ts";

const root = join(import.meta.dirname, "../..");
/** What the synthesized template and the bundles are made of. The host itself is no part of them. */
const sources = [
  "infra/app.ts",
  "infra/stack.ts",
  "infra/province-app.ts",
  "infra/aws",
  "infra/provinces",
  "functions",
  "shared",
];

const filesOf = (path: string): string[] => {
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".test.ts"))
    .map((entry) => join(entry.parentPath, entry.name));
};

/** A digest of every source's name and content. */
const fingerprint = (): string => {
  const hash = createHash("sha256").update(process.env.MOTCUA_PROVINCE ?? "");
  const listed = sources.flatMap((path) => (path.endsWith(".ts") ? [join(root, path)] : filesOf(join(root, path))));
  for (const file of [join(root, "package-lock.json"), ...listed.sort()])
    if (existsSync(file)) hash.update(relative(root, file).replaceAll(sep, "/")).update(readFileSync(file));
  return hash.digest("hex");
};

export interface Assembly {
  readonly templateFile: string;
  readonly fresh: boolean;
}

/** Assemblies by the digest of their sources; every host of this checkout shares them. */
const shelf = join(root, "dist/assembly");
const kept = 3;

/**
 * Synthesizes the CDK app with the same program as `npm run synth`; skipped when this very state of the sources was
 * synthesized before. A folder appears under its final name only when it is complete.
 */
export const synthesize = async (): Promise<Assembly> => {
  const folder = join(shelf, fingerprint().slice(0, 16));
  const templateFile = join(folder, "motcua.template.json");
  if (existsSync(templateFile)) return { templateFile, fresh: false };
  const draft = `${folder}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  try {
    await run(draft);
    if (!existsSync(join(draft, "motcua.template.json")))
      throw new HostFault(`The CDK app wrote no template to ${draft}.`);
    if (!existsSync(folder)) renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  dropOld();
  return { templateFile, fresh: true };
};

const dropOld = (): void => {
  const folders = readdirSync(shelf).map((name) => join(shelf, name));
  const byAge = folders.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const folder of byAge.slice(kept)) rmSync(folder, { recursive: true, force: true });
};

const run = (folder: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, CDK_OUTDIR: folder };
    const child = spawn(process.execPath, ["infra/app.ts"], { cwd: root, env, stdio: ["ignore", "ignore", "pipe"] });
    let printed = "";
    child.stderr.on("data", (part) => {
      printed += part;
    });
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0 ? resolve() : reject(new HostFault(`The CDK app could not be synthesized:\n${printed.trim()}`)),
    );
  });
