import { Duration, Validations } from "aws-cdk-lib";
import * as iam from "aws-cdk-lib/aws-iam";
import type { IEventSourceDlq } from "aws-cdk-lib/aws-lambda";
import * as sqs from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { Encryption } from "./encryption.ts";

export interface DeadLettersProps {
  /** Name in alarms and in the runbook, such as "routing". */
  readonly name: string;
  readonly encryption: Encryption;
  /** For the dead letters of a FIFO queue, which AWS wants to be FIFO too. */
  readonly fifo?: boolean;
  readonly queueName?: string;
}

/** Where messages rest that nobody could handle: 14 days, long enough for a holiday and a repair. */
export class DeadLetters extends Construct {
  readonly name: string;
  readonly queue: sqs.Queue;
  /** Called after its queue, so that whoever knows that one knows this. */
  readonly isNamed: boolean;
  private readonly encryption: Encryption;

  constructor(scope: Construct, id: string, props: DeadLettersProps) {
    super(scope, id);
    this.name = props.name;
    this.isNamed = props.queueName !== undefined;
    this.encryption = props.encryption;
    this.queue = new sqs.Queue(this, "Queue", {
      encryption: sqs.QueueEncryption.KMS,
      encryptionMasterKey: props.encryption.key,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      ...(props.fifo && { fifo: true }),
      ...(props.queueName && { queueName: props.queueName }),
    });
  }

  /** As the place to which a stream's consumer puts the position of records that it gave up. */
  asFailureDestination(grantee: iam.IGrantable): IEventSourceDlq {
    Validations.of(this.queue).acknowledge({
      id: "AwsSolutions-SQS3",
      reason:
        "This queue holds a stream's dead letters; an alarm watches it and the runbook says how to publish again.",
    });
    iam.Grant.addToPrincipal({ grantee, actions: ["sqs:SendMessage"], resourceArns: [this.queue.queueArn] });
    this.encryption.allow(grantee, "sqs", "send");
    return { bind: () => ({ destination: this.queue.queueArn }) };
  }
}
