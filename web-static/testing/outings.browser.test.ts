import { afterAll, beforeAll, expect, test } from "vitest";
import { complaints, openStage, type Stage } from "./browser.ts";
import { addDossier, dossiers } from "./canned-dossiers.ts";
import { AFTERNOON, OUTING, outingOf } from "./canned-outings.ts";
import { commandsOf, goTo, visitConsole } from "./console-visit.ts";
import { looks } from "./looks.ts";
import { type Device, openDevice } from "./offline-devices.ts";

let stage: Stage;
let tablet: Device | undefined;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await tablet?.close();
  await stage?.close();
});

test("the lead plans an outing, is told what is missing, announces it and cancels it with a reason", async () => {
  const page = await visitConsole(stage, "#/luu-dong", { role: "lead" });
  const heard = complaints(page);
  const sent = commandsOf(page);
  await page.getByTestId("outing").first().waitFor();
  await page.getByRole("button", { name: "Lập chuyến mới" }).press("Enter");
  await page.getByRole("button", { name: "Lưu và công bố" }).press("Enter");
  await page.getByText("Hãy điền nơi đến").waitFor();
  await page.getByLabel("Thôn, bản, tổ dân phố").fill("Bản Gủn");
  await page.getByLabel("Ngày đi").fill("2027-01-09");
  await page.getByRole("combobox", { name: "Thủ tục" }).fill("khai sinh");
  await page.getByRole("listbox", { name: "Thủ tục" }).getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("combobox", { name: "Tên đăng nhập" }).fill("lan.tangiang");
  await page.keyboard.press("Enter");
  await looks(page, "outing-form");
  await page.getByRole("button", { name: "Lưu và công bố" }).press("Enter");
  const item = page.getByTestId("outing").filter({ hasText: "Bản Gủn" });
  await item.getByText("Đã công bố").waitFor();
  expect(await page.getByRole("heading", { name: "Tháng 01/2027" }).count()).toBe(1);
  await item.getByRole("button", { name: "Hủy chuyến Bản Gủn" }).press("Enter");
  await item.getByLabel("Lý do hủy").fill("Đường sạt lở");
  await looks(page, "outings");
  await item.getByRole("button", { name: "Hủy chuyến này" }).press("Enter");
  await item.getByText("Lý do hủy: Đường sạt lở").waitFor();
  expect(sent.map(({ path }) => path.replace(/[0-9a-f-]{36}/, "ID"))).toEqual([
    ...["/api/outings/01288/plan", "/api/outings/01288/ID/announce", "/api/outings/01288/ID/cancel"],
  ]);
  expect(heard).toEqual([]);
  await page.context().close();
});

test("a team takes a dossier in and hands an outcome out without a network; the browser is killed, and all is told once", async () => {
  const { code } = addDossier("ready", { name: "Hoàng Thị Mẩy" });
  tablet = await openDevice(stage.url, "receptionist");
  const page = tablet.page;
  await page().getByRole("button", { name: "Đăng nhập" }).click();
  await page().getByTestId("officer").waitFor();
  await goTo(page(), `#/luu-dong?${OUTING}`);
  await page().getByTestId("outing-procedure").first().waitFor();
  await page().getByLabel("Mã hồ sơ", { exact: true }).fill(code);
  await page().getByRole("button", { name: "Mang theo", exact: true }).press("Enter");
  const outcome = page().getByTestId("outcome").filter({ hasText: "Hoàng Thị Mẩy" });
  await outcome.waitFor();
  await page().getByRole("button", { name: "Bắt đầu chuyến" }).press("Enter");
  await page().getByText("Bắt đầu lúc").waitFor();
  await looks(page(), "outing-online");
  await tablet.consoleKept(/outing-screen/);

  await tablet.setOffline(true);
  await page().getByText("Đang mất mạng. Chuyến này").waitFor();
  await page().getByText("Giấy tờ cần có", { exact: true }).first().click();
  await page()
    .getByRole("button", { name: /^Tiếp nhận hồ sơ .*khai sinh/ })
    .press("Enter");
  await page().getByText("Thuộc chuyến lưu động: Xóm Lũng Pán").waitFor();
  await page().getByLabel("Có giấy chứng sinh", { exact: true }).check();
  await page().locator("[name='owner.name']").fill("Lý A Páo");
  await page().getByRole("button", { name: "Tiếp nhận, in giấy hẹn", exact: true }).press("Enter");
  await page().getByRole("button", { name: "Giữ trên máy, gửi khi có mạng" }).click();
  // Back at the outing, as it was seen last.
  await outcome.getByRole("button", { name: "Trả kết quả cho Hoàng Thị Mẩy" }).press("Enter");
  await outcome.getByTestId("command-form").getByRole("button", { name: "Trả kết quả" }).press("Enter");
  await outcome.getByText("Đã trao, chờ gửi").waitFor();
  await page().getByText("còn chờ gửi trên máy này 2.").waitFor();
  expect(await page().getByRole("button", { name: "Kết thúc chuyến" }).getAttribute("aria-disabled")).toBe("true");
  await looks(page(), "outing-offline");
  expect(dossiers.get(code)?.status).toBe("ready");
  expect(tablet.isReadable("return-outcome")).toBe(false);

  await tablet.killAndStart({ offline: false });
  await page().getByRole("button", { name: "Đăng nhập" }).click();
  await page().getByTestId("officer").waitFor();
  await expect.poll(() => dossiers.get(code)?.status).toBe("returned");
  await expect.poll(() => outingOf(OUTING)?.taken).toHaveLength(1);
  await goTo(page(), `#/luu-dong?${OUTING}`);
  await page().getByText("Đã tiếp nhận 1, đã trả 1, còn chờ gửi trên máy này 0.").waitFor();
  const [made, ...more] = [...dossiers.values()].filter(({ owner }) => owner.name === "Lý A Páo");
  expect(more).toEqual([]);
  expect(outingOf(OUTING)?.taken).toEqual([made?.code]);
  await page().getByRole("button", { name: "Kết thúc chuyến" }).press("Enter");
  await page().getByText("Đã trả 1 kết quả, mang về 0.").waitFor();
});

