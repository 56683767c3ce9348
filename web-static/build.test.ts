import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltWeb, buildWeb } from "./build.ts";
import type { SiteAssets } from "./site/site-assets.ts";

let outDir: string;
let built: BuiltWeb;
let assets: SiteAssets;

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), "web-"));
  built = await buildWeb({ outDir });
  assets = JSON.parse(await readFile(built.assets, "utf8"));
}, 60_000);
afterAll(() => rm(outDir, { recursive: true, force: true }));

const read = (address: string) => readFile(join(outDir, address));

test("every script, chunk, style and font that pages name exists", async () => {
  const scripts = Object.values(assets.scripts).flatMap(({ file, imports }) => [file, ...imports]);
  for (const address of [
    ...scripts,
    ...Object.values(assets.styles),
    assets.voice,
    ...Object.values(assets.preloadFonts).flat(),
  ])
    expect((await stat(join(outDir, address))).size).toBeGreaterThan(0);
  const { board, ...others } = assets.preloadFonts;
  for (const fonts of Object.values(others)) expect(fonts).toHaveLength(2);
  // Large figures are all that a board shows, also when it starts while the line is down.
  expect(board).toHaveLength(4);
});

test("styles hold no data addresses and no foreign hosts, which the content policy forbids", async () => {
  for (const style of Object.values(assets.styles))
    expect(String(await read(style))).not.toMatch(/url\(["']?(data:|https?:|\/\/)/);
});

test("no page loads zod with itself, and no bundle holds source positions of a developer's build", async () => {
  const scripts = (await readdir(built.assetsFolder)).filter((name) => name.endsWith(".js"));
  const texts = await Promise.all(scripts.map((name) => readFile(join(built.assetsFolder, name), "utf8")));
  const holding = (word: string) => scripts.filter((_, at) => texts[at]?.includes(word));
  const named = new Set(Object.values(assets.scripts).flatMap(({ file, imports }) => [file, ...imports]));
  expect(scripts).not.toEqual([]);
  expect(holding("lineNumber:")).toEqual([]);
  // Whoever writes procedures reads them by their schema; that part of the console is fetched when it is opened.
  expect(holding("ZodError")).not.toEqual([]);
  expect(holding("ZodError").filter((name) => named.has(`/assets/${name}`))).toEqual([]);
});

test("unchanged sources are not built again", async () => {
  expect(built.unchanged).toBe(false);
  expect((await buildWeb({ outDir })).unchanged).toBe(true);
});

test("two hosts that build at once both get a whole site", { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "web-twice-"));
  const target = join(folder, "web");
  const program = `import { buildWeb } from "./web-static/build.ts"; await buildWeb({ outDir: ${JSON.stringify(target)} });`;
  const build = async () => {
    const child = spawn(process.execPath, ["--input-type=module", "--eval", program], { stdio: "ignore" });
    return (await once(child, "exit"))[0];
  };
  expect(await Promise.all([build(), build()])).toEqual([0, 0]);
  expect(await readdir(folder)).toEqual(["web"]);
  expect((await buildWeb({ outDir: target })).unchanged).toBe(true);
  await rm(folder, { recursive: true, force: true });
});
