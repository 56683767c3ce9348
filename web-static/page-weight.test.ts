import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { caoBangDefinitions } from "../tests/support/definitions.ts";
import { type BuiltWeb, buildWeb } from "./build.ts";
import { renderSite } from "./render-site.tsx";
import type { SiteAssets } from "./site/site-assets.ts";
import { pageWeight } from "./testing/page-weight.ts";
import { manyCommunes, sampleSite } from "./testing/sample-site.ts";

/** What a phone on a weak line loads for one procedure, and to follow a dossier. */
const PAGE_BYTES = 40_000;

let outDir: string;
let built: BuiltWeb;
let assets: SiteAssets;
beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), "web-weight-"));
  built = await buildWeb({ outDir });
  assets = JSON.parse(await readFile(built.assets, "utf8"));
}, 60_000);
afterAll(() => rm(outDir, { recursive: true, force: true }));

test("every procedure's page weighs at most 40 kB with styles, scripts and letters, also among 124 communes", async () => {
  const { procedures, serviceLines } = caoBangDefinitions();
  const province = { ...sampleSite.province, communes: manyCommunes(124) };
  const site = { ...sampleSite, procedures, serviceLines, province, assets };
  const pages = renderSite(site).filter(({ path }) => /^(en\/)?thu-tuc\/[\d.]+\/index\.html$/.test(path));
  expect(pages).toHaveLength(2 * procedures.length);
  for (const { path, body } of pages)
    expect(await pageWeight(String(body), outDir), path).toBeLessThanOrEqual(PAGE_BYTES);
});

test("the page on which a dossier is followed weighs at most 40 kB; what is to be paid comes only where there is something", async () => {
  const pages = renderSite({ ...sampleSite, assets }).filter(({ path }) => /tra-cuu\/index\.html$/.test(path));
  expect(pages).toHaveLength(2);
  for (const { path, body } of pages)
    expect(await pageWeight(String(body), outDir), path).toBeLessThanOrEqual(PAGE_BYTES);
});

test("a page names all letters that its style asks for, so that nothing is loaded unseen", async () => {
  const style = await readFile(join(outDir, assets.styles.site), "utf8");
  const asked = [...style.matchAll(/url\(([^)]+\.woff2)\)/g)].map(([, address]) => address);
  expect(asked.sort()).toEqual([...assets.preloadFonts.site].sort());
});
