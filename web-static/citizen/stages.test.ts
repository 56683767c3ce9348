import { expect, test } from "vitest";
import { stagesOf } from "./stages.ts";

const receivedAt = "2026-11-21T02:00:00Z";
const told = (...given: Parameters<typeof stagesOf>): string =>
  stagesOf(...given)
    .map(({ name, state }) => (state === "now" ? `[${name}]` : state === "done" ? name : `(${name})`))
    .join(" ");

test("a dossier under way shows where it is and what is to come", () => {
  expect(told({ status: "processing", receivedAt })).toBe("submitted received [processing] (ready) (returned)");
  expect(told({ status: "payment-requested", receivedAt })).toBe("submitted received [processing] (ready) (returned)");
  expect(told({ status: "returned", receivedAt })).toBe("submitted received processing ready [returned]");
});

test("papers that are missing before the receipt leave it at the first stage", () => {
  expect(told({ status: "supplement-requested" })).toBe("[submitted] (received) (processing) (ready) (returned)");
  expect(told({ status: "supplement-requested", receivedAt })).toMatch(/\[processing\]/);
});

test("a refused dossier was never received, and nothing is to come", () => {
  expect(told({ status: "refused" })).toBe("submitted [refused]");
});

test("a dossier that was withdrawn or stopped ends there", () => {
  expect(told({ status: "withdrawn" })).toBe("submitted [withdrawn]");
  expect(told({ status: "stopped", receivedAt })).toBe("submitted received [stopped]");
});
