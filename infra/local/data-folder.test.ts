import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openDataFolder } from "./data-folder.ts";

const root = mkdtempSync(join(tmpdir(), "data-"));
afterAll(() => rmSync(root, { recursive: true }));
const folder = () => mkdtempSync(join(root, "one-"));

test("a second host on the same folder is refused, and let in once the first has gone", () => {
  const path = folder();
  const first = openDataFolder(path);
  expect(() => openDataFolder(path)).toThrow(/^Another motcua host already runs on /);
  first.close();
  openDataFolder(path).close();
});

test("settings survive", () => {
  const path = folder();
  const first = openDataFolder(path);
  first.writeSetting("clockOffset", "5");
  first.close();
  const second = openDataFolder(path);
  expect(second.readSetting("clockOffset")).toBe("5");
  second.close();
});

test("a damaged state file and a folder that is a file are told in one sentence", () => {
  const path = folder();
  writeFileSync(join(path, "host.db"), "this is no database, by any means ".repeat(100));
  expect(() => openDataFolder(path)).toThrow(/is damaged .*npm run reset/);
  expect(() => openDataFolder(join(path, "host.db"))).toThrow(/cannot be written/);
});
