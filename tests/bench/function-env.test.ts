import { expect, test } from "vitest";
import { caoBang, resources, synthesize } from "../infra/synthesized.ts";
import { functionEnv } from "./function-env.ts";

test("a function that is measured cold gets every setting that the template gives it", () => {
  const names = ["dossier", "ticket", "definition", "notification", "audit"] as const;
  const tables = Object.fromEntries(names.map((name) => [name, name])) as Parameters<typeof functionEnv>[1];
  const given = Object.keys(functionEnv("http://localhost:1", tables));
  const wanted = resources(synthesize(caoBang).template, "AWS::Lambda::Function").flatMap(([, { Properties }]) =>
    Object.keys(Properties.Environment.Variables),
  );
  const powertools = /^(POWERTOOLS_|LOG_LEVEL$)/;
  expect([...new Set(wanted)].filter((name) => !powertools.test(name) && !given.includes(name))).toEqual([]);
});
