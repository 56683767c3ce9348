import * as iam from "aws-cdk-lib/aws-iam";
import * as sns from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";
import type { CapabilityFunction } from "./capability-function.ts";
import type { Encryption } from "./encryption.ts";
import type { MessageQueue } from "./message-queue.ts";

/** Message attributes of an envelope that a subscription may choose by; a list of values or of prefixes. */
export type Choice = Partial<
  Record<"type" | "commune" | "agency" | "inbox" | "channel", { is: string[] } | { startsWith: string[] }>
>;

/**
 * The topic that carries one CloudEvents envelope per fact; who needs a fact subscribes a queue with a filter. A FIFO queue gets
 * the facts of a dossier in their order; a standard queue gets them as they come, and cheaper.
 */
export class EventBus extends Construct {
  readonly topic: sns.Topic;
  readonly environment: Readonly<Record<string, string>>;
  private readonly encryption: Encryption;

  constructor(scope: Construct, id: string, props: { encryption: Encryption }) {
    super(scope, id);
    this.encryption = props.encryption;
    this.topic = new sns.Topic(this, "Topic", {
      displayName: "motcua-events",
      masterKey: props.encryption.key,
      enforceSSL: true,
      fifo: true,
      fifoThroughputScope: sns.FifoThroughputScope.MESSAGE_GROUP,
    });
    this.environment = { EVENT_TOPIC_ARN: this.topic.topicArn };
  }

  grantPublish(fn: CapabilityFunction): void {
    iam.Grant.addToPrincipal({ grantee: fn, actions: ["sns:Publish"], resourceArns: [this.topic.topicArn] });
    this.encryption.allow(fn, "sns", "send");
  }

  /**
   * Delivers the chosen facts to a queue, as the envelope itself without SNS's wrapping. What SNS cannot put there lies
   * among the queue's own dead letters, so that one alarm and one redrive serve both.
   */
  deliver(target: MessageQueue, choice: Choice): void {
    const allowed = target.queue.addToResourcePolicy(
      new iam.PolicyStatement({
        principals: [new iam.ServicePrincipal("sns.amazonaws.com")],
        actions: ["sqs:SendMessage"],
        resources: [target.queue.queueArn],
        conditions: { ArnEquals: { "aws:SourceArn": this.topic.topicArn } },
      }),
    );
    const subscription = new sns.Subscription(target, "Subscription", {
      topic: this.topic,
      protocol: sns.SubscriptionProtocol.SQS,
      endpoint: target.queue.queueArn,
      rawMessageDelivery: true,
      deadLetterQueue: target.deadLetters.queue,
      filterPolicy: Object.fromEntries(Object.entries(choice).map(([name, wanted]) => [name, filter(wanted)])),
    });
    if (allowed.policyDependable) subscription.node.addDependency(allowed.policyDependable);
  }
}

const filter = (wanted: { is: string[] } | { startsWith: string[] }): sns.SubscriptionFilter =>
  sns.SubscriptionFilter.stringFilter("is" in wanted ? { allowlist: wanted.is } : { matchPrefixes: wanted.startsWith });
