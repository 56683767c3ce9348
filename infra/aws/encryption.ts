import { RemovalPolicy, Stack } from "aws-cdk-lib";
import * as iam from "aws-cdk-lib/aws-iam";
import * as kms from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";

const actions = {
  read: ["kms:Decrypt", "kms:DescribeKey"],
  send: ["kms:Decrypt", "kms:GenerateDataKey"],
  write: [
    "kms:Decrypt",
    "kms:DescribeKey",
    "kms:Encrypt",
    "kms:GenerateDataKey",
    "kms:ReEncryptFrom",
    "kms:ReEncryptTo",
  ],
} as const;

/** The one customer-managed key of tables, topics, queues and scanned papers. Without it nobody reads a dossier, AWS included. */
export class Encryption extends Construct {
  readonly key: kms.Key;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.key = new kms.Key(this, "Key", {
      description: "motcua: tables, topics and queues",
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    // SNS must write into encrypted queues, for this account's topics alone.
    this.letService("sns.amazonaws.com", { StringEquals: { "aws:SourceAccount": Stack.of(this).account } });
    // AWS shows this statement without conditions, and one that alarms do not meet would silence them all. Whose alarms may
    // publish stands in the topic's own policy.
    // https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html#compatibility-with-aws-services
    this.letService("cloudwatch.amazonaws.com");
    // EventBridge puts verdicts about papers into an encrypted queue; which rule may stands in the queue's own policy.
    this.letService("events.amazonaws.com");
  }

  /** Lets a function use the key through one AWS service, never by calling KMS itself. */
  allow(grantee: iam.IGrantable, service: "dynamodb" | "sqs" | "sns" | "s3", use: keyof typeof actions): void {
    iam.Grant.addToPrincipal({
      grantee,
      actions: [...actions[use]],
      resourceArns: [this.key.keyArn],
      conditions: { StringEquals: { "kms:ViaService": `${service}.${Stack.of(this).region}.amazonaws.com` } },
    });
  }

  /** Lets an identity of another organisation, which has no policy here, read encrypted queues. */
  allowReader(principal: iam.ArnPrincipal): void {
    this.key.addToResourcePolicy(
      new iam.PolicyStatement({
        principals: [principal],
        actions: ["kms:Decrypt"],
        resources: ["*"],
        conditions: { StringEquals: { "kms:ViaService": `sqs.${Stack.of(this).region}.amazonaws.com` } },
      }),
    );
  }

  /** Lets an identity of another organisation, which has no policy here, write into encrypted queues. */
  allowWriter(principal: iam.ArnPrincipal): void {
    this.key.addToResourcePolicy(
      new iam.PolicyStatement({
        principals: [principal],
        actions: ["kms:Decrypt", "kms:GenerateDataKey"],
        resources: ["*"],
        conditions: { StringEquals: { "kms:ViaService": `sqs.${Stack.of(this).region}.amazonaws.com` } },
      }),
    );
  }

  private letService(service: string, conditions: Record<string, unknown> = {}): void {
    this.key.addToResourcePolicy(
      new iam.PolicyStatement({
        principals: [new iam.ServicePrincipal(service)],
        actions: ["kms:Decrypt", "kms:GenerateDataKey"],
        resources: ["*"],
        conditions,
      }),
    );
  }
}
