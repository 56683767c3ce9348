import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { septetsOf } from "./gsm7.ts";
import { measureSms, roomOf } from "./sms.ts";

describe("the size of a message", () => {
  test.each([
    ["nothing", "", "GSM-7", 0, 0],
    ["160 plain letters", "a".repeat(160), "GSM-7", 160, 1],
    ["161 plain letters", "a".repeat(161), "GSM-7", 161, 2],
    ["306 plain letters", "a".repeat(306), "GSM-7", 306, 2],
    ["307 plain letters", "a".repeat(307), "GSM-7", 307, 3],
    ["80 euro signs", "€".repeat(80), "GSM-7", 160, 1],
    ["81 euro signs", "€".repeat(81), "GSM-7", 162, 2],
    ["70 Vietnamese letters", "ư".repeat(70), "UCS-2", 70, 1],
    ["71 Vietnamese letters", "ư".repeat(71), "UCS-2", 71, 2],
    ["134 Vietnamese letters", "ư".repeat(134), "UCS-2", 134, 2],
    ["135 Vietnamese letters", "ư".repeat(135), "UCS-2", 135, 3],
    ["one ơ among 70 plain letters", `${"a".repeat(70)}ơ`, "UCS-2", 71, 2],
    ["35 emoji", "🙂".repeat(35), "UCS-2", 70, 1],
    ["the accents that the alphabet has", "à è é ì ò ù Ä Ö Ñ Ü ß", "GSM-7", 21, 1],
    ["a line break", "a\r\nb", "GSM-7", 4, 1],
    ["brackets and a form feed", "[]{}\\^~|\f€", "GSM-7", 20, 1],
    ["a tab, which the alphabet lacks", "a\tb", "UCS-2", 3, 1],
    ["a backtick, which the alphabet lacks", "`", "UCS-2", 1, 1],
    ["a small c with cedilla, which the alphabet lacks", "ç", "UCS-2", 1, 1],
  ])("of %s", (_, text, encoding, units, segments) => {
    expect(measureSms(text)).toEqual({ encoding, units, segments });
  });

  test.each([
    ["", 160],
    ["a", 160],
    ["a".repeat(161), 306],
    ["ư", 70],
    ["ư".repeat(71), 134],
  ])("of “%s” leaves room in its segments for %i", (text, room) => {
    expect(roomOf(measureSms(text))).toBe(room);
  });

  test("an escaped character is never cut in two, so the rest can need one part more", () => {
    // 152 + € would end at 154: the part closes at 152. Twice that, and 306 septets no longer fit two parts.
    const text = `${"a".repeat(152)}€${"a".repeat(152)}`;
    expect(measureSms(text)).toEqual({ encoding: "GSM-7", units: 306, segments: 3 });
  });

  test("an emoji is never cut in two", () => {
    const text = `${"ư".repeat(66)}🙂${"ư".repeat(66)}`;
    expect(measureSms(text)).toEqual({ encoding: "UCS-2", units: 134, segments: 3 });
  });

  test("the alphabet has 127 characters of one septet and 10 of two", () => {
    const sizes = Array.from({ length: 0x10000 }, (_, code) => septetsOf(String.fromCharCode(code)));
    expect(sizes.filter((size) => size === 1)).toHaveLength(127);
    expect(sizes.filter((size) => size === 2)).toHaveLength(10);
  });

  test("the parts hold all units, and cutting costs at most one part in 67", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "€", "[", "ư", "🙂"), maxLength: 600, size: "max" });
    fc.assert(
      fc.property(text, (message) => {
        const { encoding, units, segments } = measureSms(message);
        const [alone, part] = encoding === "GSM-7" ? [160, 153] : [70, 67];
        if (units <= alone) expect(segments).toBe(units === 0 ? 0 : 1);
        else {
          expect(segments).toBeGreaterThanOrEqual(Math.ceil(units / part));
          expect(segments).toBeLessThanOrEqual(Math.ceil(units / (part - 1)));
        }
      }),
    );
  });
});
