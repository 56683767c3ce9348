import { expect, test } from "vitest";
import { measure } from "./sms.ts";

test("a text is measured as it would be sent, without marks", () => {
  expect(measure(["measure", "Hồ sơ đã có kết quả"])).toEqual({
    ok: true,
    value: { encoding: "GSM-7", units: 19, segments: 1, text: "Ho so da co ket qua" },
  });
});

test("marks are kept on request, in their shortest form", () => {
  expect(measure(["measure", "--keep-marks", "Hồ sơ".normalize("NFD")])).toEqual({
    ok: true,
    value: { encoding: "UCS-2", units: 5, segments: 1, text: "Hồ sơ".normalize("NFC") },
  });
});

test("words given apart are one text", () => {
  expect(measure(["measure", "đã", "xong"])).toMatchObject({ value: { text: "da xong" } });
});

test.each([[[]], [["measure"]], [["send", "x"]], [["measure", "--keep", "x"]]])("%j is not understood", (args) => {
  expect(measure(args)).toEqual({ ok: false, refusal: { code: "USAGE" } });
});
