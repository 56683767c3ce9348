import { describe, expect, test } from "vitest";
import { commune, province, sound, text } from "../../../tests/support/sound-definitions.ts";
import { lintRoutes } from "./lint-routes.ts";

const table = (rules: object[] = [], fallbacks?: object[]) => ({
  ...{ id: "justice", owner: "justice", name: text("Hồ sơ tư pháp", "Dossiers of justice"), rules },
  ...(fallbacks && { fallbacks }),
});
const told = (draft: unknown, set: Parameters<typeof lintRoutes>[1] = sound) =>
  lintRoutes(draft, set).faults.map(({ path, code, severity }) => [path.join("."), code, severity]);

describe("the editor of routes is told beside each entry", () => {
  test("nothing, while the routes are sound; a table may have no rule", () => {
    expect(told(table())).toEqual([]);
    expect(lintRoutes(table(), sound).table?.rules).toEqual([]);
  });
  test("what is missing, before anything else is looked at", () => {
    expect(told({ ...table(), owner: undefined })).toEqual([["owner", "ENTRY_MISSING", "error"]]);
    expect(told({ ...table(), ruels: [] })).toEqual([["ruels", "ENTRY_UNKNOWN", "error"]]);
  });
  test("an office that there is not, and a text that is blank", () => {
    const rule = { id: "r1", name: text(" ", "Rule"), to: "fishery" };
    expect(told(table([rule]))).toEqual([
      ["rules.0.to", "ROUTE_OFFICE_UNKNOWN", "error"],
      ["rules.0.name.vi", "TEXT_BLANK", "error"],
    ]);
  });
});

describe("whoever took over where an office is missing", () => {
  const poor = {
    ...sound,
    province: { ...province, communes: [commune("01288", "Tân Giang"), commune("01648", "Phục Hòa", ["one-stop"])] },
  };

  test("cannot be taken away while procedures need him", () => {
    expect(told(table([], [{ office: "justice", to: "one-stop" }]), poor)).toEqual([]);
    const [fault] = lintRoutes(table(), poor).faults;
    expect(fault).toMatchObject({ path: ["fallbacks"], code: "OWNER_NOT_IN_COMMUNE", severity: "error" });
    expect(fault?.reason).toMatch(/^Thủ tục 1\.001193: .*Phục Hòa\. Còn 1 bước khác như vậy\.$/);
  });
  test("is told of a single step without counting others", () => {
    const [procedure] = poor.procedures;
    if (procedure === undefined) throw new Error("no procedure");
    const one = { ...procedure, steps: procedure.steps.slice(1) };
    expect(lintRoutes(table(), { ...poor, procedures: [one] }).faults[0]?.reason).not.toContain("bước khác");
  });
  test("is no matter of another owner's routes", () => {
    const other = { ...table(), id: "economy", owner: "economy" };
    expect(told(other, poor)).toEqual([["owner", "ROUTE_OWNER_UNUSED", "warning"]]);
  });
});
