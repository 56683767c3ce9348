import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readPublishArgs, taskFor } from "./publish-command.ts";
import { readStackOutputs, regionOf } from "./stack-outputs.ts";

const folder = mkdtempSync(join(tmpdir(), "outputs-"));
afterAll(() => rmSync(folder, { recursive: true }));

const stackOf = (Province: string) => ({
  Province,
  SiteUrl: "https://d1.cloudfront.net",
  SiteBucket: "pages",
  DefinitionTable: "definitions",
  UserPoolId: "pool",
  UserPoolClientId: "client",
  Issuer: "https://cognito-idp/pool",
  EventTopicArn: "arn:aws:sns:ap-southeast-1:123456789012:topic",
});
const written = (content: string): string => {
  const file = join(folder, `${Math.random()}.json`);
  writeFileSync(file, content);
  return file;
};
const fileOf = (stacks: object): string => written(JSON.stringify(stacks));

test("the outputs of a deployed stack say where to publish", () => {
  const outputs = readStackOutputs(fileOf({ motcua: stackOf("cao-bang"), other: { Url: "x" } }));
  expect(regionOf(outputs)).toBe("ap-southeast-1");
  expect(taskFor(outputs, { by: "mai", reason: "Sửa lệ phí" })).toMatchObject({
    province: "cao-bang",
    definitionTable: "definitions",
    siteBucket: "pages",
    publicUrl: "https://d1.cloudfront.net",
    siteConfig: { issuer: "https://cognito-idp/pool", clientId: "client" },
    by: "mai",
    reason: "Sửa lệ phí",
  });
});

test("of several provinces in one file the named one is taken, and without a name none", () => {
  const file = fileOf({ one: stackOf("cao-bang"), two: stackOf("lang-son") });
  expect(readStackOutputs(file, "lang-son").Province).toBe("lang-son");
  expect(() => readStackOutputs(file)).toThrow(/nhiều tỉnh.*cao-bang, lang-son/);
});

test.each([
  ["a file that is not there", () => join(folder, "none.json"), /Không đọc được/],
  ["a file that is no JSON", () => written("{"), /Không đọc được/],
  ["a file of other stacks", () => fileOf({ other: { Url: "x" } }), /không có hệ thống motcua/],
  ["another province", () => fileOf({ motcua: stackOf("cao-bang") }), /chỉ có tỉnh .*: cao-bang/],
])("%s is told in one sentence", (_, file, told) => {
  expect(() => readStackOutputs(file(), "lang-son")).toThrow(told);
});

test("a misspelt option of publish is not understood", () => {
  expect(readPublishArgs(["--output", "x"])).toBeUndefined();
  expect(readPublishArgs(["--by", "mai"])).toEqual({ by: "mai" });
});
