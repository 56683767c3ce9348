import { execFileSync, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { freePort } from "./services/free-port.ts";
import { dropOld, publishDraft } from "./synth.ts";

const root = mkdtempSync(join(tmpdir(), "synth-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const shelf = () => mkdtempSync(join(root, "shelf-"));

/** A number that no process has. */
const nobody = 2 ** 30;
const finished = (from: string, name: string, ageHours: number, ...files: string[]): string => {
  const folder = join(from, name);
  mkdirSync(folder);
  for (const file of ["motcua.template.json", ...files]) writeFileSync(join(folder, file), "{}");
  const at = new Date(Date.now() - ageHours * 3_600_000);
  utimesSync(folder, at, at);
  return folder;
};

test("when two hosts synthesize the same, the second one takes what the first one made", () => {
  const from = shelf();
  const [first, second] = [finished(from, "first", 0), finished(from, "second", 0)];
  publishDraft(first, join(from, "same"));
  publishDraft(second, join(from, "same"));
  expect(readdirSync(join(from, "same"))).toEqual(["motcua.template.json"]);
});

test("a draft that cannot take its place is a fault", () => {
  const from = shelf();
  expect(() => publishDraft(join(from, "nothing"), join(from, "place"))).toThrow();
});

test("the three newest assemblies stay, and whatever a living host uses; drafts are no assemblies", () => {
  const from = shelf();
  for (const age of [1, 2, 3, 4]) finished(from, `old-${age}`, age);
  finished(from, "old-and-used", 9, `used-by-${process.pid}`);
  finished(from, "old-and-left", 9, `used-by-${nobody}`);
  for (const maker of [process.pid, process.ppid]) mkdirSync(join(from, `growing.draft-${maker}`));
  mkdirSync(join(from, `left.draft-${nobody}`));
  dropOld(from);
  expect(readdirSync(from).sort()).toEqual(
    ["old-1", "old-2", "old-3", "old-and-used", `growing.draft-${process.pid}`, `growing.draft-${process.ppid}`].sort(),
  );
});

test("a host that is stopped while it synthesizes leaves no program behind", { timeout: 120_000 }, async () => {
  const children = (pid: number | undefined) =>
    execFileSync("ps", ["-eo", "pid,ppid,args"], { encoding: "utf8" })
      .split("\n")
      .map((line) => line.trim().split(/\s+/))
      .filter(([, parent, ...args]) => Number(parent) === pid && args.includes("infra/app.ts"))
      .map(([child]) => Number(child));
  // The same province under a name that nobody has synthesized yet.
  const MOTCUA_PROVINCE = `${"./".repeat(randomInt(5, 500))}cao-bang`;
  const env = {
    ...{ ...process.env, NODE_OPTIONS: "", MOTCUA_PROVINCE },
    ...{ PORT: String(await freePort()), MOTCUA_DATA: join(root, "data") },
  };
  const cwd = join(import.meta.dirname, "../..");
  const host = spawn(process.execPath, ["infra/local/main.ts"], { cwd, env, stdio: "ignore" });
  while (children(host.pid).length === 0 && host.exitCode === null) await wait(20);
  const [app] = children(host.pid);
  const ended = once(host, "exit");
  host.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  expect(app).toBeDefined();
  while (isAlive(app ?? nobody)) await wait(20);
});

/** One that has ended and that nobody has asked about yet counts as ended. */
const isAlive = (pid: number): boolean => {
  try {
    return !execFileSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" }).startsWith("Z");
  } catch {
    return false;
  }
};
