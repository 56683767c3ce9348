import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { DataFolder } from "./data-folder.ts";
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

/**
 * Synthesizes the CDK app into the data folder, with the same program as `npm run synth`; skipped when no source has
 * changed since this folder's last synthesis.
 */
export const synthesize = async (data: DataFolder): Promise<Assembly> => {
  const folder = data.inside("cdk.out");
  const templateFile = join(folder, "motcua.template.json");
  const wanted = fingerprint();
  if (existsSync(templateFile) && data.readSetting("synthesized") === wanted) return { templateFile, fresh: false };
  rmSync(folder, { recursive: true, force: true });
  data.writeSetting("synthesized", "");
  await run(folder);
  if (!existsSync(templateFile)) throw new HostFault(`The CDK app wrote no template to ${templateFile}.`);
  data.writeSetting("synthesized", wanted);
  return { templateFile, fresh: true };
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
