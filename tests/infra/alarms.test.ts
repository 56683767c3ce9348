import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { caoBang, resources, synthesize, target } from "./synthesized.ts";

const { template } = synthesize(caoBang);
const alarms = resources(template, "AWS::CloudWatch::Alarm").map(([, { Properties }]) => Properties);
const runbook = join(import.meta.dirname, "../../docs/runbook.md");
const sections = [...new Set(alarms.map(({ AlarmDescription }) => AlarmDescription.split("docs/runbook.md#")[1]))];

describe("Alarms", () => {
  test.each(alarms)("“$AlarmDescription” is a sentence, a runbook section and a message to the operator", (alarm) => {
    expect(alarm.AlarmDescription).toMatch(/^[A-Z].+\. docs\/runbook\.md#[a-z-]+$/);
    const [operations] = alarm.AlarmActions.map(target);
    template.hasResourceProperties("AWS::SNS::Subscription", {
      Protocol: "email",
      Endpoint: caoBang.operationsEmail,
      TopicArn: { Ref: operations },
    });
  });

  test.runIf(existsSync(runbook))("each section that an alarm names is a heading of the runbook", () => {
    const headings = readFileSync(runbook, "utf8")
      .split("\n")
      .filter((line) => line.startsWith("#"))
      .map((line) =>
        line
          .replace(/^#+ /, "")
          .toLowerCase()
          .replaceAll(/[^\w\s-]/g, "")
          .trim()
          .replaceAll(/\s+/g, "-"),
      );
    expect(headings).toEqual(expect.arrayContaining(sections));
  });

  test("every function has one for its errors and one for calls turned away", () => {
    const functions = resources(template, "AWS::Lambda::Function").map(([id]) => id);
    for (const metric of ["Errors", "Throttles"]) {
      const watched = alarms
        .filter(({ MetricName }) => MetricName === metric)
        .map(({ Dimensions }) => target(Dimensions[0].Value));
      expect(watched.sort()).toEqual(functions.sort());
    }
  });

  test("both streams have one for falling behind", () => {
    const readers = resources(template, "AWS::Lambda::EventSourceMapping")
      .filter(([, { Properties }]) => Properties.StartingPosition)
      .map(([, { Properties }]) => target(Properties.FunctionName));
    const watched = alarms
      .filter(({ MetricName }) => MetricName === "IteratorAge")
      .map(({ Dimensions }) => target(Dimensions[0].Value));
    expect(watched.sort()).toEqual(readers.sort());
  });

  test("a sweep that does not run rings by its absence", () => {
    expect(alarms.filter(({ TreatMissingData }) => TreatMissingData === "breaching")).toMatchObject([
      { MetricName: "Invocations", Threshold: 1, ComparisonOperator: "LessThanThreshold" },
    ]);
  });

  test("SMS rings at 80 % of the province's cap, counted in the dollars that AWS reports", () => {
    const sms = alarms.find(({ MetricName }) => MetricName === "SMSMonthToDateSpentUSD");
    expect(sms.Threshold).toBe(Math.floor((0.8 * 20_000_000) / 26_000));
  });

  test("the API's failures have one", () => {
    expect(sections).toContain("api-errors");
  });
});

test("the budget is the province's and speaks to the operator", () => {
  template.hasResourceProperties("AWS::Budgets::Budget", {
    Budget: { BudgetType: "COST", TimeUnit: "MONTHLY", BudgetLimit: { Amount: caoBang.monthlyBudgetUsd, Unit: "USD" } },
  });
});
