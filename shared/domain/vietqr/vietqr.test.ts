import fc from "fast-check";
import { expect, test } from "vitest";
import { codesIn, REFERENCE_LIMIT, referenceOf } from "./reference.ts";
import { crc16, field } from "./tlv.ts";
import { type Transfer, vietQr } from "./vietqr.ts";

/** A second way to the same sum, by a table of bytes. */
const tableCrc = (text: string): string => {
  const table = Array.from({ length: 256 }, (_, byte) => {
    let value = byte * 256;
    for (let round = 0; round < 8; round++) value = ((value * 2) % 65536) ^ (value >= 32768 ? 0x1021 : 0);
    return value;
  });
  const sum = Buffer.from(text, "latin1").reduce(
    (crc, byte) => ((crc % 256) * 256) ^ (table[Math.floor(crc / 256) ^ byte] ?? 0),
    0xffff,
  );
  return sum.toString(16).padStart(4, "0").toUpperCase();
};

/** What a banking app does: takes the fields apart and looks at the sum. */
const read = (text: string): Record<string, string> => {
  const fields: Record<string, string> = {};
  for (let at = 0; at < text.length; ) {
    const length = Number(text.slice(at + 2, at + 4));
    fields[text.slice(at, at + 2)] = text.slice(at + 4, at + 4 + length);
    at += 4 + length;
  }
  return fields;
};

const transfer: Transfer = {
  bin: "970436",
  account: "0123456789",
  amountVnd: 20_000,
  reference: "H141012611280001",
  holder: "UBND phường Tân Giang",
};

test("the checksum is the one of the standard's check value", () => {
  // "123456789" → 29B1 is the check value of CRC-16/CCITT-FALSE in the catalogue of CRC algorithms.
  expect(crc16("123456789")).toBe("29B1");
  expect(crc16("")).toBe("FFFF");
  fc.assert(
    fc.property(fc.string({ unit: "binary-ascii", maxLength: 200 }), (text) => crc16(text) === tableCrc(text)),
    {
      numRuns: 200,
    },
  );
});

test("a code holds account, amount and dossier where a banking app looks for them", () => {
  const code = vietQr(transfer);
  expect(code).toBe(
    `00020101021238540010A00000072701240006970436011001234567890208QRIBFTTA530370454052000058` +
      `02VN5921UBND PHUONG TAN GIANG62200816H1410126112800016304${tableCrc(code.slice(0, -4))}`,
  );
  const fields = read(code);
  expect(read(fields["38"] ?? "")).toEqual({
    "00": "A000000727",
    "01": "00069704360110" + "0123456789",
    "02": "QRIBFTTA",
  });
  expect(read(fields["62"] ?? "")).toEqual({ "08": "H141012611280001" });
});

test("whatever is transferred, the code is read back as it was meant", () => {
  const digits = fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 4, maxLength: 19 });
  const any = fc.record({
    bin: fc.constantFrom("970436", "970405"),
    account: digits,
    amountVnd: fc.integer({ min: 1, max: 999_999_999 }),
    reference: fc.constantFrom("H141012611280001", "H14101261128123456"),
    holder: fc.string({ maxLength: 60 }),
  });
  fc.assert(
    fc.property(any, (one) => {
      const code = vietQr(one);
      const fields = read(code);
      const inner = read(read(fields["38"] ?? "")["01"] ?? "");
      expect([inner["00"], inner["01"], Number(fields["54"])]).toEqual([one.bin, one.account, one.amountVnd]);
      expect(fields["63"]).toBe(tableCrc(code.slice(0, -4)));
      expect(fields["59"] ?? "").toMatch(/^[A-Z0-9 ]{0,25}$/);
      expect(code).toMatch(/^[\x20-\x7e]+$/);
    }),
    { numRuns: 100 },
  );
});

test("an account without a name goes without the field, and a value that does not fit is a fault", () => {
  expect(read(vietQr({ ...transfer, holder: "•" }))["59"]).toBeUndefined();
  expect(() => field("59", "x".repeat(100))).toThrow("at most 99");
});

test("the reference fits the purpose of a transfer and leads back to its dossier, however banks and people write it", () => {
  const agencies = ["H14.101", "H14.102", "H14.1"];
  const code = "H14.101-261128-0001";
  expect(referenceOf(code)).toBe("H141012611280001");
  expect(referenceOf("H14.101.102.103-261128-0001").length).toBeLessThanOrEqual(REFERENCE_LIMIT);
  for (const words of [
    "H141012611280001",
    "MBVCB.778.h141012611280001.CT tu 0123 NONG THI MAI toi UBND",
    "nop phi ho so H14.101-261128-0001",
    "H14 101 261128 0001 le phi",
  ])
    expect(codesIn(words, agencies)).toEqual([code]);
  expect(codesIn("H141012611280001 H14102-261128-0007", agencies)).toEqual([code, "H14.102-261128-0007"]);
});

test("a day that there is not, digits that go on and other agencies are no code", () => {
  for (const words of ["H141012613280001", "H14.101-261128-00012345678", "H151012611280001", "ung ho quy", ""])
    expect(codesIn(words, ["H14.101"])).toEqual([]);
});
