import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { caoBang, permissions, resources, synthesize, target } from "./synthesized.ts";

const { template } = synthesize(caoBang);
const alarms = resources(template, "AWS::CloudWatch::Alarm").map(([, { Properties }]) => Properties);
const runbook = join(import.meta.dirname, "../../docs/runbook.md");
const guide = join(import.meta.dirname, "../../docs/deploy.md");
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

  test("each section that an alarm names is a heading of the runbook", () => {
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

  test("are as many as the deployment guide counts", () => {
    expect(readFileSync(guide, "utf8")).toContain(`alarms: ${alarms.length} in the demonstration`);
  });

  test("may publish to the operator's topic, this account's alarms alone", () => {
    const [operations] = alarms[0].AlarmActions.map(target);
    const policies = resources(template, "AWS::SNS::TopicPolicy").map(([, { Properties }]) => Properties);
    const policy = policies.find(({ Topics }) => target(Topics[0]) === operations);
    const allowed = policy.PolicyDocument.Statement.filter(({ Effect }: { Effect: string }) => Effect === "Allow");
    const account = { Ref: "AWS::AccountId" };
    expect(allowed).toEqual([
      {
        Sid: "Alarms",
        Effect: "Allow",
        Principal: { Service: "cloudwatch.amazonaws.com" },
        Action: "sns:Publish",
        Resource: { Ref: operations },
        Condition: {
          StringEquals: { "aws:SourceAccount": account },
          ArnLike: { "aws:SourceArn": expect.anything() },
        },
      },
    ]);
    expect(target(allowed[0].Condition.ArnLike["aws:SourceArn"])).toMatch(
      /:cloudwatch:AWS::Region:AWS::AccountId:alarm:\*$/,
    );
    const [, key] = resources(template, "AWS::KMS::Key")[0] ?? [];
    expect(key?.Properties.KeyPolicy.Statement).toContainEqual({
      Effect: "Allow",
      Principal: { Service: ["cloudwatch.amazonaws.com", "events.amazonaws.com"] },
      Action: ["kms:Decrypt", "kms:GenerateDataKey"],
      Resource: "*",
    });
  });

  test("every function has one for its errors", () => {
    const functions = resources(template, "AWS::Lambda::Function").map(([id]) => id);
    const watched = alarms
      .filter(({ MetricName }) => MetricName === "Errors")
      .map(({ Dimensions }) => target(Dimensions[0].Value));
    expect(watched.sort()).toEqual(functions.sort());
  });

  test("one is for calls turned away, as the account's limit is one for all functions", () => {
    const turnedAway = alarms.filter(({ MetricName }) => MetricName === "Throttles");
    expect(turnedAway).toHaveLength(1);
    expect(turnedAway[0]).toMatchObject({ Namespace: "AWS/Lambda", Threshold: 0, Statistic: "Sum" });
    expect(turnedAway[0].Dimensions).toBeUndefined();
  });

  test("every stream has one for falling behind", () => {
    const readers = resources(template, "AWS::Lambda::EventSourceMapping")
      .filter(([, { Properties }]) => Properties.StartingPosition)
      .map(([, { Properties }]) => target(Properties.FunctionName));
    const watched = alarms
      .filter(({ MetricName }) => MetricName === "IteratorAge")
      .map(({ Dimensions }) => target(Dimensions[0].Value));
    expect(watched.sort()).toEqual(readers.sort());
  });

  test("a sweep or a collector that does not run rings by its absence", () => {
    const absence = { MetricName: "Invocations", Threshold: 1, ComparisonOperator: "LessThanThreshold" };
    expect(alarms.filter(({ TreatMissingData }) => TreatMissingData === "breaching")).toMatchObject([absence, absence]);
  });

  test("SMS rings at 80 % of the province's cap, counted in the dollars that AWS reports", () => {
    const sms = alarms.find(({ MetricName }) => MetricName === "SMSMonthToDateSpentUSD");
    expect(sms.Threshold).toBe(Math.floor((0.8 * 20_000_000) / 26_000));
  });

  test("what was true stays true while nobody tells: SMS spending at night, stuck messages and an agency that is away between two looks", () => {
    const quiet = alarms.filter(({ TreatMissingData }) => TreatMissingData === "ignore");
    expect(quiet.map(({ MetricName }) => MetricName).toSorted()).toEqual([
      "AgencyAway",
      "SMSMonthToDateSpentUSD",
      "StuckMessages",
    ]);
  });

  test("SMS that SNS took and did not deliver ring from 1 in 10 on", () => {
    const alarm = alarms.find(({ AlarmDescription }) => AlarmDescription.endsWith("#sms-undelivered"));
    expect(alarm).toMatchObject({
      Threshold: 90,
      ComparisonOperator: "LessThanThreshold",
      TreatMissingData: "notBreaching",
    });
    const measured = alarm.Metrics.flatMap(({ MetricStat }: { MetricStat?: { Metric: object; Stat: string } }) =>
      MetricStat ? [[MetricStat.Metric, MetricStat.Stat]] : [],
    );
    const Dimensions = [
      { Name: "Country", Value: "VN" },
      { Name: "SMSType", Value: "Transactional" },
    ];
    const rate = { Namespace: "AWS/SNS", MetricName: "SMSSuccessRate", Dimensions };
    expect(measured).toEqual([
      [rate, "Average"],
      [rate, "SampleCount"],
    ]);
  });

  test("messages that are stuck ring until a person has dealt with all of them", () => {
    expect(alarms.find(({ MetricName }) => MetricName === "StuckMessages")).toMatchObject({
      ...{ Namespace: "motcua", Threshold: 0, Statistic: "Maximum" },
      Dimensions: [{ Name: "service", Value: "operations-collect" }],
    });
  });

  test("facts that do not reach a queue have one", () => {
    const facts = alarms.filter(({ MetricName }) => MetricName === "NumberOfNotificationsFailed");
    const [topic] = facts.map(({ Dimensions }) => target(Dimensions[0].Value));
    expect(facts).toMatchObject([{ Namespace: "AWS/SNS", Threshold: 0 }]);
    expect(topic).toBe(target(template.toJSON().Outputs.EventTopicArn.Value));
  });

  test("the API's failures have one", () => {
    expect(sections).toContain("api-errors");
  });
});

