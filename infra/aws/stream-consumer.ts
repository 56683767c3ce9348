import { Duration, Stack, Validations } from "aws-cdk-lib";
import type { CfnTable } from "aws-cdk-lib/aws-dynamodb";
import * as iam from "aws-cdk-lib/aws-iam";
import * as lambda from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import type { CapabilityFunction } from "./capability-function.ts";
import type { CapabilityTable } from "./capability-table.ts";
import { DeadLetters } from "./dead-letters.ts";

export interface StreamConsumerProps {
  readonly table: CapabilityTable;
  readonly consumer: CapabilityFunction;
  /** Batches of one shard worked on at once; changes of one item stay in order whatever the number. */
  readonly parallelization?: number;
  /** How long a change that fails holds up those behind it, tried again and again; six attempts when absent. */
  readonly waits?: Duration;
  /** Only changes of these items; all when absent. */
  readonly only?: { readonly pk?: string; readonly sk: readonly string[] };
}

/** Carries a table's changes to a function, in order per item; a change that fails too long goes to the dead letters. */
export class StreamConsumer extends Construct {
  readonly name: string;
  readonly consumer: CapabilityFunction;
  readonly deadLetters: DeadLetters;

  constructor(scope: Construct, id: string, props: StreamConsumerProps) {
    super(scope, id);
    const { table, consumer } = props;
    const stream = table.table.tableStreamArn;
    if (!stream) throw new Error(`${table.node.path} has no stream.`);
    this.name = consumer.name;
    this.consumer = consumer;
    this.deadLetters = new DeadLetters(this, "DeadLetters", { name: consumer.name, encryption: table.encryption });
    this.grantRead(table, stream);
    new lambda.EventSourceMapping(this, "Mapping", {
      target: consumer,
      eventSourceArn: stream,
      startingPosition: lambda.StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      maxBatchingWindow: Duration.seconds(0),
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      ...(props.waits ? { maxRecordAge: props.waits } : { retryAttempts: 5 }),
      ...(props.only ? { filters: [keysAre(props.only)] } : {}),
      parallelizationFactor: props.parallelization ?? 1,
      onFailure: this.deadLetters.asFailureDestination(consumer),
    });
  }

  private grantRead(table: CapabilityTable, stream: string): void {
    const streams = `${table.table.tableArn}/stream/*`;
    iam.Grant.addToPrincipal({
      grantee: this.consumer,
      actions: ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"],
      resourceArns: [stream],
    });
    iam.Grant.addToPrincipal({ grantee: this.consumer, actions: ["dynamodb:ListStreams"], resourceArns: [streams] });
    table.encryption.allow(this.consumer, "dynamodb", "read");
    const logicalId = Stack.of(this).getLogicalId(table.table.node.defaultChild as CfnTable);
    Validations.of(this.consumer.role ?? this.consumer).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/stream/*]`,
      reason: "Lambda lists the streams of this one table; DynamoDB names a stream by the time of its creation.",
    });
  }
}

/** @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html */
const keysAre = ({ pk, sk }: NonNullable<StreamConsumerProps["only"]>): Record<string, unknown> =>
  lambda.FilterCriteria.filter({
    dynamodb: { Keys: { ...(pk === undefined ? {} : { pk: { S: [pk] } }), sk: { S: [...sk] } } },
  });
