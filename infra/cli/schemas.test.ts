import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { schemaFiles, schemaFolder } from "./schemas.ts";

test.each([...schemaFiles()])("%s is what the zod schema says today", async (name, schema) => {
  // By content: the formatter may break lines as it likes.
  expect(JSON.parse(await readFile(join(schemaFolder, name), "utf8"))).toEqual(JSON.parse(JSON.stringify(schema)));
});

test("an editor is told of entries that no procedure has", () => {
  const step = schemaFiles().get("procedure.schema.json")?.$defs?.Step;
  expect(step?.additionalProperties).toBe(false);
  expect(step?.required).toContain("owner");
  expect(step?.required).not.toContain("decides");
});
