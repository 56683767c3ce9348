import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import asyncApiSchema from "@asyncapi/specs/schemas/3.0.0-without-$id.json" with { type: "json" };
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { apiFolder, asyncApiFiles } from "../../infra/cli/asyncapi/asyncapi.ts";
import { asyncApiDocument, fileOf, messageSchema } from "../../infra/cli/asyncapi/document.ts";
import { messages } from "../../infra/cli/asyncapi/messages.ts";

const files = [...asyncApiFiles()];
const readJson = (path: string): Record<string, unknown> => JSON.parse(readFileSync(path, "utf8"));

test.each(files)("docs/api/%s is what the schemas say today; if not: npm run motcua -- asyncapi", (name, content) => {
  expect(readFileSync(join(apiFolder, name), "utf8")).toBe(content);
});

test("no schema is kept of a message that is gone", () => {
  const names = readdirSync(join(apiFolder, "messages")).toSorted();
  expect(names).toEqual(messages.map(fileOf).toSorted());
});

test("the description is AsyncAPI 3.0, as its own schema says", () => {
  const ajv = new Ajv({ strict: false, validateFormats: false, logger: false });
  const isValid = ajv.validate(asyncApiSchema, asyncApiDocument());
  expect(ajv.errors ?? []).toEqual([]);
  expect(isValid).toBe(true);
});

const samplesIn = (folder: string) =>
  readdirSync(join(import.meta.dirname, folder)).map((name) => readJson(join(import.meta.dirname, folder, name)));
const samples = [...samplesIn("envelopes"), ...samplesIn("answers")];

describe.each(messages.map((message) => ({ ...message, name: message.type })))("$name", (message) => {
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(messageSchema(message));
  const sample = samples.find(({ type }) => type === message.type);

  test.runIf(message.goes !== "by-http-only")("a program that knows only the schema takes the sample", () => {
    expect(validate(sample)).toBe(true);
  });

  test("what motcua sends may grow, what it is sent may not be misspelt", () => {
    const grown = { ...sample, data: { ...Object(sample?.data), further: 1 } };
    expect(validate(grown)).toBe(message.goes === "to-agency");
  });

  test("another type is another message", () => {
    expect(validate({ ...sample, type: "motcua.other.v1" })).toBe(false);
  });
});
