import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openDataFolder } from "./data-folder.ts";
import { openSigningKey } from "./oidc/signing-key.ts";

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

test("damage inside the state file is found at the start", () => {
  const path = folder();
  const data = openDataFolder(path);
  for (let at = 0; at < 500; at++) data.writeSetting(`setting ${at}`, "x".repeat(200));
  data.close();
  const file = join(path, "host.db");
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0xff, bytes.length / 2, bytes.length / 2 + 8192));
  expect(() => openDataFolder(path)).toThrow(/^\S+host\.db is damaged \(.+\); "npm run reset" starts afresh\.$/);
});

test("a state file that cannot be opened is not called damaged, and nobody is told to remove it", () => {
  const path = folder();
  mkdirSync(join(path, "host.db"));
  expect(() => openDataFolder(path)).toThrow(/host\.db cannot be opened \([^)]+\)\.$/);
});

test.each(["dynamodb", "messages", "logs"])("a file in the place of the folder %s is told by its name", (name) => {
  const path = folder();
  openDataFolder(path).close();
  writeFileSync(join(path, name), "");
  expect(() => openDataFolder(path)).toThrow(
    `${join(path, name)} is a file where motcua keeps a folder; move it away.`,
  );
});

test("a folder with files of somebody else does not become a data folder", () => {
  const path = folder();
  writeFileSync(join(path, "thesis.txt"), "years of work");
  expect(() => openDataFolder(path)).toThrow(/holds other files and is no data folder of motcua/);
  expect(readdirSync(path)).toEqual(["thesis.txt"]);
});

test("a sign-in key that cannot be read is told in one sentence", async () => {
  for (const stored of ["{", '{"kty":"RSA"}']) {
    const data = { readSetting: () => stored, writeSetting: () => {} };
    await expect(openSigningKey(data)).rejects.toThrow(/^The sign-in key in host\.db is damaged/);
  }
});

describe("npm run reset", () => {
  const reset = (MOTCUA_DATA: string, cwd = root) => {
    const program = join(import.meta.dirname, "reset.ts");
    const { stdout, stderr, status } = spawnSync(process.execPath, [program], {
      ...{ cwd, encoding: "utf8", env: { ...process.env, NODE_OPTIONS: "", MOTCUA_DATA } },
    });
    return { said: stdout + stderr, status };
  };

  test("removes a data folder", () => {
    const path = folder();
    openDataFolder(path).close();
    expect(reset(path)).toEqual({ said: `${path} was removed; "npm start" begins afresh.\n`, status: 0 });
    expect(existsSync(path)).toBe(false);
  });

  test("leaves what is not motcua's own", () => {
    const path = folder();
    openDataFolder(path).close();
    writeFileSync(join(path, "notes.txt"), "mine");
    expect(reset(path).said).toMatch(/left there: notes\.txt\.\n$/);
    expect(readdirSync(path)).toEqual(["notes.txt"]);
  });

  test("removes nothing from a folder that a host works in, or that is no data folder", () => {
    const path = folder();
    const data = openDataFolder(path);
    expect(reset(path)).toMatchObject({ said: expect.stringMatching(/^Another motcua host/), status: 1 });
    data.close();
    const other = folder();
    writeFileSync(join(other, "thesis.txt"), "years of work");
    expect(reset(other)).toMatchObject({ said: expect.stringMatching(/nothing was removed/), status: 1 });
    expect(readdirSync(other)).toEqual(["thesis.txt"]);
  });

  test("with an empty MOTCUA_DATA means .local, not the folder that one stands in", () => {
    const standing = folder();
    writeFileSync(join(standing, "host.db"), "");
    openDataFolder(join(standing, ".local")).close();
    expect(reset("", standing).said).toContain(join(standing, ".local"));
    expect(readdirSync(standing)).toEqual(["host.db"]);
  });
});
