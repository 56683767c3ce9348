import { expect, test } from "vitest";
import { check, commune, decide, province, withBirth } from "../../../tests/support/sound-definitions.ts";
import { compile } from "./compile.ts";

const inProvince = (communes: typeof province.communes, change: Parameters<typeof withBirth>[0] = {}) =>
  compile({ ...withBirth(change), province: { ...province, communes } });

test("of many communes that lack an office five are named and the rest counted", () => {
  const communes = Array.from({ length: 8 }, (_, at) =>
    commune(`0${2000 + at}`, `Xã số ${at}`, at === 0 ? ["one-stop", "justice", "economy"] : ["one-stop", "justice"]),
  );
  const steps = [{ ...check, owner: "economy" }, decide];
  expect(inProvince(communes, { steps })).toMatchObject([
    {
      code: "OWNER_NOT_IN_COMMUNE",
      reason:
        'Bộ phận "economy" của bước "Thẩm tra" chưa có ở: Xã số 1, Xã số 2, Xã số 3, Xã số 4, Xã số 5 và 2 nơi khác.',
    },
  ]);
});

test("an office that no offering commune lacks is enough, wherever else it is missing", () => {
  const communes = [commune("01288", "Phường Tân Giang"), commune("01648", "Xã Phục Hòa", ["one-stop", "justice"])];
  const steps = [{ ...check, consults: { office: "economy", replyWithinHours: 6 } }, decide];
  expect(inProvince(communes, { steps, communes: ["01288"] })).toEqual([]);
  expect(inProvince(communes, { steps, communes: ["01288", "01648"] })).toMatchObject([
    { code: "CONSULTED_NOT_IN_COMMUNE", path: ["procedures", 0, "steps", 0, "consults", "office"] },
  ]);
});

test("a commune that the province does not have is told once, and the nearest one named", () => {
  expect(compile(withBirth({ communes: ["01289"] }))).toMatchObject([
    { code: "COMMUNE_UNKNOWN", path: ["procedures", 0, "communes", 0], suggestion: 'Có phải là "01288"?' },
  ]);
});

test("a commune is named by its name when it stands twice, and by its code when nobody knows it", () => {
  const [twice] = compile(withBirth({ communes: ["01288", "01288"] }));
  expect(twice).toMatchObject({ code: "COMMUNE_TWICE", reason: expect.stringContaining("Phường Tân Giang") });
  const reasons = compile(withBirth({ communes: ["01289", "01289"] })).map(({ reason }) => reason);
  expect(reasons.at(-1)).toContain('"01289"');
});

test("a reply may take all the hours of its step, but not one more", () => {
  const consulting = (replyWithinHours: number) =>
    compile(
      withBirth({ steps: [{ ...check, consults: { office: "department-of-health", replyWithinHours } }, decide] }),
    );
  expect(consulting(6)).toEqual([]);
  expect(consulting(7)).toMatchObject([
    { code: "CONSULT_EXCEEDS_STEP", reason: expect.stringMatching(/7 giờ.*chỉ có 6 giờ/) },
  ]);
});

test("an office that asks itself is a warning", () => {
  const steps = [{ ...check, consults: { office: "justice", replyWithinHours: 6 } }, decide];
  expect(compile(withBirth({ steps }))).toMatchObject([{ code: "CONSULTS_ITSELF", severity: "warning" }]);
});

test("a department that nobody knows is not told a second time for having no line", () => {
  expect(compile(withBirth({ department: "tu-phap" })).map(({ code }) => code)).toEqual(["DEPARTMENT_UNKNOWN"]);
});
