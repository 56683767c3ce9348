import { expect, test } from "vitest";
import { caoBangDefinitions } from "../../../tests/support/definitions.ts";
import { knownCommune } from "./find.ts";

const { province } = caoBangDefinitions();

test("a commune is found by its code, and a code that nobody has is refused with the entry that holds it", () => {
  expect(knownCommune(province, "01288")).toMatchObject({ ok: true, value: { code: "01288" } });
  expect(knownCommune(province, "x".repeat(50))).toEqual({
    ok: false,
    refusal: { code: "COMMUNE_UNKNOWN", field: "commune", detail: { commune: "x".repeat(20) } },
  });
});
