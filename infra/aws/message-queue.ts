import { Duration } from "aws-cdk-lib";
import type * as events from "aws-cdk-lib/aws-events";
import * as iam from "aws-cdk-lib/aws-iam";
import * as lambda from "aws-cdk-lib/aws-lambda";
import * as sqs from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { CapabilityFunction } from "./capability-function.ts";
import { DeadLetters } from "./dead-letters.ts";
import type { Encryption } from "./encryption.ts";

const reading = ["ReceiveMessage", "DeleteMessage", "ChangeMessageVisibility", "GetQueueAttributes"].map(
  (action) => `sqs:${action}`,
);

export interface MessageQueueProps {
  /** Name in alarms and in the runbook, such as "notification". */
  readonly name: string;
  /** Time a reader has before a message shows again; for a function see `visibilityFor`. */
  readonly visibility: Duration;
  /** Age of the oldest message at which the operator is called. */
  readonly patience: Duration;
  readonly encryption: Encryption;
}

/**
 * Deliveries before a message goes to the dead letters. A delivery that Lambda has no room for counts too, so AWS asks for
 * five or more. https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
 */
const attempts = 5;

/** A standard queue that never loses a message: what fails too often waits among its dead letters. */
export class MessageQueue extends Construct {
  readonly name: string;
  readonly patience: Duration;
  readonly queue: sqs.Queue;
  readonly deadLetters: DeadLetters;
  /** Our own reader; absent where an agency's software reads. */
  consumer?: CapabilityFunction;
  private readonly encryption: Encryption;

  constructor(scope: Construct, id: string, props: MessageQueueProps) {
    super(scope, id);
    this.name = props.name;
    this.patience = props.patience;
    this.encryption = props.encryption;
    this.deadLetters = new DeadLetters(this, "DeadLetters", props);
    this.queue = new sqs.Queue(this, "Queue", {
      encryption: sqs.QueueEncryption.KMS,
      encryptionMasterKey: props.encryption.key,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      visibilityTimeout: props.visibility,
      deadLetterQueue: { queue: this.deadLetters.queue, maxReceiveCount: attempts },
    });
  }

  /** Lets software outside this stack read the queue. */
  readableBy(arn: string): void {
    const principal = new iam.ArnPrincipal(arn);
    this.queue.addToResourcePolicy(
      new iam.PolicyStatement({ principals: [principal], actions: reading, resources: [this.queue.queueArn] }),
    );
    this.encryption.allowReader(principal);
  }

  /** Takes what a rule of EventBridge lets through, and from no other rule. */
  filledBy(rule: events.Rule): void {
    rule.addTarget({ bind: () => ({ arn: this.queue.queueArn }) });
    this.queue.addToResourcePolicy(
      new iam.PolicyStatement({
        principals: [new iam.ServicePrincipal("events.amazonaws.com")],
        actions: ["sqs:SendMessage"],
        resources: [this.queue.queueArn],
        conditions: { ArnEquals: { "aws:SourceArn": rule.ruleArn } },
      }),
    );
  }

  writtenBy(fn: CapabilityFunction): void {
    iam.Grant.addToPrincipal({ grantee: fn, actions: ["sqs:SendMessage"], resourceArns: [this.queue.queueArn] });
    this.encryption.allow(fn, "sqs", "send");
  }

  /** Gives the queue its reader: ten messages at a time, each of which may fail alone. */
  consumedBy(fn: CapabilityFunction, options: { window?: Duration; maxConcurrency?: number } = {}): void {
    this.consumer = fn;
    iam.Grant.addToPrincipal({
      grantee: fn,
      actions: reading,
      resourceArns: [this.queue.queueArn],
    });
    this.encryption.allow(fn, "sqs", "read");
    new lambda.EventSourceMapping(this, "Consumer", {
      target: fn,
      eventSourceArn: this.queue.queueArn,
      batchSize: 10,
      reportBatchItemFailures: true,
      ...(options.window && { maxBatchingWindow: options.window }),
      ...(options.maxConcurrency && { maxConcurrency: options.maxConcurrency }),
    });
  }
}

/** @returns the visibility that Lambda's own retries need: six times the function's timeout, and the batching window */
export const visibilityFor = (timeout: Duration, window = Duration.seconds(0)): Duration =>
  Duration.seconds(6 * timeout.toSeconds() + window.toSeconds());
