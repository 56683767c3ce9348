import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseTrackingLink, trackingFragment } from "./tracking-link.ts";

test("the link on the receipt gives code and secret, though the code holds dots itself", () => {
  expect(parseTrackingLink("#H14.101-261121-0001.K7M2P9QX")).toEqual({
    code: "H14.101-261121-0001",
    secret: "K7M2P9QX",
  });
});

test("what is written into a link is read back", () => {
  const code = fc.stringMatching(/^[A-Z]\d{2}(\.\d{1,3}){0,3}-\d{6}-\d{4,6}$/);
  const secret = fc.stringMatching(/^[A-Z0-9]{6,20}$/);
  fc.assert(
    fc.property(code, secret, (a, b) => {
      expect(parseTrackingLink(trackingFragment({ code: a, secret: b }))).toEqual({ code: a, secret: b });
    }),
  );
});

test.each(["", "#", "#main", "#.", "#H14.", "#%E0%A4%A.x"])("%j is no tracking link", (fragment) => {
  expect(parseTrackingLink(fragment)).toBeUndefined();
});
