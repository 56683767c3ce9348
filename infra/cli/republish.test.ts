import { expect, test } from "vitest";
import { readRepublishArgs } from "./republish.ts";

const dossier = "H14.101-261128-0001";

test("a dossier's facts are asked for from its first version, or for a part of them", () => {
  const type = "motcua.republish.v1";
  expect(readRepublishArgs(["--dossier", dossier])).toEqual({ request: { type, dossier, from: 1 } });
  expect(readRepublishArgs(["--dossier", dossier, "--from-version", "3", "--to-version", "4"])).toEqual({
    request: { type, dossier, from: 3, to: 4 },
  });
});

test.each([
  [[]],
  [["--dossier", "nonsense"]],
  [["--dossier", dossier, "--from-version", "0"]],
  [["--dossier", dossier, "--from-version", "3", "--to-version", "2"]],
  [["--dossier", dossier, "--to-version", "last"]],
  [["--all"]],
])("%j is not understood", (args) => {
  expect(readRepublishArgs(args)).toBeUndefined();
});
