import { expect, test } from "vitest";
import { unnest } from "./unnest.ts";

const nested = {
  Parameters: { Topic: { Type: "String" } },
  Resources: {
    Queue: { Type: "AWS::SQS::Queue", Properties: { Dead: { "Fn::GetAtt": ["Dead", "Arn"] } } },
    Dead: { Type: "AWS::SQS::Queue" },
    Subscription: {
      Type: "AWS::SNS::Subscription",
      Properties: { TopicArn: { Ref: "Topic" }, Endpoint: { Ref: "Queue" }, Region: { Ref: "AWS::Region" } },
    },
  },
  Outputs: { Url: { Value: { Ref: "Queue" } } },
};
const template = {
  Resources: {
    Topic1: { Type: "AWS::SNS::Topic" },
    Police: {
      Type: "AWS::CloudFormation::Stack",
      Properties: { TemplateURL: "https://…", Parameters: { Topic: { Ref: "Topic1" } } },
      Metadata: { motcua: { template: "police.nested.template.json" } },
    },
    Reader: { Type: "AWS::IAM::Role", Properties: { Reads: [{ "Fn::GetAtt": ["Police", "Outputs.Url"] }] } },
  },
  Outputs: { PoliceUrl: { Value: { "Fn::GetAtt": ["Police", "Outputs.Url"] } } },
};

test("what a nested stack holds stands in its parent, and is found there from inside and from outside", () => {
  const files: string[] = [];
  const whole = unnest(template, (file) => {
    files.push(file);
    return nested;
  });
  expect(files).toEqual(["police.nested.template.json"]);
  expect(whole).toEqual({
    Resources: {
      Topic1: { Type: "AWS::SNS::Topic" },
      Reader: { Type: "AWS::IAM::Role", Properties: { Reads: [{ Ref: "PoliceQueue" }] } },
      PoliceQueue: { Type: "AWS::SQS::Queue", Properties: { Dead: { "Fn::GetAtt": ["PoliceDead", "Arn"] } } },
      PoliceDead: { Type: "AWS::SQS::Queue" },
      PoliceSubscription: {
        Type: "AWS::SNS::Subscription",
        Properties: { TopicArn: { Ref: "Topic1" }, Endpoint: { Ref: "PoliceQueue" }, Region: { Ref: "AWS::Region" } },
      },
    },
    Outputs: { PoliceUrl: { Value: { Ref: "PoliceQueue" } } },
  });
});

test("a template without nested stacks stays as it is, and nothing else is read", () => {
  const plain = { Resources: { Topic1: { Type: "AWS::SNS::Topic" } } };
  expect(unnest(plain, () => expect.unreachable())).toBe(plain);
});
