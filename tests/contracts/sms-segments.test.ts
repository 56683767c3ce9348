import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { measureSms } from "../../shared/domain/message/sms.ts";
import { edges, ours, smsText, theirs } from "../support/sms-texts.ts";

describe("what a message costs is what an independent calculator says", () => {
  test("of Vietnamese and English texts (npm run bench asks of 10,000), as they are composed and as they come apart", () => {
    let apart = 0;
    fc.assert(
      fc.property(smsText, (text) => {
        const size = theirs(text);
        expect(ours(text)).toEqual(size);
        // Texts that come with their marks apart are put together before they are sent.
        if (text.normalize("NFD") !== text) apart++;
        expect(ours(text.normalize("NFD").normalize("NFC"))).toEqual(size);
      }),
      { numRuns: 1_000 },
    );
    expect(apart).toBeGreaterThan(200);
  });

  test.each(edges)(
    "at %i letters, plain and with marks, also where an escaped character or an emoji stands at the edge",
    (edge) => {
      for (const letter of ["a", "ư"])
        for (const [odd, size] of [
          ["", 0],
          ["€", letter === "a" ? 2 : 1],
          ["🙂", 2],
        ] as const)
          for (const at of [edge - 3, edge - 2, edge - 1, edge, 66, 67, 152, 153]) {
            const rest = Math.max(0, edge - size - at);
            const text = letter.repeat(at) + odd + letter.repeat(rest);
            expect(ours(text), `${letter}×${at} ${odd} ${letter}×${rest}`).toEqual(theirs(text));
          }
    },
  );

  test("of every character of the first plane by itself", () => {
    const differing = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
      (character) => measureSms(character).encoding !== theirs(character).encoding,
    );
    expect(differing).toEqual([]);
  });
});

describe("where the two differ", () => {
  test("an empty text is no message for us, and one for them; nobody sends it", () => {
    expect([measureSms("").segments, theirs("").segments]).toEqual([0, 1]);
  });

  // 3GPP TS 23.040, 9.2.3.24.1 cuts a long message between characters of its alphabet (TS 23.038, 6.2.3: UCS-2, two octets
  // each), and a combining mark is a character of its own there. They keep what one reads as a single letter together, which
  // no network asks for. What is sent is composed, so it never comes to that.
  test("a mark that stands apart may open the next part, as the standard counts, and they move the whole letter", () => {
    const apart = `aa${"ế".normalize("NFD").repeat(44)}`;
    expect(measureSms(apart)).toEqual({ encoding: "UCS-2", units: 134, segments: 2 });
    expect(theirs(apart).segments).toBe(3);
    expect(ours(apart.normalize("NFC"))).toEqual(theirs(apart.normalize("NFC")));
  });

  test("an emoji of several is cut between them, never inside one", () => {
    const family = `${"ư".repeat(64)}👨‍👩‍👧${"ư".repeat(62)}`;
    expect([measureSms(family).units, measureSms(family).segments, theirs(family).segments]).toEqual([134, 2, 3]);
  });
});
