import { brotliCompressSync } from "node:zlib";
import type { Page } from "playwright-core";
import { searchRows } from "../../web-static/site/search-rows.ts";
import { openStage, type Stage } from "../../web-static/testing/browser.ts";
import { sampleCatalogue } from "../../web-static/testing/sample-catalogue.ts";
import type { BenchContext } from "./context.ts";
import { atMost, type Figure } from "./figure.ts";

const section = "Search among 400 procedures, Chromium";
/** A cheap phone is about so much slower than a computer. */
const SLOWER = 6;
const VISITS = 5;
const QUERIES = ["khai", "giấy phép", "người có công", "dang ky nuoi con nuoi", "khai snih", "đất đai"];

/** Milliseconds from the key to the list with its hits in the page. */
const typed = (page: Page, query: string): Promise<number> =>
  page.evaluate(async (words) => {
    const field = document.querySelector<HTMLInputElement>("#query");
    if (field === null) throw new Error("no search field");
    const shown = new Promise<number>((resolve) => {
      const watch = new MutationObserver(() => {
        if (document.querySelector(".hits li") === null) return;
        watch.disconnect();
        resolve(performance.now());
      });
      watch.observe(document.querySelector("#search") ?? document.body, { childList: true, subtree: true });
    });
    const from = performance.now();
    field.value = words;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    return (await shown) - from;
  }, query);

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** How long the index took, and the first answer on a page that has answered nothing yet. */
const visit = async (stage: Stage, rows: string, query: string): Promise<{ built: number; first: number }> => {
  // The worker would fetch the site's own few procedures past the route.
  const context = await stage.browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  await page.route("**/search-index.json", (route) => route.fulfill({ contentType: "application/json", body: rows }));
  const session = await page.context().newCDPSession(page);
  await page.goto(stage.url);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.focus("#query");
  const built = await page.evaluate(async () => {
    const ready = () => performance.getEntriesByName("catalogue-ready")[0]?.duration;
    while (ready() === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
    return ready() ?? Number.NaN;
  });
  const first = await typed(page, query);
  await context.close();
  return { built, first };
};

/** The least of some visits: what else the computer does only ever adds. */
export const searchSpeed = async ({ say }: BenchContext): Promise<Figure[]> => {
  const rows = JSON.stringify(searchRows(sampleCatalogue(400), "vi"));
  const stage = await openStage();
  const built: number[] = [];
  const first: number[] = [];
  try {
    for (const query of QUERIES) {
      say(query);
      const visits: { built: number; first: number }[] = [];
      for (let at = 0; at < VISITS; at++) visits.push(await visit(stage, rows, query));
      built.push(Math.min(...visits.map((one) => one.built)));
      first.push(Math.min(...visits.map((one) => one.first)));
    }
  } finally {
    await stage.close();
  }
  const wire = brotliCompressSync(rows).length / 1000;
  const slow = `×${SLOWER} slower`;
  return [
    { section, name: "index over the wire", value: wire, unit: "kB", budget: atMost(60, "value") },
    { section, name: `index built when the field is touched, ${slow}`, value: Math.min(...built), unit: "ms" },
    { section, name: `first result, ${slow}`, value: middle(first), unit: "ms", budget: atMost(50, "value") },
  ];
};
