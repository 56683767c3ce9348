import { expect, test } from "vitest";
import { command, dossierStatus, officerAt, openDossier, takeFromList, taken } from "../../support/officer-desk.ts";
import type { Cast } from "./cast.ts";

const grandmother = { name: "Hoàng Thị Sen", phone: "0987 654 321", to: "+84987654321" };

/** Over the commune to a department, with a paper that was lacking. */
export const allowance = (cast: Cast): void => {
  test("an allowance goes to the department, is sent back for a paper once, and is granted", async () => {
    const { page } = cast.receptionist;
    await page.getByRole("link", { name: "Tiếp nhận mới" }).click();
    await page.getByRole("combobox", { name: "Thủ tục" }).fill("tro cap hang thang");
    await page.getByRole("option", { name: /1\.001776/ }).click();
    await page.getByText("Tờ khai đề nghị").waitFor();
    await page.locator("[name='owner.name']").fill(grandmother.name);
    await page.locator("[name='owner.phone']").fill(grandmother.phone);
    await page.getByRole("button", { name: "Tiếp nhận, in giấy hẹn" }).click();
    const code = await taken(cast.receptionist);
    const { trackingUrl } = await cast.stage.api<{ trackingUrl: string }>(`/dossiers/${code}`, {
      as: ["receptionist", "01288"],
    });
    await takeFromList(cast.specialist, code);
    await command(cast.specialist, "handoff.accept");
    await command(cast.specialist, "handoff.complete-step");

    const department = await officerAt(cast.stage, "huong.syt");
    await takeFromList(department, code);
    await command(department, "handoff.accept");
    await command(department, "handoff.request-supplement", async (form) => {
      await form.getByLabel("Giấy xác nhận mức độ khuyết tật").check();
      await form.getByLabel("Lý do").fill("Bản sao bị mờ, không đọc được số");
    });
    expect(await department.faults()).toEqual([]);
    await cast.smsTo(grandmother.to, new RegExp(`${code} can bo sung`));
    await cast.phone.go(trackingUrl);
    await cast.phone.page.getByText("Bản sao bị mờ").first().waitFor();
    expect(await cast.phone.faults()).toEqual([]);

    await openDossier(cast.receptionist, code);
    await command(cast.receptionist, "dossier.provide-supplement");
    await openDossier(department, code);
    await command(department, "handoff.record-outcome", async (form) => {
      await form.getByLabel("Đồng ý", { exact: true }).check();
      await form.getByLabel("Số văn bản").fill("88/QĐ-SYT");
    });
    expect(await dossierStatus(department.page)).toBe("ready");
    expect(department.complaints()).toEqual([]);
    await department.close();
    await openDossier(cast.receptionist, code);
    await command(cast.receptionist, "dossier.return-outcome");
    expect(await cast.tracked()).toBe("returned");
    await cast.smsTo(grandmother.to, new RegExp(`Da tra ket qua ho so ${code}`));
  });
};
