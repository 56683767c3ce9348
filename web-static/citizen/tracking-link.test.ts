import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseTrackingLink, readCode, readSecret, trackingFragment } from "./tracking-link.ts";

test("the link on the slip gives code and secret, though the code holds dots itself", () => {
  expect(parseTrackingLink("#H14.101-261121-0001.K7M2P9QX")).toEqual({
    code: "H14.101-261121-0001",
    secret: "K7M2P9QX",
  });
});

test("the link in an SMS gives the code alone", () => {
  expect(parseTrackingLink("#H14.101-261121-0001")).toEqual({ code: "H14.101-261121-0001" });
  expect(parseTrackingLink("#H14-261121-0001")).toEqual({ code: "H14-261121-0001" });
});

const codes = fc.stringMatching(/^[A-Z]\d{2}(\.\d{1,3}){0,3}-\d{6}-\d{4,6}$/);
const secrets = fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{6,20}$/);

test("what is written into a link is read back", () => {
  fc.assert(
    fc.property(codes, secrets, (code, secret) => {
      expect(parseTrackingLink(trackingFragment({ code, secret }))).toEqual({ code, secret });
      expect(parseTrackingLink(`#${code}`)).toEqual({ code });
    }),
  );
});

test.each(["", "#", "#main", "#thu-tuc", "#.", "#H14.", "#H14.101", "#%E0%A4%A.x", "#a.b"])(
  "%j is no tracking link",
  (fragment) => {
    expect(parseTrackingLink(fragment)).toBeUndefined();
  },
);

describe("a code typed by hand is read", () => {
  test.each([
    ["h14.101-261121-0001"],
    [" H14.101 - 261121 - 0001 "],
    ["H14.101–261121—0001"],
    ["H14.101−261121‑0001"],
    ["H14.1O1-26ll2I-OOO1"],
  ])("%j", (typed) => {
    expect(readCode(typed)).toBe("H14.101-261121-0001");
  });

  test("and a right one is left as it is", () => {
    fc.assert(fc.property(codes, (code) => readCode(code) === code));
  });
});

describe("a secret typed by hand is read", () => {
  test.each([["k7m2p9qx01"], ["K7M2 P9QX 01"], ["K7M2-P9QX-O1"], ["k7m2p9qxol"], ["K7M2P9QXOI"]])("%j", (typed) => {
    expect(readSecret(typed)).toBe("K7M2P9QX01");
  });

  test("and a right one is left as it is", () => {
    fc.assert(fc.property(secrets, (secret) => readSecret(secret) === secret));
  });
});
