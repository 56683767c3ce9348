import { type App, type CfnResource, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks, type IApplyRule } from "cdk-nag";
import type { IConstruct } from "constructs";
import { expect, test } from "vitest";
import { findings, notes } from "../../infra/aws/check-rules.ts";
import { provinceApp } from "../../infra/province-app.ts";
import type { Province } from "../../shared/domain/agency/province.ts";
import { caoBang } from "./synthesized.ts";

const site = {
  domain: "motcua.caobang.gov.vn",
  certificateArn: "arn:aws:acm:us-east-1:111122223333:certificate/abc-123",
};
const built = (province: Province) => provinceApp({ province, bundle: false }).app;
const apps: [string, App][] = [
  ["the demonstration", built(caoBang)],
  ["a name of its own", built({ ...caoBang, site })],
  ["an optional second factor", built({ ...caoBang, people: { ...caoBang.people, mfa: "optional" } })],
];

/** Asks each rule about each resource, whatever was acknowledged. */
class EveryFinding extends AwsSolutionsChecks {
  readonly found: { id: string; path: string }[] = [];

  protected override applyRule(rule: IApplyRule): void {
    const id = `${this.packName}-${rule.ruleSuffixOverride ?? rule.rule.name}`;
    const path = rule.node.node.path;
    const result = rule.rule(rule.node);
    if (Array.isArray(result)) this.found.push(...result.map((finding) => ({ id: `${id}[${finding}]`, path })));
    else if (result === "Non-Compliant") this.found.push({ id, path });
  }
}

const acknowledged = (root: IConstruct): { id: string; reason: string; path: string }[] =>
  root.node.findAll().flatMap((part) =>
    part.node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.entries<string>(data))
      .map(([id, reason]) => ({ id: id.replace(/^annotation::/i, ""), reason, path: part.node.path })),
  );

test.each(apps)("AWS's rules find nothing unanswered in a province with %s", (_, app) => {
  expect(findings(app)).toEqual([]);
});

test("CloudFormation's own schema finds no fault in the templates", { timeout: 120_000 }, () => {
  expect(notes(built(caoBang).synth())).toEqual([]);
});

test.each(apps)("no answer to a rule outlives its cause in a province with %s", (_, app) => {
  const every = new EveryFinding();
  every.validateScope(app);
  const answers = acknowledged(app);
  const idle = answers.filter(
    ({ id, path }) => !every.found.some((finding) => finding.id === id && finding.path.startsWith(path)),
  );
  expect(idle).toEqual([]);
  for (const { reason } of answers) expect(reason.length).toBeGreaterThan(40);
});

test("no rule is answered for the whole stack at once", () => {
  expect(acknowledged(built(caoBang)).filter(({ path }) => !path.includes("/"))).toEqual([]);
});

test("a resource that breaks a rule is found", () => {
  const { app, stack } = provinceApp({ province: caoBang, bundle: false });
  const table = stack.node
    .findAll()
    .find((part): part is CfnResource => part.node.path.endsWith("Audit/Audit/Table/Resource"));
  table?.addPropertyOverride("PointInTimeRecoverySpecification", { PointInTimeRecoveryEnabled: false });
  Object.assign(table ?? {}, { pointInTimeRecoverySpecification: undefined });
  expect(findings(app)).toEqual([expect.stringContaining("AwsSolutions-DDB3 motcua/Audit/Audit/Table/Resource")]);
});
