import { Validations } from "aws-cdk-lib";
import * as iam from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import type { CapabilityFunction } from "./capability-function.ts";

/** Lets a function publish to telephone numbers, and to nothing that has a name. */
export const allowSms = (scope: Construct, fn: CapabilityFunction): void => {
  const policy = new iam.Policy(scope, "Sms", {
    statements: [
      new iam.PolicyStatement({ actions: ["sns:Publish"], resources: ["*"] }),
      new iam.PolicyStatement({
        effect: iam.Effect.DENY,
        actions: ["sns:Publish"],
        resources: ["arn:aws:sns:*:*:*"],
      }),
    ],
  });
  fn.role?.attachInlinePolicy(policy);
  Validations.of(policy).acknowledge({
    id: "AwsSolutions-IAM5[Resource::*]",
    reason: "A phone number has no ARN. The same policy denies publishing to everything that has one, topics included.",
  });
};