test("the budget is the province's plan without SMS, and speaks to the operator", () => {
  const [, budget] = resources(template, "AWS::Budgets::Budget")[0] ?? [];
  expect(budget?.Properties.Budget).toEqual({
    BudgetType: "COST",
    TimeUnit: "MONTHLY",
    BudgetLimit: { Amount: caoBang.monthlyBudgetUsd, Unit: "USD" },
    Metrics: ["UnblendedCost"],
    FilterExpression: {
      Not: { Dimensions: { Key: "SERVICE", Values: ["Amazon Simple Notification Service", "AWS End User Messaging"] } },
    },
  });
  for (const { Subscribers } of budget?.Properties.NotificationsWithSubscribers ?? [])
    expect(Subscribers).toEqual([{ SubscriptionType: "EMAIL", Address: caoBang.operationsEmail }]);
});

test("SNS may write down what became of SMS, whose phone numbers are forgotten after a month, and nothing else", () => {
  const role = target(template.toJSON().Outputs.SmsLogRoleArn.Value);
  const granted = permissions(template).filter((permission) => permission.role === role);
  expect([...new Set(granted.map(({ action }) => action))].sort()).toEqual([
    "logs:CreateLogGroup",
    "logs:CreateLogStream",
    "logs:PutLogEvents",
  ]);
  const logs = [...new Set(granted.map(({ resource }) => resource))].map((log) => template.toJSON().Resources[log]);
  const name = "sns/AWS::Region/AWS::AccountId/DirectPublishToPhoneNumber";
  expect(logs.map(({ Properties }) => target(Properties.LogGroupName)).sort()).toEqual([name, `${name}/Failure`]);
  for (const { Properties } of logs) expect(Properties.RetentionInDays).toBe(30);
});

test("both of SNS's logs call the one function that notes receipts", () => {
  const filters = resources(template, "AWS::Logs::SubscriptionFilter").map(([, { Properties }]) => Properties);
  expect(filters).toHaveLength(2);
  for (const { DestinationArn } of filters) expect(target(DestinationArn)).toMatch(/^NotificationWordsReceipts/);
});
