import { beforeAll, describe, expect, test } from "vitest";
import { RouteView } from "../../shared/contracts/route-api.ts";
import { caoBangDefinitions } from "../../tests/support/definitions.ts";
import { allowanceForm, type DossierWorld, dossierWorld, receptionist } from "../../tests/support/dossier-world.ts";
import { routesOf } from "../../tests/support/routes.ts";

let world: DossierWorld;
beforeAll(async () => {
  world = await dossierWorld("2026-11-17T01:00:00Z");
});

const publish = async (...routes: readonly ReturnType<typeof routesOf>[]) => {
  const tables = routes.map(({ version: _, ...table }) => table);
  const set = { ...caoBangDefinitions(), routes: tables };
  const published = await world.definitions.publish(set, { by: "bien-tap", reason: "Đổi nơi nhận" });
  if (!published.ok) throw new Error(published.refusal.code);
};
const routeOf = async (code: string, as: readonly string[] = receptionist) => {
  const answer = await world.get(`/api/dossiers/${code}/route`, { as });
  return { status: answer.status, view: answer.ok ? RouteView.parse(await answer.json()) : undefined };
};
const told = (view: RouteView | undefined) => view?.why.map(({ vi }) => vi).join(" ");

describe("why a dossier came where it is", () => {
  test("by its procedure, when no routes say otherwise; and how the time to accept was counted", async () => {
    const code = await world.atOffice(allowanceForm);
    const { view } = await routeOf(code);
    expect(view).toMatchObject({ here: true, office: { vi: expect.stringContaining("Văn hóa") }, rules: [] });
    expect(told(view)).toContain("của thủ tục do");
    expect(view?.counted[0]?.vi).toMatch(/^Phải nhận trong \d+ giờ làm việc, tính từ 08:00 17\/11\/2026: hạn/);
  });
  test("by a rule, which is told with its conditions and their values, also after it was changed again", async () => {
    const rule = { to: "department-of-health", procedures: ["1.001776"], channels: ["counter" as const] };
    await publish(routesOf("culture-social", [{ to: "one-stop", communes: ["01648"] }, rule]));
    const code = await world.atOffice(allowanceForm);
    await publish(routesOf("culture-social", [{ to: "justice" }]));
    const { view } = await routeOf(code);
    expect(view?.office?.vi).toBe("Sở Y tế");
    expect(view?.rules.map(({ holds }) => holds)).toEqual(["no", "yes"]);
    expect(view?.rules[0]?.tests[0]?.text.vi).toBe("Xã, phường: Phường Tân Giang; quy tắc cần Xã Phục Hòa");
    expect(view?.rules[1]?.tests.at(-1)?.text.vi).toBe("Cách nộp: nộp tại quầy; quy tắc cần nộp tại quầy");
    expect(told(view)).toContain("quy tắc “Quy tắc 2” do Sở Y tế làm");
  });
  test("before receipt it is told where it will go, and a dossier that is over goes nowhere", async () => {
    await publish();
    const { code } = await world.submit(allowanceForm);
    expect((await routeOf(code)).view).toMatchObject({
      here: false,
      office: { vi: expect.stringContaining("Văn hóa") },
    });
    await world.command(code, "withdraw", { reason: "Không cần nữa" });
    expect((await routeOf(code)).view).toEqual({ here: false, why: [], rules: [], counted: [] });
  });
  test("whoever may not read the dossier is not told, and a code that there is not is answered as such", async () => {
    const { code } = await world.submit(allowanceForm);
    expect((await routeOf(code, ["receptionist:01648"])).status).toBe(403);
    expect((await routeOf("H14.101-261117-9999")).status).toBe(404);
  });
});
