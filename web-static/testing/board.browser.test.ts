import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CLIPS } from "../display/voice/clips.ts";
import { spokenCall } from "../display/voice/spoken-call.ts";
import { accessibilityFaults, openStage, overflow, type Stage } from "./browser.ts";
import { picture } from "./looks.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const BOARD = "/man-hinh/tan-giang/";

interface Played {
  readonly from: number;
  readonly seconds: number;
  /** Of the whole recording. */
  readonly recorded: number;
}
declare global {
  var played: Played[];
}

/** Notes what the loudspeaker is given; headless or not, nobody listens in a test. */
const listen = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    globalThis.played = [];
    const { start } = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function (this: AudioBufferSourceNode, when = 0, from = 0, seconds = 0) {
      globalThis.played.push({ from, seconds, recorded: this.buffer?.duration ?? 0 });
      start.call(this, when, from, seconds);
    };
  });
};

test("a call is said in recorded Vietnamese, sign by sign, where the browser has no voice of its own", async () => {
  const page = await stage.browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await listen(page);
  await page.goto(stage.url + BOARD);
  await page.getByRole("row", { name: /A002/ }).waitFor();
  await page.getByRole("button", { name: "Bật âm thanh" }).click();
  await page.route("**/api/board/**", async (route) => {
    const board = await (await route.fetch()).json();
    const call = { number: "A075", counter: "01288-21", counterName: { vi: "Quầy 21", en: "Counter 21" } };
    const calls = [{ ...call, status: "called", at: new Date().toISOString() }, ...board.calls];
    await route.fulfill({ json: { ...board, calls } });
  });
  const words = spokenCall("A075", "Quầy 21");
  await page.waitForFunction((count) => globalThis.played.length >= count, words.length);
  const played = await page.evaluate(() => globalThis.played);
  const clips = words.map((word) => CLIPS[word]);
  expect(played.slice(0, words.length).map(({ from, seconds }) => [from, seconds])).toEqual(
    clips.map((clip) => [...clip]),
  );
  const end = Math.max(...Object.values(CLIPS).map(([from, seconds]) => from + seconds));
  // The decoded recording reaches to the end of its last word.
  expect(played[0]?.recorded).toBeGreaterThan(end - 0.1);
  await page.getByRole("row", { name: /A075/ }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.close();
});

test("a screen that starts while the line is down shows what it knew last, and how old that is", async () => {
  const context = await stage.browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  await page.goto(stage.url + BOARD);
  await page.getByRole("row", { name: /A002/ }).waitFor();
  const isSaved = (path: string) =>
    page.waitForFunction(async (wanted) => {
      const cache = await caches.open("motcua-saved");
      return (await cache.match(wanted)) !== undefined;
    }, path);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.reload();
  await isSaved(BOARD);
  await context.setOffline(true);
  await page.reload();
  await page.getByRole("row", { name: /A002/ }).waitFor();
  await page
    .getByRole("status")
    .filter({ hasText: /^Mất kết nối\. Thông tin cách đây/ })
    .waitFor();
  await context.close();
});

test("eight calls, one of them booked, fit on a phone and on a television", async () => {
  const page = await stage.browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.route("**/api/board/**", async (route) => {
    const board = await (await route.fetch()).json();
    const at = new Date().toISOString();
    const calls = Array.from({ length: 8 }, (_, nth) => ({
      ...{ number: `A00${nth + 1}`, counter: `01288-${nth + 1}`, status: "called", at },
      counterName: { vi: `Quầy ${nth + 1}`, en: `Counter ${nth + 1}` },
      ...(nth === 0 ? { slotAt: at } : {}),
    }));
    await route.fulfill({ json: { ...board, calls } });
  });
  await page.goto(stage.url + BOARD);
  await page.getByRole("row", { name: /A008/ }).waitFor();
  for (const size of [
    { width: 360, height: 740 },
    { width: 1920, height: 1080 },
  ]) {
    await page.setViewportSize(size);
    expect(await overflow(page), `${size.width} px`).toBeLessThanOrEqual(0);
    await picture(page, `bang-tam-quay-${size.width}`);
  }
  await page.close();
});
