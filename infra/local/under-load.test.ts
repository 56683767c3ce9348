import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { type Host, startHost } from "./host.ts";
import { freePort } from "./services/free-port.ts";
import { writeSample } from "./testing/sample-template.ts";

const folder = mkdtempSync(join(tmpdir(), "load-"));
const dataDir = join(folder, "data");
const templateFile = writeSample(join(folder, "sample"));
let host: Host | undefined;
const start = async () => {
  host = await startHost({ port: await freePort(), dataDir, templateFile, quiet: true, underLoad: true });
  return host.url;
};
afterEach(async () => {
  await host?.stop();
  host = undefined;
  rmSync(dataDir, { recursive: true, force: true });
});
const patience = { timeout: 20_000, interval: 50 };

test("under load no route holds anybody back, streams are read all the same, and nothing lies on the disk", async () => {
  const url = await start();
  const slow = await Promise.all(Array.from({ length: 8 }, () => fetch(`${url}/api/slow`)));
  expect(slow.map(({ status }) => status)).toEqual(slow.map(() => 200));
  const note = JSON.stringify({ pk: "+84911111111", sk: "under-load", color: "none" });
  await fetch(`${url}/api/notes`, { method: "POST", body: note, headers: { "content-type": "application/json" } });
  const sent = async () => (await fetch(`${url}/local/sms?to=+84911111111`)).json();
  await vi.waitFor(async () => expect(await sent()).toHaveLength(1), patience);
  expect(readdirSync(join(dataDir, "dynamodb"))).toEqual([]);
}, 120_000);

test("a folder that holds a database is left alone, and its owner is told so", async () => {
  mkdirSync(join(dataDir, "dynamodb"), { recursive: true });
  writeFileSync(join(dataDir, "host.db"), "");
  writeFileSync(join(dataDir, "dynamodb", "shared-local-instance.db"), "somebody's dossiers");
  await expect(start()).rejects.toThrow(/load test keeps its database in memory and needs a data folder of its own/);
}, 60_000);
