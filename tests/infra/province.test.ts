import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readProvince } from "../../infra/aws/province-file.ts";
import { Province } from "../../shared/domain/agency/province.ts";
import { caoBang, resources, synthesize } from "./synthesized.ts";

const folder = mkdtempSync(join(tmpdir(), "motcua-province-"));
afterAll(() => rmSync(folder, { recursive: true }));

const source = readFileSync(join(import.meta.dirname, "../../infra/provinces/cao-bang.yaml"), "utf8");

function changed(from: string, to: string): string {
  expect(source).toContain(from);
  const file = join(folder, "changed.yaml");
  writeFileSync(file, source.replace(from, to));
  return file;
}

describe("A bad province file", () => {
  test.each([
    ["senderId: MOTCUA", 'senderId: "0123456789"', "sms.senderId: must be 1 to 11"],
    ["code: H14.12", "code: Y14.12", "agencies.1.code: Y14.12 is not under H14"],
    ["agencyCode: H14.102", "agencyCode: H14.101", "communes.1.agencyCode: H14.101 is used twice"],
    ['code: "01648"', "code: 01648", "communes.1.code: Invalid input: expected string"],
    ["delivery: queue", "delivery: fax", "agencies.2.delivery: Invalid option"],
    ["operationsEmail: van-hanh@motcua.example", "operationsEmail: van-hanh", "operationsEmail: Invalid email"],
    ["lead: Triệu Văn Lâm", "leader: Triệu Văn Lâm", "communes.1: Unrecognized key"],
  ])("with %s made %s is refused with its path and the reason", (from, to, reason) => {
    expect(() => readProvince(changed(from, to))).toThrow(reason);
  });

  test("all its faults are told at once", () => {
    const file = join(folder, "several.yaml");
    writeFileSync(file, source.replace('unitCode: "04"', "unitCode: 4").replace("slug: phuc-hoa", "slug: Phục Hòa"));
    expect(() => readProvince(file)).toThrow(/unitCode: [\s\S]*communes\.1\.slug: /);
  });

  test("that is not YAML, or is not there, is refused by its name", () => {
    const file = join(folder, "broken.yaml");
    writeFileSync(file, "communes: [");
    expect(() => readProvince(file)).toThrow(/broken\.yaml cannot be read/);
    expect(() => readProvince(join(folder, "none.yaml"))).toThrow(/none\.yaml cannot be read/);
  });
});

test("the app ends with an error, and writes nothing, when its province has no file", () => {
  const app = join(import.meta.dirname, "../../infra/app.ts");
  const env = { ...process.env, MOTCUA_PROVINCE: "atlantis", CDK_OUTDIR: join(folder, "out") };
  const { status, stderr } = spawnSync(process.execPath, [app], { env, encoding: "utf8" });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^\S+atlantis\.yaml cannot be read: .+\n$/);
  expect(existsSync(env.CDK_OUTDIR)).toBe(false);
});

test("a province with 124 communes and 70 agencies, each with software of its own, fits into one stack, with a small one for each agency's queue", () => {
  const [commune] = caoBang.communes;
  const [agency] = caoBang.agencies;
  const large = Province.parse({
    ...caoBang,
    communes: Array.from({ length: 124 }, (_, at) => ({
      ...commune,
      code: `${10_000 + at}`,
      agencyCode: `H14.${101 + at}`,
      slug: `commune-${at}`,
      counters: [],
    })),
    agencies: Array.from({ length: 70 }, (_, at) => ({
      ...agency,
      code: `H14.${10 + at}`,
      key: `agency-${at}`,
      delivery: "queue",
    })),
  });
  const { parent } = synthesize(large);
  // CloudFormation takes 500 resources of a stack.
  expect(resources(parent).length).toBeLessThan(490);
  expect(Object.keys(parent.toJSON().Outputs).length).toBeLessThanOrEqual(200);
  expect(JSON.stringify(parent.toJSON()).length).toBeLessThan(1_000_000);
  // Lambda allows 4 kB of environment; the operations' functions name every queue.
  const operations = resources(parent, "AWS::Lambda::Function").find(
    ([, { Properties }]) => Properties.Environment.Variables.POWERTOOLS_SERVICE_NAME === "operations",
  );
  expect(JSON.stringify(operations?.[1].Properties.Environment.Variables).length).toBeLessThan(4_000);
});
