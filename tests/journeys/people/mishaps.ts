import { describe, expect, test } from "vitest";
import { chooseCommand, command, officerAt, openDossier, takeFromList, taken } from "../../support/officer-desk.ts";
import type { Cast } from "./cast.ts";

/** Two officers at once, a session that ends, an answer that is lost. */
export const mishaps = (cast: Cast): void => {
  describe("when something goes wrong at the console", () => {
    const received = async (name: string): Promise<string> => {
      const as = ["receptionist", "01288"] as const;
      const components = ["declaration", "birth-notice"].map((id) => ({ id }));
      const body = { commune: "01288", procedure: "1.001193", channel: "counter", owner: { name }, components };
      const { code } = await cast.stage.api<{ code: string }>("/dossiers", { body, as });
      await cast.stage.api(`/dossiers/${code}/receive`, { body: {}, as });
      return code;
    };
    const named = async (name: string): Promise<number> => {
      const list = await cast.stage.api<{ items: { ownerName: string }[] }>("/dossiers?commune=01288&limit=100", {
        as: ["receptionist", "01288"],
      });
      return list.items.filter(({ ownerName }) => ownerName.startsWith(name)).length;
    };
    const typeBirth = async (name: string) => {
      const { page } = cast.receptionist;
      await page.getByRole("link", { name: "Tiếp nhận mới" }).click();
      await page.getByRole("combobox", { name: "Thủ tục" }).fill("khai sinh");
      await page.getByRole("option", { name: /1\.001193/ }).click();
      await page.getByText("Giấy chứng sinh").waitFor();
      await page.locator("[name='owner.name']").fill(name);
    };

    test("of two officers who have the same dossier open, the second is told and sees it as it is now", async () => {
      const code = await received("Lục Thị Đào");
      const approver = await officerAt(cast.stage, "dung.tangiang");
      approver.forgive(/^412 .*\/accept$/);
      await takeFromList(cast.specialist, code);
      await openDossier(approver, code);
      await command(cast.specialist, "handoff.accept");
      await approver.page.locator("[data-command='handoff.accept']").click();
      await approver.page.getByRole("button", { name: "Nhận việc" }).click();
      expect(await approver.page.getByRole("alert").innerText()).toContain("vừa được người khác cập nhật");
      expect(await approver.page.locator("[data-command='handoff.accept']").count()).toBe(0);
      expect(await approver.page.locator("[data-event='HandoffAccepted']").count()).toBe(1);
      expect(await approver.faults()).toEqual([]);
      expect(approver.complaints()).toEqual([]);
      await approver.close();
    });

    /** From now on these requests carry a token that has run out. */
    const expireOn = async (path: string) => {
      const { access_token } = await cast.stage.local<{ access_token: string }>("/token", {
        role: "receptionist",
        scope: "01288",
        lifetimeSeconds: -60,
      });
      await cast.receptionist.page.route(path, (route) =>
        route.continue({ headers: { ...route.request().headers(), authorization: `Bearer ${access_token}` } }),
      );
    };
    const signInAgain = async () => {
      const { page } = cast.receptionist;
      await page.unrouteAll();
      await page.getByRole("button", { name: "Đăng nhập" }).click();
      await page.getByTestId("officer").waitFor();
    };

    test("an officer whose session is over signs in again and finds what was typed", async () => {
      const { page } = cast.receptionist;
      cast.receptionist.forgive(/^401 .*\/api\/dossiers$/);
      await typeBirth("Mã Thị Vân");
      await expireOn("**/api/dossiers");
      await page.getByRole("button", { name: "Tiếp nhận, in giấy hẹn" }).click();
      await page.getByText("Phiên làm việc đã hết").waitFor();
      expect(await cast.receptionist.faults()).toEqual([]);
      await signInAgain();
      expect(await page.locator("[name='owner.name']").inputValue()).toBe("Mã Thị Vân");
      await page.getByRole("button", { name: "Tiếp nhận, in giấy hẹn" }).click();
      await taken(cast.receptionist);
      expect(await named("Mã Thị Vân")).toBe(1);
    });

    test("a reason that was being typed when the session ended is there again after login", async () => {
      const { page } = cast.receptionist;
      cast.receptionist.forgive(/^401 .*\/withdraw$/);
      await openDossier(cast.receptionist, await received("Đinh Văn Kim"));
      await expireOn("**/withdraw");
      await chooseCommand({ page }, "dossier.withdraw");
      await page.getByLabel("Lý do").fill("Người dân xin rút để sửa tên đệm");
      await page.getByRole("button", { name: "Công dân rút hồ sơ" }).click();
      await page.getByText("Phiên làm việc đã hết").waitFor();
      await signInAgain();
      await chooseCommand({ page }, "dossier.withdraw");
      expect(await page.getByLabel("Lý do").inputValue()).toBe("Người dân xin rút để sửa tên đệm");
    });

    /** Lets the next submission reach the system and loses the answer on the way back. */
    const loseNextAnswer = () => {
      cast.receptionist.forgive(/ERR_CONNECTION_RESET .*\/api\/dossiers$/);
      return cast.receptionist.page.route(
        "**/api/dossiers",
        async (route) => {
          await route.fetch();
          await route.abort("connectionreset");
        },
        { times: 1 },
      );
    };

    test("a submission whose answer was lost is sent again, and one dossier exists", async () => {
      const { page } = cast.receptionist;
      await typeBirth("Triệu Văn Lai");
      await loseNextAnswer();
      await page.getByRole("button", { name: "Tiếp nhận, in giấy hẹn" }).click();
      await page.getByText("gửi lại sẽ không tạo hồ sơ thứ hai").waitFor();
      await page.reload();
      await page.getByRole("button", { name: "Tiếp nhận, in giấy hẹn" }).click();
      await taken(cast.receptionist);
      expect(await named("Triệu Văn Lai")).toBe(1);
    });

    test("an officer who types on after a lost answer is shown the dossier that was made", async () => {
      const { page } = cast.receptionist;
      await typeBirth("Bế Thị Nga");
      await loseNextAnswer();
      await page.getByRole("button", { name: "Tiếp nhận, in giấy hẹn" }).click();
      await page.getByText("gửi lại sẽ không tạo hồ sơ thứ hai").waitFor();
      await page.locator("[name='owner.name']").fill("Bế Thị Ngà");
      await page.getByRole("button", { name: "Tiếp nhận, in giấy hẹn" }).click();
      await page.getByTestId("dossier").waitFor();
      expect(await page.getByRole("alert").innerText()).toContain("không có hồ sơ thứ hai");
      expect(await page.getByTestId("dossier").innerText()).toContain("Bế Thị Nga");
      expect(await named("Bế Thị")).toBe(1);
      expect(await cast.receptionist.faults()).toEqual([]);
    });

    test("after logout nothing that was typed is left on the computer", async () => {
      const { page } = cast.receptionist;
      const typed = () =>
        page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes("draft")).length);
      await typeBirth("Lò Văn Páo");
      expect(await typed()).toBeGreaterThan(0);
      await page.getByRole("button", { name: "Đăng xuất" }).click();
      // The local login page may ask once more, and has no icon of its own; Cognito does neither.
      cast.receptionist.forgive(/^403 .*\/favicon\.ico$/);
      const asked = page.locator("[form='op.logoutForm']");
      const left = page.getByRole("button", { name: "Đăng nhập" });
      await asked.or(left).waitFor();
      if (await asked.isVisible()) await asked.click();
      await left.waitFor();
      expect(await typed()).toBe(0);
    });
  });
};
