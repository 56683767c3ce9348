import * as fc from "fast-check";
import { expect, test } from "vitest";
import { birth } from "../../../tests/support/dossier.ts";
import { dossierCode, handoffId, isDossierCode, parseHandoffId } from "./code.ts";
import { nameHolder, oneStopOf } from "./holder-name.ts";

test("a code names the agency, the day and the number of that day", () => {
  expect(dossierCode("H14.101", "2026-11-28", 7)).toBe("H14.101-261128-0007");
  expect(dossierCode("H14.101", "2026-11-28", 12345)).toBe("H14.101-261128-12345");
});
test("what is not a code is told apart", () => {
  for (const text of ["", "H14", "H14.101-261128-007", "h14.101-261128-0007", `H14-261128-${"1".repeat(40)}`, "-"])
    expect(isDossierCode(text)).toBe(false);
});
test("a hand-over's id leads back to its dossier and number", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 99999 }), (number, sequence) => {
      const code = dossierCode("H14.101", "2026-11-28", sequence);
      expect(parseHandoffId(handoffId(code, number))).toEqual({ ok: true, value: { code, number } });
    }),
  );
  for (const id of ["", "H14.101-261128-0007", "H14.101-261128-0007~0", "H14.101-261128-0007~x", "x~1", "~"])
    expect(parseHandoffId(id)).toMatchObject({ refusal: { code: "HANDOFF_UNKNOWN" } });
});
test("an office goes by its name with its commune, an agency by its own, and what is gone by its code", () => {
  const { province } = birth;
  expect(nameHolder({ agency: "H14.101", office: "justice" }, province).name.vi).toBe(
    "Bộ phận Tư pháp – Hộ tịch, Phường Tân Giang",
  );
  expect(nameHolder({ agency: "H14.12" }, province)).toMatchObject({ name: { vi: "Sở Y tế" }, phone: "02063000012" });
  expect(nameHolder({ agency: "H14.99" }, province).name.vi).toBe("H14.99");
  expect(nameHolder({ agency: "H14.101", office: "fishery" }, province).name.vi).toBe("H14.101");
  expect(oneStopOf("01288", province)).toEqual({ agency: "H14.101", office: "one-stop" });
  expect(oneStopOf("99999", province)).toEqual({ agency: "99999", office: "one-stop" });
});
