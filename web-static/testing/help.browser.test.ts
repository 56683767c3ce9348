import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { HelpOffer, HelpView } from "../../shared/contracts/help-api.ts";
import { accessibilityFaults, openStage, type Stage } from "./browser.ts";
import { commandsOf, visitConsole } from "./console-visit.ts";
import { looks, picture } from "./looks.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const at = new Date().toISOString();
const [land, culture] = [
  { vi: "Đất đai, xây dựng, kinh doanh", en: "Land, construction, business" },
  { vi: "Văn hóa, xã hội, bảo trợ", en: "Culture, social affairs, allowances" },
];
const offer = (nth: number, more: Partial<HelpOffer>): HelpOffer => ({
  ...{ counter: `01288-${nth}`, counterName: { vi: `Quầy ${nth}`, en: `Counter ${nth}` }, officer: "tuan.tangiang" },
  ...{ isFree: false, isCostly: false, minutes: 74, withHelp: 41, others: [], leaves: [] },
  ...more,
});
const pressed: HelpView = {
  ...{ commune: "01288", at },
  lines: [
    {
      ...{ id: "land", prefix: "B", name: land, waiting: 9, minutes: 74, limitMinutes: 60, stoppedAt: at },
      surge: { since: at, minutes: 66 },
      offers: [
        offer(2, {
          isFree: true,
          officerName: "Nông Văn Tuấn",
          others: [{ line: "culture", name: culture, waiting: 0 }],
        }),
        offer(3, { leaves: ["culture"], others: [{ line: "culture", name: culture, waiting: 4 }], knows: false }),
      ],
      present: [{ officer: "hoa.tangiang", name: "Hoàng Thị Hoa" }],
    },
    { id: "culture", prefix: "C", name: culture, waiting: 0, minutes: 0, limitMinutes: 60, offers: [], present: [] },
  ],
  moves: [
    {
      counter: "01288-5",
      counterName: { vi: "Quầy 5", en: "Counter 5" },
      line: "land",
      lineName: land,
      by: "nguyet.tangiang",
      since: at,
    },
  ],
  history: [
    {
      at,
      by: "nguyet.tangiang",
      counter: "01288-5",
      counterName: { vi: "Quầy 5", en: "Counter 5" },
      lineName: land,
      confirmed: false,
    },
  ],
};
/** What the API answers is said here: a room that is overloaded, with nobody else's screens changed by it. */
const answer = (page: Page, path: string, body: object) =>
  page.route(path, (route) => (route.request().method() === "GET" ? route.fulfill({ json: body }) : route.fallback()));
test("the lead sees on any screen that a line is overloaded, who can help, and moves one counter by one press", async () => {
  const page = await visitConsole(stage, "#/ho-so", { role: "lead" });
  await answer(page, "**/api/counters/01288/help", pressed);
  await page.reload();
  const banner = page.getByTestId("surge");
  await banner.getByText("9 người chờ, dự kiến 74 phút").waitFor();
  await banner.getByRole("link", { name: "Xem ai hỗ trợ được" }).click();
  await page.getByText("Chờ dự kiến 74 → 41 phút").first().waitFor();
  await looks(page, "ho-tro");

  const sent = commandsOf(page);
  // Pressed twice it is said once, and what is pressed while it is under way is not lost.
  await page.locator("[data-move='01288-2']").dblclick();
  await expect.poll(() => sent).toEqual([{ path: "/api/counters/01288-2/move", body: { line: "land" } }]);
  // Who would leave people alone is asked about first.
  await page.locator("[data-move='01288-3']").click();
  await page.getByText("Người đang chờ ở Văn hóa, xã hội, bảo trợ sẽ không còn quầy nào phục vụ.").waitFor();
  expect(sent).toHaveLength(1);
  await looks(page, "ho-tro-hoi");
  await page.locator("[data-confirm]").click();
  await expect
    .poll(() => sent[1])
    .toEqual({ path: "/api/counters/01288-3/move", body: { line: "land", confirmed: true } });
  await page.locator("[data-back='01288-5']").click();
  await expect.poll(() => sent[2]).toEqual({ path: "/api/counters/01288-5/move-back", body: {} });
  await page.context().close();
});

test("the officer sees that his counter helps and who moved it, and goes back by one press", async () => {
  const page = await visitConsole(stage, "#/quay");
  const view = await page.evaluate(async () => {
    const signed = { headers: { authorization: "Bearer of-nobody" } };
    return (await fetch("/api/counters/01288-1", signed)).json();
  });
  const moved = { line: "land", lineName: land, by: "nguyet.tangiang", since: at };
  await answer(page, "**/api/counters/01288-1", { ...view, moved });
  await page.locator("[data-counter='01288-1']").click();
  await page.getByTestId("moved").getByText("nguyet.tangiang điều lúc").waitFor();
  await looks(page, "quay-ho-tro");
  const sent = commandsOf(page);
  await page.locator("[data-move='back']").click();
  await expect.poll(() => sent).toEqual([{ path: "/api/counters/01288-1/move-back", body: {} }]);
  await page.context().close();
});

test("where numbers have stopped, the board and the person's page say so, and an officer gives one with a reason", async () => {
  const page = await visitConsole(stage, "#/quay");
  await page.locator("[data-counter='01288-1']").click();
  await page.locator("[data-assisted]").click();
  const stopped = {
    ...{ type: "urn:motcua:problem:line-stopped", title: "x", status: 409, code: "LINE_STOPPED", field: "line" },
    ...{ detail: "Nhóm “Đất đai” tạm ngừng phát số của ngày 28/11/2026.", detailEn: "No more numbers." },
  };
  await page.route("**/api/tickets/assisted", (route) =>
    route.request().postDataJSON().despite === undefined
      ? route.fulfill({ status: 409, contentType: "application/problem+json", body: JSON.stringify(stopped) })
      : route.fallback(),
  );
  const form = page.getByTestId("assisted");
  await form.locator("input[name='line']").first().check();
  await form.getByRole("button", { name: "Lấy số", exact: true }).click();
  await page.getByTestId("late").locator("select").selectOption("short-visit");
  await looks(page, "van-phat");
  const sent = page.waitForRequest((request) => request.postDataJSON()?.despite === "short-visit");
  await page.locator("[data-insist]").click();
  await sent;
  await form.locator("[data-next]").waitFor();
  await page.context().close();

  const board = await stage.browser.newPage({ viewport: { width: 1920, height: 1080 } });
  const shown = await (await fetch(`${stage.url}/api/board/01288`)).json();
  shown.lines[0] = { ...shown.lines[0], stopped: { since: at }, closing: { at, surely: 3, notSurelyFrom: "A143" } };
  await answer(board, "**/api/board/01288", shown);
  await board.goto(`${stage.url}/man-hinh/tan-giang/`);
  await board.getByText("tạm ngừng phát số hôm nay").waitFor();
  await board.getByText("Từ A143 có thể chưa đến lượt trước").waitFor();
  expect(await accessibilityFaults(board)).toEqual([]);
  await picture(board, "bang-het-so");
  await board.close();
});
