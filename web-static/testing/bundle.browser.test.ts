import { afterAll, beforeAll, expect, test } from "vitest";
import type { DossierView, PartView } from "../../shared/contracts/dossier-api.ts";
import { accessibilityFaults, openStage, overflow, type Stage } from "./browser.ts";
import { addDossier, statusOf } from "./canned-dossiers.ts";
import { commandsOf, focused, visitConsole } from "./console-visit.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const birth = { vi: "Đăng ký khai sinh", en: "Birth registration" };
const dossierOf = ({ code, status, statusName, overdue, remaining, dueAt, holder }: DossierView) => ({
  ...{ code, status, statusName, overdue, remaining, dueAt },
  holder: holder.name,
});
/** A newborn's bundle: the birth is worked on, the rest waits for it. */
const newborn = (): { whole: DossierView; part: DossierView } => {
  const part = addDossier("processing", { name: "Ma Thị Hoa" });
  const waiting = (id: string, procedure: string, vi: string, en: string): PartView => ({
    ...{ part: id, procedure, procedureName: { vi, en }, stand: "waiting", after: [birth] },
  });
  const parts: PartView[] = [
    {
      part: "birth",
      procedure: "1.001193",
      procedureName: birth,
      stand: "opened",
      after: [],
      dossier: dossierOf(part),
    },
    waiting("residence", "1.004222", "Đăng ký thường trú", "Permanent residence"),
    waiting("health-card", "9.000102", "Cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi", "Health card"),
  ];
  const procedureName = {
    vi: "Liên thông đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi",
    en: "Birth, residence and health card together",
  };
  const none = { dueAt: undefined, remaining: undefined, handoff: undefined };
  const more = { ...statusOf("processing"), ...none, procedureName, parts, allowed: [] };
  return { whole: addDossier("processing", { name: "Ma Thị Hoa" }, { more }), part };
};

test.each([360, 1280])(
  "a family sees at %i px where each procedure of its bundle is and what it waits for",
  async (width) => {
    const { whole } = newborn();
    const page = await stage.browser.newPage({ viewport: { width, height: 740 } });
    await page.goto(`${stage.url}/tra-cuu/#${whole.code}.${whole.trackingSecret}`);
    const parts = page.getByTestId("parts");
    await parts.waitFor();
    expect(await parts.locator("[data-stand='opened']").innerText()).toMatch(/Đang xử lý[\s\S]*Hẹn trả[\s\S]*Tư pháp/);
    expect(await parts.locator("[data-part='residence']").innerText()).toContain("Chờ xong: Đăng ký khai sinh");
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.close();
  },
);

test("the counter goes from a bundle to the dossier of a procedure by the keyboard", async () => {
  const { whole, part } = newborn();
  const page = await visitConsole(stage, `#/ho-so/${whole.code}`);
  const link = page.getByTestId("parts").getByRole("link", { name: "Đăng ký khai sinh" });
  await link.waitFor();
  await link.press("Enter");
  await page.locator(`[data-testid='dossier'][data-code='${part.code}']`).waitFor();
  await page.context().close();
});

test("the counter says by the keyboard which commune decides, and its own when nobody says", async () => {
  const page = await visitConsole(stage, "#/tiep-nhan");
  await page.route("**/api/procedures/1.001193**", async (route) => {
    const response = await route.fetch();
    const placeIndependent = { by: "residence", basis: "Nghị định 118/2025/NĐ-CP" };
    await route.fulfill({ response, json: { ...(await response.json()), placeIndependent } });
  });
  const sent = commandsOf(page);
  await page.getByRole("combobox", { name: "Thủ tục" }).fill("khai sinh");
  await page.getByRole("listbox", { name: "Thủ tục" }).getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  const place = page.getByLabel("Nơi giải quyết");
  await place.waitFor();
  expect(await place.inputValue()).toBe("01288");
  await place.focus();
  await page.keyboard.press("ArrowDown");
  expect(await place.inputValue()).not.toBe("01288");
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(sent).toEqual([]);
  expect(await focused(page)).not.toBe("");
  await page.context().close();
});
