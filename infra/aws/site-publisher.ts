import { Duration, Stack, Validations } from "aws-cdk-lib";
import * as events from "aws-cdk-lib/aws-events";
import * as targets from "aws-cdk-lib/aws-events-targets";
import * as iam from "aws-cdk-lib/aws-iam";
import type { CfnBucket, IBucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { CapabilityFunction } from "./capability-function.ts";
import type { CapabilityTable } from "./capability-table.ts";
import { StreamConsumer } from "./stream-consumer.ts";

export interface SitePublisherProps {
  readonly definitions: CapabilityTable;
  readonly bucket: IBucket;
}

/**
 * Brings the public pages to what is in force: after a publication, after new assets, and when a new day begins. All three are
 * notes in one partition of the table, so its stream gives them in one order, one after another.
 */
export class SitePublisher extends Construct {
  constructor(scope: Construct, id: string, { definitions, bucket }: SitePublisherProps) {
    super(scope, id);
    const consumer = new CapabilityFunction(this, "Publish", {
      entry: "functions/site/handler.ts",
      description: "Renders and writes the pages that a publication changed",
      environment: { ...definitions.environment, SITE_BUCKET: bucket.bucketName },
      // A whole catalogue is some 3,500 files and takes 330 MB; processor time grows with memory.
      memory: 1769,
      timeout: Duration.minutes(3),
    });
    definitions.grant(consumer, "GetItem", "Query");
    this.grantPages(consumer, bucket);
    new StreamConsumer(this, "Changes", {
      table: definitions,
      consumer,
      only: { pk: "INDEX", sk: ["CURRENT", "SITE", "DAY"] },
    });
    this.noteDays(definitions);
  }

  private grantPages(consumer: CapabilityFunction, bucket: IBucket): void {
    iam.Grant.addToPrincipal({
      grantee: consumer,
      actions: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
      resourceArns: [bucket.arnForObjects("*")],
    });
    // Without it S3 answers the first look for the list of pages with "forbidden" instead of "not found".
    iam.Grant.addToPrincipal({ grantee: consumer, actions: ["s3:ListBucket"], resourceArns: [bucket.bucketArn] });
    const logicalId = Stack.of(this).getLogicalId(bucket.node.defaultChild as CfnBucket);
    Validations.of(consumer.role ?? consumer).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/*]`,
      reason:
        "A procedure's code is part of its page's name, so pages cannot be named one by one. The bucket holds nothing but public pages.",
    });
  }

  /** A version may begin or end with a day in Vietnam, which begins at 17:00 UTC. */
  private noteDays(definitions: CapabilityTable): void {
    const day = new CapabilityFunction(this, "Day", {
      entry: "functions/site/day-handler.ts",
      description: "Notes that a new day has begun, for the pages",
      environment: { ...definitions.environment },
      memory: 256,
      timeout: Duration.seconds(10),
    });
    definitions.grant(day, "GetItem", "PutItem");
    new events.Rule(this, "EachDay", {
      description: "Begins a new day for the public pages",
      schedule: events.Schedule.cron({ minute: "1", hour: "17" }),
      targets: [new targets.LambdaFunction(day, { retryAttempts: 10, maxEventAge: Duration.hours(6) })],
    });
  }
}
