import { describe, expect, test } from "vitest";
import { command, takeFromList } from "../../support/officer-desk.ts";
import { chosenFile, registerCsv, schoolWorkbook } from "../../support/school-list.ts";
import type { Visitor } from "../../support/visitor.ts";
import type { Cast } from "./cast.ts";

const choose = async ({ page }: Visitor, name: string, content: string | Uint8Array): Promise<void> => {
  await page.getByLabel("Chọn tệp danh sách").setInputFiles(chosenFile(name, content));
};
const go = ({ page }: Visitor, hash: string) =>
  page.evaluate((next) => {
    location.hash = next;
  }, hash);

/** A school sends one list from a phone; the commune gives one certificate for all of it. */
export const school = (cast: Cast): void => {
  describe("a school asks for all its poor pupils at once", () => {
    let code: string;

    test("the office reads its register in, and the counter gives the school a link of its own", async () => {
      const { page } = cast.specialist;
      await go(cast.specialist, "#/danh-sach/so");
      await choose(cast.specialist, "so.csv", registerCsv);
      await page.getByRole("button", { name: "Nhập sổ này" }).click();
      await page.getByText("Đã nhập 3 người").waitFor();

      const { page: counter } = cast.receptionist;
      await go(cast.receptionist, "#/danh-sach/moi");
      await counter.getByLabel("Tên nhà trường").fill("Trường THCS Hợp Giang");
      await counter.getByLabel("Gửi đường dẫn để đơn vị tự gửi").check();
      await counter.getByRole("button", { name: "Tạo đường dẫn" }).click();
      const link = await counter.getByTestId("link").locator("code").innerText();

      await cast.phone.go(link);
      await cast.phone.page.getByText("Trường THCS Hợp Giang").waitFor();
      await choose(cast.phone, "6A.xlsx", schoolWorkbook);
      await cast.phone.page.getByText("3 người trong danh sách").waitFor();
      expect(await cast.phone.faults()).toEqual([]);
      await cast.phone.page.getByRole("button", { name: "Gửi danh sách" }).click();
      await cast.phone.page.getByTestId("list-sent").getByText("Đã nhận danh sách 3 người").waitFor();
    });

    test("the counter takes it in, and the machine matches what is clear", async () => {
      const { page } = cast.receptionist;
      await go(cast.receptionist, "#/danh-sach");
      await page.getByRole("link", { name: "Trường THCS Hợp Giang" }).click();
      await page.getByRole("button", { name: "Tiếp nhận hồ sơ" }).click();
      await page.locator("[data-stage='deciding']").waitFor();
      code = /H14\.101-\d{6}-\d{4}/.exec(await page.locator("main").innerText())?.[0] ?? "";
      expect(await cast.receptionist.faults()).toEqual([]);
    });

    test("the specialist decides the one doubt, and one certificate names who is on the register", async () => {
      const { page } = cast.specialist;
      await takeFromList(cast.specialist, code);
      await command(cast.specialist, "handoff.accept");
      await go(cast.specialist, "#/danh-sach");
      await page.getByRole("link", { name: "Trường THCS Hợp Giang" }).click();
      await page.getByRole("button", { name: "Quyết định 1 dòng" }).click();
      await page.getByTestId("decide").waitFor();
      await page.keyboard.press("2");
      await page.getByLabel("Số giấy xác nhận").fill("15/XN-UBND");
      await page.getByRole("button", { name: "Cấp giấy xác nhận" }).click();
      const certificate = page.getByTestId("certificate");
      await certificate.waitFor();
      expect(await certificate.innerText()).toMatch(/Số: 15\/XN-UBND[\s\S]*2 trong 3 người[\s\S]*Bế Thị Hoa/);
      expect(await page.getByTestId("results").innerText()).toContain("Không có trong sổ");
      expect(await cast.specialist.faults()).toEqual([]);
      const { status } = await cast.stage.api<{ status: string }>(`/dossiers/${code}`, {
        as: ["receptionist", "01288"],
      });
      expect(status).toBe("ready");
    });
  });
};
