import { expect, test } from "vitest";
import { caoBangDefinitions } from "../tests/support/definitions.ts";
import { renderSite } from "./render-site.tsx";
import { htmlFaults } from "./testing/html-faults.ts";
import { sampleSite } from "./testing/sample-site.ts";

const { procedures, serviceLines } = caoBangDefinitions();
const files = renderSite({ ...sampleSite, procedures, serviceLines });
const pages = files.filter(({ path }) => /^(en\/)?thu-tuc\/([\d.]+\/)?index\.html$/.test(path));
const titleOf = (page: string): string => /<title>(.*?)<\/title>/.exec(page)?.[1] ?? "";

test("the page of every real procedure is clean HTML, in both languages", async () => {
  expect(pages).toHaveLength(2 * procedures.length + 2);
  for (const { path, body } of pages) expect(await htmlFaults(String(body)), path).toEqual([]);
}, 60_000);

test("no two real procedures have the same title", () => {
  const titles = pages.map(({ path, body }) => path.slice(0, 2) + titleOf(String(body)));
  expect(new Set(titles).size).toBe(titles.length);
});
