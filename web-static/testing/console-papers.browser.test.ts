import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityFaults, complaints, openStage, overflow, type Stage } from "./browser.ts";
import { commandsOf, visitConsole } from "./console-visit.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

/** A photograph of a page as a phone makes it: large, and heavier than a line carries quickly; in base64. */
const photograph = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width: 2400, height: 3200 });
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("no canvas");
    context.fillStyle = "#fdfdf8";
    context.fillRect(0, 0, 2400, 3200);
    context.fillStyle = "#111111";
    context.font = "48px serif";
    for (let line = 0; line < 40; line++)
      context.fillText(`Giấy chứng sinh số ${line}, Nông Thị Mai`, 200, 300 + line * 70);
    return canvas.toDataURL("image/jpeg", 0.98).split(",")[1] ?? "";
  });

const begin = async (page: Page) => {
  await page.getByRole("combobox", { name: "Thủ tục" }).fill("khai sinh");
  await page.getByRole("listbox", { name: "Thủ tục" }).getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await page.getByLabel("Có giấy chứng sinh", { exact: true }).check();
};
const rowOf = (page: Page, name: string | RegExp) => page.getByRole("region", { name });

test("a photograph is made a page, sent, checked and named by the dossier; a killed browser takes it up again", async () => {
  const page = await visitConsole(stage, "#/tiep-nhan");
  const heard = complaints(page);
  const sent = commandsOf(page);
  const posted: number[] = [];
  let isBroken = true;
  await page.route("**/paper-store", async (route) => {
    if (isBroken) return route.abort();
    posted.push(route.request().postDataBuffer()?.length ?? 0);
    await route.fulfill({ status: 204 });
  });
  await begin(page);
  const row = rowOf(page, /^Bản quét: Giấy chứng sinh/);
  const picture = Buffer.from(await photograph(page), "base64");
  await row.locator("input[data-file]").setInputFiles({ name: "anh.jpg", mimeType: "image/jpeg", buffer: picture });
  await row.getByRole("alert").waitFor();
  expect(await row.getByRole("alert").innerText()).toContain("Tệp vẫn được giữ");

  isBroken = false;
  await page.reload();
  await page
    .getByRole("button", { name: "Đăng nhập" })
    .click()
    .catch(() => undefined);
  await expect.poll(() => row.getByTestId("paper").getAttribute("data-state")).toBe("clean");
  const [announced] = sent.filter(({ path }) => path === "/api/papers");
  expect(announced?.body).toMatchObject({ commune: "01288", component: "birth-notice", mediaType: "image/jpeg" });
  const { size } = { size: 0, ...(announced?.body as { size: number } | undefined) };
  expect(size).toBeLessThan(500_000);
  expect(posted[0]).toBeGreaterThan(size);
  await page.locator("[name='owner.name']").fill("Nông Thị Mai");
  await page.getByRole("button", { name: "Tiếp nhận, in giấy hẹn", exact: true }).press("Enter");
  await page.getByTestId("receipt-slip").waitFor();
  const submitted = sent.find(({ path }) => path === "/api/dossiers");
  expect(submitted?.body).toMatchObject({
    components: expect.arrayContaining([expect.objectContaining({ id: "birth-notice", paper: expect.any(String) })]),
  });
  expect(heard).toEqual([]);
  await page.context().close();
});

test("what is no scan is refused at once, in words; with consent the store's paper is used again by keyboard", async () => {
  const page = await visitConsole(stage, "#/tiep-nhan", { viewport: { width: 360, height: 740 } });
  const sent = commandsOf(page);
  await begin(page);
  const row = rowOf(page, /^Bản quét: Giấy chứng sinh/);
  await row
    .locator("input[data-file]")
    .setInputFiles({ name: "a.html", mimeType: "text/html", buffer: Buffer.from("<p>") });
  expect(await row.getByRole("alert").innerText()).toContain("Chỉ nhận PDF, JPEG, PNG hoặc HEIC");
  expect(sent.filter(({ path }) => path === "/api/papers")).toEqual([]);

  await page.locator("[name='owner.idNumber']").fill("004301001234");
  const consent = page.getByLabel(/Chủ hồ sơ đồng ý lưu giấy tờ/);
  // What he said before is asked for first; a key pressed on a box that cannot be ticked yet does nothing.
  await expect.poll(() => consent.isEnabled()).toBe(true);
  await consent.press("Space");
  await page.getByRole("button", { name: /^Dùng lại: / }).press("Enter");
  await page.getByText("Dùng lại từ kho").waitFor();
  expect(await overflow(page)).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.context().close();
});

test("a dossier shows its checklist beside its scans; an office looks and adds nothing", async () => {
  const page = await visitConsole(stage, "#/ho-so/H14.101-261121-0003");
  const section = page.getByTestId("dossier-papers");
  await section
    .getByRole("button", { name: /^Chọn tệp: / })
    .first()
    .waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.context().close();
  const office = await visitConsole(stage, "#/ho-so/H14.101-261121-0003", { role: "specialist" });
  await office.getByTestId("dossier-papers").getByRole("region").first().waitFor();
  const outcome = office.getByTestId("outcome-files");
  expect(await outcome.innerText()).toMatch(/Tệp kết quả của cơ quan giải quyết[\s\S]*Công an cấp xã · số 15\/2026/);
  await outcome.getByRole("button", { name: "Xem: Tệp kết quả của cơ quan giải quyết 1" }).waitFor();
  expect(await office.getByRole("button", { name: /^Chọn tệp: / }).count()).toBe(0);
  await office.context().close();
});
