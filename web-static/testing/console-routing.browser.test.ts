import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityFaults, openStage, type Stage } from "./browser.ts";
import { commandsOf, goTo, visitConsole } from "./console-visit.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

test("an officer reads why a dossier came to him, and finds what falls to him by itself", async () => {
  const page = await visitConsole(stage, "#/viec", { role: "specialist" });
  await page.getByRole("link", { name: "Của tôi" }).click();
  await expect.poll(() => page.url()).toContain("#/viec?cua-toi");
  await page.getByTestId("handoff-row").first().getByRole("link").first().click();
  const panel = page.getByTestId("route");
  await panel.getByText("Vì sao đến đây?").click();
  await panel.getByTestId("route-rule").first().waitFor();
  expect(await panel.getByTestId("route-rule").evaluateAll((all) => all.map((one) => one.dataset.holds))).toEqual([
    "no",
    "yes",
  ]);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.context().close();
});

test("a lead shares the work of an office out, and is told when a line is not whole", async () => {
  const page = await visitConsole(stage, "#/phan-cong", { role: "lead" });
  const sent = commandsOf(page);
  const office = page.getByTestId("staff-office").nth(1);
  await office.getByRole("button", { name: "Thêm cán bộ" }).click();
  await office.getByRole("button", { name: "Lưu phân công" }).click();
  expect(await office.getByRole("alert").innerText()).toContain("tên đăng nhập");
  await office.getByLabel("Tên đăng nhập").fill("viet.tangiang");
  await office.getByRole("button", { name: "Lưu phân công" }).click();
  await expect.poll(() => page.getByTestId("told").innerText()).toContain("Đã lưu phân công của Phòng Kinh tế");
  expect(sent.at(-1)?.body).toMatchObject({ office: "economy", officers: [{ officer: "viet.tangiang", share: 1 }] });
  expect(await accessibilityFaults(page)).toEqual([]);
  await goTo(page, "#/viec");
  await page.context().close();
});
