import { Stack, Validations } from "aws-cdk-lib";
import * as iam from "aws-cdk-lib/aws-iam";
import type { Province } from "../../shared/domain/agency/province.ts";
import type { CapabilityFunction } from "./capability-function.ts";

/** Reads these encrypted parameters and no other. */
export const allowParameters = (fn: CapabilityFunction, names: readonly (string | undefined)[]): void => {
  const resourceArns = names
    .filter((name) => name !== undefined)
    .map((name) =>
      Stack.of(fn).formatArn({ service: "ssm", resource: "parameter", resourceName: name.replace(/^\//, "") }),
    );
  if (resourceArns.length > 0) iam.Grant.addToPrincipal({ grantee: fn, actions: ["ssm:GetParameter"], resourceArns });
};

/** What the sender needs for the ways that the province's file names; nothing for those that it does not name. */
export const allowChannels = (fn: CapabilityFunction, settings: Province["notification"]): void => {
  const { secondProvider, zalo, webhook, email } = settings ?? {};
  allowParameters(fn, [secondProvider?.tokenParameter, zalo?.tokenParameter, webhook?.secretParameter]);
  if (email === undefined) return;
  const policy = new iam.Policy(fn, "Email", {
    statements: [
      new iam.PolicyStatement({
        actions: ["ses:SendEmail"],
        resources: ["*"],
        conditions: { StringEquals: { "ses:FromAddress": email.from } },
      }),
    ],
  });
  fn.role?.attachInlinePolicy(policy);
  Validations.of(policy).acknowledge({
    id: "AwsSolutions-IAM5[Resource::*]",
    reason: "SES asks for the identity and the configuration set; the condition names the one sender instead.",
  });
};
