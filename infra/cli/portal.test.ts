import { expect, test } from "vitest";
import { readPortalArgs } from "./portal.ts";

test("a comparison names its commune, and on AWS an officer's token beside the stack", () => {
  expect(readPortalArgs(["reconcile", "--commune", "01288", "--date", "2026-11-26"])).toEqual({
    act: "reconcile",
    given: { commune: "01288", date: "2026-11-26", send: false, outputs: undefined, token: undefined },
  });
  const aws = ["--outputs", "cdk.out/outputs.json", "--token", "t"];
  expect(readPortalArgs(["reconcile", "--commune", "01288", "--send", ...aws])).toMatchObject({
    given: { send: true, token: "t" },
  });
});

test.each([
  [[]],
  [["reconcile"]],
  [["reconcile", "--commune", "01288", "--date", "26/11/2026"]],
  [["reconcile", "--commune", "01288", "--outputs", "cdk.out/outputs.json"]],
  [["stand-in", "--port", "x"]],
  [["send"]],
])("motcua portal %j is not understood", (args) => {
  expect(readPortalArgs(args)).toBeUndefined();
});

test("the stand-in listens where it is told to, else on its own port", () => {
  expect(readPortalArgs(["stand-in"])).toEqual({ act: "stand-in", port: 3900 });
  expect(readPortalArgs(["stand-in", "--port", "4000"])).toEqual({ act: "stand-in", port: 4000 });
});
