import { describe, expect, test } from "vitest";
import { screens } from "../../support/browser-stage.ts";
import { patience } from "../../support/officer-desk.ts";
import { type Cast, father } from "./cast.ts";

/** A father looks up what he needs, takes a number and is called. */
export const saturday = (cast: Cast): void => {
  describe("a Saturday morning at the centre", () => {
    test("the father finds the procedure on his phone without typing marks", async () => {
      const { page } = cast.phone;
      await cast.phone.go("/");
      expect(await cast.phone.faults()).toEqual([]);
      await page.getByLabel("Tên thủ tục hoặc việc cần làm").fill("dang ky khai sinh");
      const found = page.getByRole("link", { name: /Đăng ký khai sinh/ }).first();
      await found.waitFor();
      expect(await cast.phone.faults()).toEqual([]);
      await found.click();
      expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Đăng ký khai sinh");
      expect(await page.getByRole("table").first().innerText()).toContain("Giấy chứng sinh");
      expect(await cast.phone.faults()).toEqual([]);
    });

    test("three questions lead him to exactly his papers, which the phone keeps and a printer prints alone", async () => {
      const { page } = cast.phone;
      const box = page.locator("#own-papers");
      await box.getByLabel("Cha hoặc mẹ của trẻ").check();
      await box.getByLabel("Đã đăng ký").check();
      expect(await box.getByRole("status").innerText()).toBe("Còn 1 câu nữa.");
      await box.getByLabel("Chưa quá 60 ngày").check();
      const list = page.getByTestId("own-list");
      const papers = () => list.locator("[data-paper]").evaluateAll((all) => all.map((one) => one.dataset.paper));
      const his = ["declaration", "birth-notice", "identity", "marriage-certificate"];
      expect(await papers()).toEqual([...his, "abandonment-record", "surrogacy-proof"]);
      expect(await list.getByRole("heading", { level: 3 }).innerText()).toBe("Bạn cần nộp 2 giấy tờ");
      expect(await list.innerText()).not.toContain("quá hạn 60 ngày");
      expect(await cast.phone.faults()).toEqual([]);

      await page.reload();
      await list.waitFor();
      await page.evaluate(() => {
        globalThis.print = () => undefined;
      });
      await box.getByRole("button", { name: "In danh sách này" }).click();
      await page.emulateMedia({ media: "print" });
      const printed = await page.locator("body").innerText();
      expect(printed).toContain("Đăng ký khai sinh (1.001193)");
      expect(printed).toContain("Giấy chứng nhận kết hôn");
      expect(printed).not.toContain("Hồ sơ đi qua đâu");
      await page.evaluate(() => dispatchEvent(new Event("afterprint")));
      expect(await page.locator("body").innerText()).not.toContain("Đăng ký khai sinh (1.001193)");
      await page.emulateMedia({ media: "screen" });
    });

    test("he takes a number, and it is called at a counter, on the wall and on his phone", async () => {
      const line = "ho-tich-chung-thuc";
      for (const _ of [1, 2, 3, 4]) await cast.stage.api("/tickets", { body: { commune: "01288", line } });
      const { page } = cast.phone;
      await page.getByRole("link", { name: "Phường Tân Giang" }).click();
      expect(await page.getByTestId("own-commune").innerText()).toContain("Lý Thị Hoa");
      await page.getByTestId("own-commune").getByRole("link", { name: "Lấy số thứ tự" }).click();
      await page.getByLabel(/Hộ tịch/).check();
      await page.getByLabel(/Số điện thoại/).fill(father.phone);
      expect(await cast.phone.faults()).toEqual([]);
      await page.getByRole("button", { name: "Lấy số" }).click();
      const number = await page.getByTestId("number").innerText();
      expect(number).toBe("A005");
      expect(await page.getByTestId("ahead").innerText()).toBe("4");
      expect(await cast.phone.faults()).toEqual([]);

      const wall = await cast.stage.visitor(screens.wall);
      await wall.go("/man-hinh/tan-giang/");
      await wall.page.getByText("5 người chờ").waitFor();

      await cast.receptionist.page.getByRole("link", { name: "Gọi số", exact: true }).click();
      await cast.receptionist.page.locator("[data-counter='01288-1']").click();
      const current = cast.receptionist.page.getByTestId("current-number");
      for (const expected of ["A001", "A002", "A003", "A004", number]) {
        await cast.receptionist.page.locator("[data-act='call-next'][aria-busy='false']").waitFor();
        await cast.receptionist.page.keyboard.press("n");
        await expect.poll(() => current.innerText(), patience).toBe(expected);
        if (expected === "A001") await cast.smsTo(father.to, new RegExp(`So ${number} sap den luot, con 3 nguoi`));
        if (expected === number) break;
        await cast.receptionist.page.keyboard.press("s");
        await cast.receptionist.page.getByText("đang phục vụ").waitFor();
      }
      expect(await cast.receptionist.faults()).toEqual([]);
      await wall.page.getByRole("row", { name: `${number} Quầy 1` }).waitFor();
      expect(await wall.faults()).toEqual([]);
      expect(wall.complaints()).toEqual([]);
      await wall.close();
      await page.getByText(/Mời đến\s*Quầy 1/).waitFor();
      expect(await cast.phone.faults()).toEqual([]);
      await cast.receptionist.page.locator("[data-act='serve'][aria-busy='false']").waitFor();
      await cast.receptionist.page.keyboard.press("s");
      await cast.receptionist.page.getByText("đang phục vụ").waitFor();
    });
  });
};
