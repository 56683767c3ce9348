import { spawn } from "node:child_process";
import { existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint, root } from "./fingerprint.ts";
import { HostFault } from "./host-fault.ts";

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
  const folder = join(shelf, fingerprint(sources, process.env.MOTCUA_PROVINCE || "").slice(0, 16));
  const templateFile = join(folder, "motcua.template.json");
  if (existsSync(templateFile)) {
    claim(folder);
    return { templateFile, fresh: false };
  }
  const draft = `${folder}${draftMark}${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  try {
    await run(draft);
    if (!existsSync(join(draft, "motcua.template.json")))
      throw new HostFault(`The CDK app wrote no template to ${draft}.`);
    publishDraft(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  claim(folder);
  dropOld(shelf);
  return { templateFile, fresh: true };
};

const draftMark = ".draft-";
const userMark = "used-by-";

/** Another host may have made the same at the same time: then its folder is as good. */
export const publishDraft = (draft: string, folder: string): void => {
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(join(folder, "motcua.template.json"))) throw error;
  }
};

/** A host reads its bundles as long as it lives, so nobody may clear them away before. */
const claim = (folder: string): void => {
  for (const user of usersOf(folder)) if (!lives(user)) rmSync(join(folder, `${userMark}${user}`), { force: true });
  writeFileSync(join(folder, `${userMark}${process.pid}`), "");
};

const usersOf = (folder: string): number[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith(userMark))
    .map((name) => Number(name.slice(userMark.length)));

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
};

const isUsed = (folder: string): boolean => usersOf(folder).some(lives);

/** Removes drafts whose maker died, and of the finished ones all but the newest and those in use. */
export const dropOld = (from: string): void => {
  const names = readdirSync(from);
  const remove = (name: string) => rmSync(join(from, name), { recursive: true, force: true });
  const makerOf = (name: string) => Number(name.split(draftMark)[1]);
  for (const draft of names.filter((name) => name.includes(draftMark))) if (!lives(makerOf(draft))) remove(draft);
  const age = (name: string) => statSync(join(from, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const finished = names.filter((name) => !name.includes(draftMark)).sort((left, right) => age(right) - age(left));
  for (const name of finished.slice(kept)) if (existsSync(join(from, name)) && !isUsed(join(from, name))) remove(name);
};

const run = (folder: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, CDK_OUTDIR: folder };
    const child = spawn(process.execPath, ["infra/app.ts"], { cwd: root, env, stdio: ["ignore", "ignore", "pipe"] });
    // A host that is stopped while it waits takes the app along.
    const end = () => void child.kill();
    process.once("exit", end);
    let printed = "";
    child.stderr.on("data", (part) => {
      printed += part;
    });
    child.once("error", reject);
    child.once("exit", (code) => {
      process.off("exit", end);
      if (code === 0) resolve();
      else reject(new HostFault(`The CDK app could not be synthesized:\n${printed.trim()}`));
    });
  });
