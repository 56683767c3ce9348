import { describe, expect, test } from "vitest";
import { fill, longestValues, SmsTemplate, worstCase } from "./template.ts";

const template = SmsTemplate.parse({
  id: "dossier-ready",
  event: "DossierReady",
  texts: { vi: "Hồ sơ {code} đã có kết quả tại {place}. Mã: {code}", en: "Dossier {code} is ready at {place}." },
  variables: [
    { name: "code", maxLength: 26, whenLonger: "refuse" },
    { name: "place", maxLength: 10, whenLonger: "cut" },
  ],
});
const values = { code: "H14.101-261121-0001", place: "Tân Giang" };

describe("filling a template", () => {
  test("goes out without marks where the setting says so", () => {
    expect(fill(template, "vi", values, { stripMarks: true })).toEqual({
      ok: true,
      value: "Ho so H14.101-261121-0001 da co ket qua tai Tan Giang. Ma: H14.101-261121-0001",
    });
  });

  test("keeps full marks, composed, where it does not", () => {
    expect(fill(template, "vi", { ...values, place: "Tân Giang".normalize("NFD") }, { stripMarks: false })).toEqual({
      ok: true,
      value: "Hồ sơ H14.101-261121-0001 đã có kết quả tại Tân Giang. Mã: H14.101-261121-0001",
    });
  });

  test("speaks English to those who asked for it", () => {
    expect(fill(template, "en", values, { stripMarks: true })).toEqual({
      ok: true,
      value: "Dossier H14.101-261121-0001 is ready at Tan Giang.",
    });
  });

  test.each([
    ["Phường Tân Giang", "Phuong Tan"],
    ["Tân Giang 2 ấp", "Tan Giang"],
    ["  Tân \n Giang ", "Tan Giang"],
    ["[[[[[[[[", "[[[[["],
    ["……………", "..........".slice(0, 10)],
  ])("the place “%s” is cut to “%s”", (place, cut) => {
    expect(fill(template, "en", { code: "A", place }, { stripMarks: true })).toEqual({
      ok: true,
      value: `Dossier A is ready at ${cut}.`,
    });
  });

  test("a value that looks like a variable stays as it is", () => {
    expect(fill(template, "en", { code: "{place}", place: "$&" }, { stripMarks: true })).toEqual({
      ok: true,
      value: "Dossier {place} is ready at $&.",
    });
  });

  test.each([
    ["a missing value", { code: "A" }, "TEMPLATE_VARIABLE_MISSING", "place"],
    ["a blank value", { code: " \n", place: "B" }, "TEMPLATE_VARIABLE_MISSING", "code"],
    ["a value that the template does not know", { ...values, name: "Bế Thị Hoa" }, "TEMPLATE_VARIABLE_UNKNOWN", "name"],
    ["a code too long to be a code", { ...values, code: "A".repeat(27) }, "TEMPLATE_VALUE_TOO_LONG", "code"],
  ])("is refused with %s", (_, given, code, field) => {
    expect(fill(template, "vi", given, { stripMarks: true })).toEqual({ ok: false, refusal: { code, field } });
    expect(worstCase(template, given)).toEqual({ ok: false, refusal: { code, field } });
  });
});

describe("the worst case", () => {
  test("is measured at the longest values unless others are given", () => {
    expect(longestValues(template)).toEqual({ code: "W".repeat(26), place: "W".repeat(10) });
    expect(worstCase(template)).toEqual({
      ok: true,
      value: {
        vi: { encoding: "GSM-7", units: 93, segments: 1 },
        en: { encoding: "GSM-7", units: 58, segments: 1 },
      },
    });
    expect(worstCase(template, { code: "A", place: "B" })).toMatchObject({ value: { en: { units: 24 } } });
  });
});

describe("a template written by hand", () => {
  const written = { ...template, texts: { vi: "{code} {place}", en: "{place} {code}" } };

  test.each([
    ["an undeclared variable in one language", { texts: { ...written.texts, en: "{code} {place} {name}" } }],
    ["a variable that one language leaves out", { texts: { ...written.texts, vi: "{code}" } }],
    ["a stray brace", { texts: { ...written.texts, vi: "{code} {place} {" } }],
    ["a variable declared twice", { variables: [...template.variables, template.variables[0]] }],
    ["a limit beyond any message", { variables: [{ name: "code", maxLength: 200, whenLonger: "cut" }] }],
    ["an unknown field", { text: "x" }],
  ])("is refused with %s", (_, fault) => {
    expect(SmsTemplate.safeParse(written).success).toBe(true);
    expect(SmsTemplate.safeParse({ ...written, ...fault }).success).toBe(false);
  });
});
