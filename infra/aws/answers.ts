import { Duration, Stack, Validations } from "aws-cdk-lib";
import * as iam from "aws-cdk-lib/aws-iam";
import type * as s3 from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import type { Agency } from "../../shared/domain/agency/province.ts";
import { CapabilityFunction, type CapabilityFunctionProps } from "./capability-function.ts";
import type { CapabilityTable } from "./capability-table.ts";
import type { Encryption } from "./encryption.ts";
import type { EventBus } from "./event-bus.ts";
import { MessageQueue, visibilityFor } from "./message-queue.ts";
import { type OwnStack, wholeStack } from "./own-stack.ts";
import type { PaperFiles } from "./papers.ts";

export interface AnswerCapabilityProps {
  readonly agencies: readonly Agency[];
  /** The stack of one agency, by its key (`handoff.ts`). */
  readonly stackOf: (key: string) => OwnStack;
  readonly dossiers: CapabilityTable;
  readonly definitions: CapabilityTable;
  /** Says which agencies have announced an outage. */
  readonly delivery: CapabilityTable;
  readonly audit: CapabilityTable;
  readonly papers: CapabilityTable;
  readonly files: PaperFiles;
  readonly events: EventBus;
  readonly encryption: Encryption;
}

/**
 * What agencies with software of their own answer. Each that reads a queue writes to one that is its alone, so that IAM itself
 * proves whose answer it is; the others post to the API and sign.
 */
export class AnswerCapability extends Construct {
  readonly api: CapabilityFunction;
  private readonly props: AnswerCapabilityProps;

  constructor(scope: Construct, id: string, props: AnswerCapabilityProps) {
    super(scope, id);
    this.props = props;
    this.api = this.worker("Api", {
      entry: "functions/answer/handler.ts",
      description: "Answers that agencies post, signed by their software",
      environment: {},
      timeout: Duration.seconds(15),
    });
    this.grantSecrets();
    this.consume();
  }

  private consume(): void {
    const { agencies, events } = this.props;
    // Stands in the names of the queues, so that the function knows from where a message came and whose it is.
    const prefix = `${wholeStack(this).stackName}-answers-`;
    const consumer = this.worker("Consumer", {
      entry: "functions/answer/consume-handler.ts",
      description: "Answers of agencies that read and write queues",
      environment: { ...events.environment, ANSWER_QUEUE_PREFIX: prefix },
      timeout: Duration.seconds(15),
    });
    events.grantPublish(consumer);
    for (const agency of agencies.filter(({ delivery }) => delivery === "queue"))
      this.answerQueue(agency, prefix, consumer);
  }

  private answerQueue({ key, reader }: Agency, prefix: string, consumer: CapabilityFunction): void {
    const queue = new MessageQueue(this.props.stackOf(key), "Answers", {
      name: `answers-${key}`,
      queueName: `${prefix}${key}`,
      // Somebody's dossier is decided and does not move.
      patience: Duration.minutes(15),
      visibility: visibilityFor(consumer.duration),
      encryption: this.props.encryption,
    });
    queue.consumedBy(consumer);
    if (reader) this.letWrite(queue, reader);
  }

  private letWrite({ queue }: MessageQueue, writer: string): void {
    const principal = new iam.ArnPrincipal(writer);
    queue.addToResourcePolicy(
      new iam.PolicyStatement({ principals: [principal], actions: ["sqs:SendMessage"], resources: [queue.queueArn] }),
    );
    this.props.encryption.allowWriter(principal);
  }

  private worker(id: string, work: Omit<CapabilityFunctionProps, "memory">): CapabilityFunction {
    const { dossiers, definitions, delivery, audit, papers, files } = this.props;
    const fn = new CapabilityFunction(this, id, {
      ...work,
      environment: {
        ...dossiers.environment,
        ...definitions.environment,
        ...delivery.environment,
        ...audit.environment,
        ...papers.environment,
        PAPER_BUCKET: files.bucket.bucketName,
        ...work.environment,
      },
      memory: 512,
    });
    // Putting an item is for the history that is folded away.
    dossiers.grant(fn, "GetItem", "PutItem", "UpdateItem");
    dossiers.grantIndexQuery(fn, "by-assignee");
    delivery.grant(fn, "GetItem");
    definitions.grant(fn, "GetItem");
    audit.grant(fn, "PutItem");
    papers.grant(fn, "GetItem", "PutItem");
    this.grantFiles(fn);
    return fn;
  }

  /** Files of outcomes lie among the papers' files, where the same scan looks at them. */
  private grantFiles(fn: CapabilityFunction): void {
    const { files, encryption } = this.props;
    const actions = ["s3:GetObject", "s3:PutObject"];
    iam.Grant.addToPrincipal({ grantee: fn, actions, resourceArns: [files.bucket.arnForObjects("*")] });
    // Without it S3 says "forbidden" for a file that has not come yet.
    iam.Grant.addToPrincipal({ grantee: fn, actions: ["s3:ListBucket"], resourceArns: [files.bucket.bucketArn] });
    encryption.allow(fn, "s3", "send");
    const logicalId = Stack.of(this).getLogicalId(files.bucket.node.defaultChild as s3.CfnBucket);
    Validations.of(fn.role ?? fn).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/*]`,
      reason: "A file's name is a random id, so files cannot be named one by one. The bucket holds nothing else.",
    });
  }

  /** The one function that knows agencies' secrets; the operator makes the parameters. */
  private grantSecrets(): void {
    const names = this.props.agencies.flatMap(
      ({ answerSecret, webhook }) => answerSecret ?? webhook?.secretParameter ?? [],
    );
    const arns = names.map((name) =>
      Stack.of(this).formatArn({ service: "ssm", resource: "parameter", resourceName: name.replace(/^\//, "") }),
    );
    if (arns.length > 0)
      iam.Grant.addToPrincipal({ grantee: this.api, actions: ["ssm:GetParameter"], resourceArns: arns });
  }
}
