import { readFile } from "node:fs/promises";
import { extractLinks, extractText } from "unpdf";
import { describe, expect, test } from "vitest";
import { screens } from "../../support/browser-stage.ts";
import { command, dossierStatus, officerAt, openDossier, takeFromList, taken } from "../../support/officer-desk.ts";
import type { Visitor } from "../../support/visitor.ts";
import type { Cast } from "./cast.ts";

const aunt = { name: "Đàm Thị Nhung", phone: "0977 123 456", to: "+84977123456" };

/** The citizen reads the draft, the approver signs on a phone, and anybody can check what was issued. */
export const guardianship = (cast: Cast): void => {
  describe("a guardianship, signed on a phone", () => {
    let code: string;
    let approver: Visitor;

    test("the specialist asks the aunt whether all names are right, and she agrees on her phone", async () => {
      const { page } = cast.receptionist;
      await page.getByRole("link", { name: "Tiếp nhận mới" }).click();
      await page.getByRole("combobox", { name: "Thủ tục" }).fill("giam ho");
      await page.getByRole("option", { name: /1\.004837/ }).click();
      await page.getByText("Tờ khai đăng ký giám hộ").first().waitFor();
      await page.locator("[name='owner.name']").fill(aunt.name);
      await page.locator("[name='owner.phone']").fill(aunt.phone);
      await page.getByRole("button", { name: "Tiếp nhận, in giấy hẹn" }).click();
      code = await taken(cast.receptionist);
      const { trackingUrl } = await cast.stage.api<{ trackingUrl: string }>(`/dossiers/${code}`, {
        as: ["receptionist", "01288"],
      });

      await takeFromList(cast.specialist, code);
      await command(cast.specialist, "handoff.accept");
      await command(cast.specialist, "handoff.send-draft", async (form) => {
        await form.locator("textarea").fill("Người giám hộ: Đàm Thị Nhung. Người được giám hộ: Đàm Văn Khôi.");
      });
      await cast.phone.go(trackingUrl);
      await cast.phone.page.getByText("Người được giám hộ: Đàm Văn Khôi").waitFor();
      expect(await cast.phone.faults()).toEqual([]);
      await cast.phone.page.getByRole("button", { name: "Đúng", exact: true }).click();
      await cast.phone.page.getByRole("button", { name: "Đúng", exact: true }).waitFor({ state: "detached" });
      await openDossier(cast.specialist, code);
      await command(cast.specialist, "handoff.complete-step");
    });

    test("the approver, who has only his phone with him, reads it and signs", async () => {
      approver = await officerAt(cast.stage, "dung.tangiang", { screen: screens.phone });
      await takeFromList(approver, code);
      expect(await approver.faults()).toEqual([]);
      await command(approver, "handoff.accept");
      await command(approver, "handoff.sign-outcome", async (form) => {
        await form.getByLabel("Đồng ý", { exact: true }).check();
        await form.getByLabel("Số văn bản").fill("12/TL-GH");
        expect(await approver.faults()).toEqual([]);
      });
      expect(await dossierStatus(approver.page)).toBe("ready");
      expect(approver.complaints()).toEqual([]);
      await approver.close();
      await cast.smsTo(aunt.to, new RegExp(`${code} da co ket qua`));
    });

    test("she takes the electronic extract, and whoever follows its code reads that it is genuine", async () => {
      const { page } = cast.phone;
      // The page asks again by itself while the file is being made.
      cast.phone.forgive(/^409 .*\/api\/tracking\/outcome$/);
      await cast.tracked();
      const got = page.waitForEvent("download");
      await page.getByTestId("outcome-file").getByRole("button").click();
      const file = await (await got).path();
      const bytes = () => readFile(file).then((content) => new Uint8Array(content));
      expect((await extractText(await bytes(), { mergePages: true })).text).toContain("12/TL-GH");
      const { links } = await extractLinks(await bytes());
      const [verification = ""] = links.filter((link) => link.includes("/xac-minh/"));
      await cast.phone.go(verification);
      await page.getByTestId("verified").waitFor();
      expect(await cast.phone.faults()).toEqual([]);
      await page.locator("[type='file']").setInputFiles(file);
      await expect.poll(() => page.getByTestId("file-check").innerText()).toContain("không bị sửa");
    });
  });
};
