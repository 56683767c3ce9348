import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { bundle, functionName } from "../../infra/aws/bundle.ts";

const outdir = mkdtempSync(join(tmpdir(), "motcua-bundle-"));
afterAll(() => rmSync(outdir, { recursive: true }));

test("a function is named after its capability, and after its file where a capability has two", () => {
  expect(functionName("functions/ticket/handler.ts")).toBe("ticket");
  expect(functionName("functions/ticket/watch-handler.ts")).toBe("ticket-watch");
});

test("a function whose file is missing is refused by a sentence that names the file", () => {
  expect(() => bundle("functions/none/handler.ts", outdir)).toThrow(
    "functions/none/handler.ts does not exist, so its function cannot be bundled.",
  );
});

test("what is shipped is one ES module; its map and the list of its inputs stay beside it", async () => {
  const folder = bundle("infra/aws/routes.ts", outdir);
  expect(readdirSync(folder)).toEqual(["index.mjs"]);
  expect(readdirSync(join(outdir, "bundles")).sort()).toEqual([
    "aws-routes.ts",
    "aws-routes.ts.meta.json",
    "aws-routes.ts.mjs.map",
  ]);
  expect(await import(join(folder, "index.mjs"))).toHaveProperty("routes");
});

test("the same source gives the same bytes, so nothing is deployed twice", () => {
  const read = () => readFileSync(join(bundle("infra/aws/routes.ts", outdir), "index.mjs"), "utf8");
  expect(read()).toBe(read());
});
