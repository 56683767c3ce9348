import { tmpdir } from "node:os";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { commands, helpText } from "./commands.ts";
import { motcua } from "./motcua.ts";
import { usages } from "./usage.ts";

const printed = { out: "", err: "" };

beforeEach(() => {
  Object.assign(printed, { out: "", err: "" });
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed.out += text;
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    printed.err += text;
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

test.each([[[]], [["--help"]], [["-h"]], [["help"]]])("%j lists every command and is no mistake", async (argv) => {
  await motcua(argv);
  expect(printed.out).toBe(`${helpText()}\n`);
  expect(process.exitCode).toBeUndefined();
});

test.each(Object.entries(commands))(
  "%s has a line of help in each language, no wider than a terminal",
  (name, { help }) => {
    for (const line of [help.vi, help.en]) {
      expect(line).not.toBe("");
      expect(line.length).toBeLessThanOrEqual(68);
    }
    expect(helpText()).toContain(`\n  ${name.padEnd(9)} ${help.vi}\n`);
  },
);

test.each(Object.entries(usages))("%s tells how it is written", async (name, usage) => {
  await motcua([name, "--help"]);
  expect(usage).toMatch(new RegExp(`^motcua ${name}\\b`));
  expect(printed.out.split("\n")[0]).toBe(usage);
});

test("a mistyped command is told the nearest one and ends with 2", async () => {
  await motcua(["dou"]);
  expect(printed.err).toContain("Không có lệnh “dou”. Có phải là “due”?");
  expect(process.exitCode).toBe(2);
});

test("a word that is near nothing is told all the commands", async () => {
  await motcua(["constructor"]);
  expect(printed.err).toContain("Các lệnh: due, sms, check");
  expect(process.exitCode).toBe(2);
});

test("a data command writes JSON to stdout and nothing else", async () => {
  await motcua(["due", "--received", "2026-08-20T09:00:00+07:00", "--limit", "3wd"]);
  expect(JSON.parse(printed.out)).toMatchObject({ dueAt: "2026-08-24T17:00:00+07:00" });
  expect(printed.err).toBe("");
});

test.each(["due", "sms", "token", "officer", "redrive"])(
  "%s without its arguments shows how it is written",
  async (name) => {
    await motcua([name]);
    expect(printed.out).toBe("");
    expect(printed.err).toContain(`Cách dùng: motcua ${name}`);
    expect(process.exitCode).toBe(2);
  },
);

test("a command that fails says why in one line and ends with 1", async () => {
  await motcua(["publish", "--outputs", "/khong/co.json"]);
  expect(printed.err).toMatch(/^Không đọc được \/khong\/co\.json .*\n$/);
  expect(process.exitCode).toBe(1);
});

test("an unknown province is told, with those that are known", async () => {
  await motcua(["check", "zzz"]);
  expect(printed.err).toBe(
    "Không có tỉnh “zzz”. Các tỉnh: cao-bang.\nThere is no province “zzz”. Provinces: cao-bang.\n",
  );
  expect(process.exitCode).toBe(2);
});

test("a place where nothing can be written is told in one line", async () => {
  await motcua(["openapi", tmpdir()]);
  expect(printed.err).toMatch(/^Không ghi được \S+ \(cannot be written\): .+\n$/);
  expect(process.exitCode).toBe(1);
});

test.each([
  [["openapi", "a.json", "b.json"]],
  [["openapi", "--force"]],
  [["schemas", "foo"]],
  [["token", "--role", "receptionist", "--commune", "01288", "--user", ""]],
])("%j is too much or too little, and nothing is done", async ([name = "", ...args]) => {
  await motcua([name, ...args]);
  expect(printed.out).toBe("");
  expect(printed.err).toContain(`Cách dùng: motcua ${name}`);
  expect(process.exitCode).toBe(2);
});
