import jsqr from "jsqr";
import { describe, expect, test } from "vitest";
import { photograph } from "../../../web-static/testing/browser.ts";
import { command, dossierStatus, openDossier, tabTo, takeFromList, taken } from "../../support/officer-desk.ts";
import { type Cast, father } from "./cast.ts";

/** From the counter, without a mouse, to the outcome; the father follows on his phone. */
export const birth = (cast: Cast): void => {
  describe("a birth is registered", () => {
    let code: string;

    test("the receptionist takes it in without a mouse and gives a receipt whose QR code a phone reads", async () => {
      const { page } = cast.receptionist;
      await page.getByRole("link", { name: "Tiếp nhận mới" }).press("Enter");
      const picker = page.getByRole("combobox", { name: "Thủ tục" });
      await picker.waitFor();
      await tabTo(page, picker);
      await page.keyboard.type("khai sinh");
      await page.getByRole("listbox", { name: "Thủ tục" }).getByRole("option").first().waitFor();
      await page.keyboard.press("Enter");
      await page.getByText("Giấy chứng sinh").waitFor();
      for (const [name, text] of [
        ["name", father.name],
        ["phone", father.phone],
        ["idNumber", "004085001234"],
      ] as const) {
        await tabTo(page, page.locator(`[name='owner.${name}']`));
        await page.keyboard.type(text);
      }
      expect(await cast.receptionist.faults()).toEqual([]);
      await tabTo(page, page.getByRole("button", { name: "Tiếp nhận, in giấy hẹn" }));
      await page.keyboard.press("Enter");
      code = await taken(cast.receptionist);
      expect(code).toMatch(/^H14\.101-261128-0001$/);
      expect(await cast.receptionist.faults()).toEqual([]);

      const { pixels, width, height } = await photograph(cast.stage.browser, page.locator(".qr"));
      const read = jsqr.default(pixels, width, height)?.data ?? "";
      expect(read).toContain(`${cast.stage.url}/tra-cuu/#${code}.`);
      await cast.phone.go(read);
      await cast.phone.page.getByTestId("tracked-dossier").waitFor();
      expect(await cast.phone.faults()).toEqual([]);
      await cast.smsTo(father.to, new RegExp(`Da tiep nhan ho so ${code}`));
    });

    test("the civil-status officer registers it, the counter returns it, and the father follows on his phone", async () => {
      await takeFromList(cast.specialist, code);
      await command(cast.specialist, "handoff.accept");
      expect(await cast.tracked()).toBe("processing");
      await command(cast.specialist, "handoff.record-outcome", async (form) => {
        await form.getByLabel("Đồng ý", { exact: true }).check();
        await form.getByLabel("Số văn bản").fill("215/2026/KS");
      });
      expect(await dossierStatus(cast.specialist.page)).toBe("ready");
      expect(await cast.specialist.faults()).toEqual([]);
      expect(await cast.tracked()).toBe("ready");
      expect(await cast.phone.faults()).toEqual([]);
      await cast.smsTo(father.to, new RegExp(`${code} da co ket qua`));

      await openDossier(cast.receptionist, code);
      await command(cast.receptionist, "dossier.return-outcome");
      expect(await dossierStatus(cast.receptionist.page)).toBe("returned");
      expect(await cast.tracked()).toBe("returned");
      await cast.smsTo(father.to, new RegExp(`Da tra ket qua ho so ${code}`));
    });

    test("the link in the messages leads to the tracking page and fills in the code, but no secret", async () => {
      const { page } = cast.phone;
      await cast.phone.go("/local/phone");
      expect(await cast.phone.faults()).toEqual([]);
      await page
        .getByRole("link", { name: `${cast.stage.url}/tc#${code}` })
        .first()
        .click();
      expect(await page.getByLabel("Mã hồ sơ").inputValue()).toBe(code);
      expect(await page.getByLabel("Mã tra cứu").inputValue()).toBe("");
      expect(await cast.phone.faults()).toEqual([]);
    });
  });
};
