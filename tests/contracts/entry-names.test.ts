import { expect, test } from "vitest";
import * as z from "zod";
import { openApiDocument } from "../../shared/contracts/openapi.ts";
import { entryNames } from "../../shared/text/entry-names.ts";

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

const document = openApiDocument();
const { schemas } = z.object({ schemas: z.record(z.string(), z.custom<Schema>()) }).parse(document.components);
const resolved = (schema: Schema): Schema => schemas[schema.$ref?.split("/").at(-1) ?? ""] ?? schema;

/** Dotted paths of everything that can be wrong in a body, lists without their places. */
const pathsIn = (given: Schema, at: string): string[] => {
  const schema = resolved(given);
  const inner = resolved(schema.items ?? schema).properties ?? {};
  return Object.entries(inner).flatMap(([name, one]) => {
    const path = at === "" ? name : `${at}.${name}`;
    return [path, ...pathsIn(one, path)];
  });
};

const bodies = Object.entries(schemas).filter(([name]) => name.endsWith("Request"));
const asked = Object.values(document.paths)
  .flatMap((methods) => Object.values(methods))
  .flatMap(({ parameters }) => parameters)
  .filter((one) => one.in === "query")
  .map((one) => String(one.name));

test("every entry that a person can get wrong has a name in both languages", () => {
  expect(bodies.length).toBeGreaterThan(10);
  const paths = new Set([...bodies.flatMap(([, schema]) => pathsIn(schema, "")), ...asked]);
  expect([...paths].filter((path) => entryNames[path] === undefined)).toEqual([]);
});

test("no name is kept for an entry that is gone", () => {
  const paths = new Set(["", ...bodies.flatMap(([, schema]) => pathsIn(schema, "")), ...asked]);
  expect(Object.keys(entryNames).filter((name) => !paths.has(name))).toEqual([]);
});
