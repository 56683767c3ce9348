import { describe, expect, test } from "vitest";
import { CatalogueRow } from "../../../shared/contracts/catalogue-api.ts";
import { everything, fieldsOf, filteredRows, searchable, stateOf, versionOf } from "./catalogue-filter.ts";

const version = (state: "in-force" | "scheduled" | "ended", effectiveFrom = "2026-01-01") => ({
  version: `v-${state}`,
  effectiveFrom,
  state,
});
const draft = { version: 3, by: "hoa.ct", at: "2026-11-25T02:00:00Z" };
const civil = { vi: "Hộ tịch", en: "Civil status" };

const rows = CatalogueRow.array().parse([
  { code: "1.001193", name: { vi: "Đăng ký khai sinh", en: "Birth" }, field: civil, versions: [version("in-force")] },
  { code: "1.000656", name: { vi: "Đăng ký khai tử", en: "Death" }, field: civil, versions: [version("ended")], draft },
  {
    code: "1.004222",
    name: { vi: "Thường trú", en: "Residence" },
    field: { vi: "Cư trú", en: "Residence" },
    versions: [version("in-force"), version("scheduled", "2027-01-01")],
  },
  { code: "9.000001", versions: [], draft },
]);
const found = (filter: Partial<typeof everything>) =>
  filteredRows(searchable(rows), { ...everything, ...filter }).map(({ code }) => code);

describe("the list of procedures", () => {
  test("is searched by name, code and who works on a draft, without marks and in any order", () => {
    expect(found({ asked: "sinh dang ky" })).toEqual(["1.001193"]);
    expect(found({ asked: "Đăng ký" })).toEqual(["1.001193", "1.000656"]);
    expect(found({ asked: "1001193" })).toEqual(["1.001193"]);
    expect(found({ asked: "hoa.ct" })).toEqual(["1.000656", "9.000001"]);
    expect(found({ asked: "không có" })).toEqual([]);
    expect(found({})).toHaveLength(4);
  });

  test("is narrowed to a field and to how a procedure stands", () => {
    expect(found({ field: "Hộ tịch" })).toEqual(["1.001193", "1.000656"]);
    expect(found({ state: "scheduled" })).toEqual(["1.004222"]);
    expect(found({ state: "in-force" })).toEqual(["1.001193", "1.004222"]);
    expect(found({ state: "ended" })).toEqual(["1.000656"]);
    expect(found({ state: "draft-only" })).toEqual(["9.000001"]);
    expect(found({ state: "drafted" })).toEqual(["1.000656", "9.000001"]);
    expect(fieldsOf(rows, "en")).toEqual([
      ["Hộ tịch", "Civil status"],
      ["Cư trú", "Residence"],
    ]);
  });

  test("says of each what holds today rather than what will", () => {
    expect(rows.map(stateOf)).toEqual(["in-force", "ended", "in-force", "draft-only"]);
    expect(rows.map((row) => versionOf(row)?.version)).toEqual(["v-in-force", "v-ended", "v-in-force", undefined]);
  });
});
