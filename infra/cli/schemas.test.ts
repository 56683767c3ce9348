import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { schemaFiles, schemaFolder } from "./schemas.ts";

test.each([...schemaFiles()])("%s is what the zod schema says today", async (name, text) => {
  expect(await readFile(join(schemaFolder, name), "utf8")).toBe(text);
});

test("an editor is told of entries that no procedure has", () => {
  const { $defs } = JSON.parse(schemaFiles().get("procedure.schema.json") ?? "");
  expect($defs.Step.additionalProperties).toBe(false);
  expect($defs.Step.required).not.toContain("decides");
});