test("a hand-out that the system refuses is told with its reason, and stays until the officer has seen it", async () => {
  const { code } = addDossier("ready", { name: "Vàng Thị Dín" });
  const page = await visitConsole(stage, `#/luu-dong?${AFTERNOON}`);
  await page.getByText(/^Hồ sơ đã có kết quả, chờ trả/).click();
  await page.getByRole("button", { name: `Mang theo ${code}` }).press("Enter");
  const outcome = page.getByTestId("outcome").filter({ hasText: "Vàng Thị Dín" });
  const refusal = { status: 409, code: "DOSSIER_ENDED", detail: "Hồ sơ đã kết thúc.", detailEn: "It has ended." };
  await page.route("**/return-outcome", (route) =>
    route.fulfill({ status: 409, contentType: "application/problem+json", body: JSON.stringify(refusal) }),
  );
  await outcome.getByRole("button", { name: "Trả kết quả cho Vàng Thị Dín" }).press("Enter");
  await outcome.getByLabel("Người được ủy quyền").check();
  await outcome.getByTestId("command-form").getByRole("button", { name: "Trả kết quả" }).press("Enter");
  expect(await outcome.getByRole("alert").count()).toBeGreaterThan(0);
  await outcome.getByLabel("Chủ hồ sơ").check();
  await outcome.getByTestId("command-form").getByRole("button", { name: "Trả kết quả" }).press("Enter");
  await outcome.getByText("Hệ thống chưa ghi: Hồ sơ đã kết thúc.").waitFor();
  await page.getByTestId("errands").getByText("1 việc của chuyến lưu động cần xem lại").waitFor();
  await looks(page, "outing-refused");
  await outcome.getByRole("button", { name: "Đã rõ" }).press("Enter");
  await outcome.getByRole("button", { name: "Trả kết quả cho Vàng Thị Dín" }).waitFor();
  await expect.poll(() => page.getByTestId("errands").count()).toBe(0);
  await page.context().close();
});

test("a commune's page tells where its team will be, with the papers a step away, and nothing where nobody goes", async () => {
  const page = await stage.browser.newPage({ serviceWorkers: "block" });
  const heard = complaints(page);
  const nobody = "**/api/outings/*/announced";
  await page.route(nobody, (route) => route.fulfill({ json: { items: [] } }));
  await page.goto(`${stage.url}/xa-phuong/tan-giang/`, { waitUntil: "networkidle" });
  expect(await page.locator("#outings").isVisible()).toBe(false);
  await page.unroute(nobody);
  const procedures = [{ code: "1.001193", name: { vi: "Đăng ký khai sinh", en: "Registration of birth" } }];
  const going = { hamlet: "Xóm Lũng Pán", date: "2026-11-28", from: "08:00", until: "11:00", procedures };
  await page.route(nobody, (route) => route.fulfill({ json: { items: [going] } }));
  await page.reload();
  const shown = page.getByRole("region", { name: "Tổ lưu động về thôn, bản" });
  await shown.getByText("Thứ Bảy 28/11, 8:00–11:00").waitFor();
  expect(await shown.getByRole("link", { name: "Đăng ký khai sinh" }).getAttribute("href")).toBe("/thu-tuc/1.001193/");
  await looks(page, "commune-outings");
  expect(heard).toEqual([]);
  await page.close();
});
