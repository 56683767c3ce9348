import { Duration, Stack } from "aws-cdk-lib";
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
  /** Keeps the order of each dossier, and of nothing else: messages of others do not wait for a stubborn one. */
  readonly fifo?: boolean;
  /** Deliveries before a message goes to the dead letters, where five are too few. */
  readonly attempts?: number;
  /** A name of its own, where functions must find the queue among more of them than their environment could name. */
  readonly queueName?: string;
}

/** What AWS asks for to let each group have its own throughput; it costs nothing more. */
const inOrder: Partial<sqs.QueueProps> = {
  fifo: true,
  deduplicationScope: sqs.DeduplicationScope.MESSAGE_GROUP,
  fifoThroughputLimit: sqs.FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
};

/**
 * Deliveries before a message goes to the dead letters. A delivery that Lambda has no room for counts too, so AWS asks for
 * five or more. https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
 */
const attempts = 5;

/** A queue that never loses a message: what fails too often waits among its dead letters. */
export class MessageQueue extends Construct {
  readonly name: string;
  readonly patience: Duration;
  readonly queue: sqs.Queue;
  readonly deadLetters: DeadLetters;
  private readonly props: MessageQueueProps;
  /** Our own reader; absent where an agency's software reads. */
  consumer?: CapabilityFunction;
  private readonly encryption: Encryption;

  constructor(scope: Construct, id: string, props: MessageQueueProps) {
    super(scope, id);
    this.name = props.name;
    this.patience = props.patience;
    this.encryption = props.encryption;
    this.props = props;
    const { fifo, queueName } = props;
    this.deadLetters = new DeadLetters(this, "DeadLetters", {
      ...props,
      ...(queueName && { queueName: nameOf(`${queueName}-DeadLetters`, fifo) }),
    });
    this.queue = new sqs.Queue(this, "Queue", {
      encryption: sqs.QueueEncryption.KMS,
      encryptionMasterKey: props.encryption.key,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      visibilityTimeout: props.visibility,
      deadLetterQueue: { queue: this.deadLetters.queue, maxReceiveCount: props.attempts ?? attempts },
      ...(fifo && inOrder),
      ...(queueName && { queueName: nameOf(queueName, fifo) }),
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

  /**
   * Of the queue, or of its dead letters. By the given name where there is one: a role that had to wait for a nested stack would
   * come after the reader in it, and AWS refuses a reader that may not read.
   */
  arnFor(fn: CapabilityFunction, which: "queue" | "deadLetters" = "queue"): string {
    const { queueName, fifo } = this.props;
    if (queueName === undefined) return which === "queue" ? this.queue.queueArn : this.deadLetters.queue.queueArn;
    const resource = nameOf(which === "queue" ? queueName : `${queueName}-DeadLetters`, fifo);
    return Stack.of(fn).formatArn({ service: "sqs", resource });
  }

  /** Gives the queue its reader: ten messages at a time, each of which may fail alone. */
  consumedBy(fn: CapabilityFunction, options: { window?: Duration; maxConcurrency?: number } = {}): void {
    this.consumer = fn;
    iam.Grant.addToPrincipal({
      grantee: fn,
      actions: reading,
      resourceArns: [this.arnFor(fn)],
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

const nameOf = (name: string, fifo = false): string => (fifo ? `${name}.fifo` : name);

/** @returns the visibility that Lambda's own retries need: six times the function's timeout, and the batching window */
export const visibilityFor = (timeout: Duration, window = Duration.seconds(0)): Duration =>
  Duration.seconds(6 * timeout.toSeconds() + window.toSeconds());
