import { Duration, Stack, Token, Validations } from "aws-cdk-lib";
import * as events from "aws-cdk-lib/aws-events";
import * as targets from "aws-cdk-lib/aws-events-targets";
import * as iam from "aws-cdk-lib/aws-iam";
import type * as sqs from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { CapabilityFunction, type CapabilityFunctionProps } from "./capability-function.ts";
import { CapabilityTable } from "./capability-table.ts";
import type { Encryption } from "./encryption.ts";
import { MessageQueue } from "./message-queue.ts";
import { StreamConsumer } from "./stream-consumer.ts";

export interface OperationsCapabilityProps {
  readonly definitions: CapabilityTable;
  readonly audit: CapabilityTable;
  readonly dossiers: CapabilityTable;
  readonly notifications: CapabilityTable;
  readonly tickets: CapabilityTable;
  readonly delivery: CapabilityTable;
  readonly encryption: Encryption;
}

/** No second try: the next run does the same work. */
const once = { retryAttempts: 0, maxEventAge: Duration.minutes(5) };

/**
 * The province's look at all queues: dead letters become rows that people read, mend, send again or drop. Made after every
 * queue, which it finds in the stack as alarms do, so that none can be forgotten.
 */
export class OperationsCapability extends Construct {
  readonly table: CapabilityTable;
  readonly api: CapabilityFunction;
  readonly collector: CapabilityFunction;
  private readonly queues: readonly MessageQueue[];
  private readonly streams: readonly StreamConsumer[];

  constructor(scope: Construct, id: string, props: OperationsCapabilityProps) {
    super(scope, id);
    const parts = Stack.of(this).node.findAll();
    this.queues = parts.filter((part) => part instanceof MessageQueue);
    this.streams = parts.filter((part) => part instanceof StreamConsumer);
    this.table = new CapabilityTable(this, "Messages", { table: "operations", encryption: props.encryption });
    this.api = this.worker("Api", props, {
      entry: "functions/operations/handler.ts",
      description: "Stuck messages, queues and messages' ways, for the province's system operator",
      environment: {
        ...props.definitions.environment,
        ...props.audit.environment,
        ...props.dossiers.environment,
        ...props.notifications.environment,
        ...props.tickets.environment,
        ...props.delivery.environment,
      },
      timeout: Duration.seconds(28),
    });
    props.definitions.grant(this.api, "GetItem");
    props.audit.grant(this.api, "PutItem");
    this.table.grantIndexQuery(this.api, "by-queue", "by-subject");
    props.dossiers.grant(this.api, "GetItem", "BatchGetItem");
    props.dossiers.grantIndexQuery(this.api, "by-commune", "by-holder");
    props.notifications.grant(this.api, "Query");
    props.tickets.grant(this.api, "GetItem");
    props.delivery.grant(this.api, "Query");
    this.letSend(this.api, props);
    this.letMeasure(this.api);
    this.collector = this.worker("Collector", props, {
      entry: "functions/operations/collect-handler.ts",
      description: "Takes messages out of dead-letter queues, so that people see them",
      timeout: Duration.minutes(2),
    });
    this.table.grantIndexQuery(this.collector, "by-queue");
    this.runEachFiveMinutes();
    this.letConsumersNote();
  }

  private worker(id: string, { encryption }: OperationsCapabilityProps, work: Work): CapabilityFunction {
    const [any] = this.queues;
    if (any === undefined) throw new Error("A stack has queues.");
    const fn = new CapabilityFunction(this, id, {
      ...work,
      environment: {
        ...this.table.environment,
        ...work.environment,
        QUEUES: this.queueNames(),
        ANY_QUEUE_URL: any.queue.queueUrl,
      },
      memory: 512,
    });
    this.table.grant(fn, "GetItem", "PutItem");
    const deadLetters = [...this.queues, ...this.streams].map((part) => part.deadLetters.queue.queueArn);
    const own = this.queues.map(({ queue }) => queue.queueArn);
    iam.Grant.addToPrincipal({
      grantee: fn,
      actions: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
      resourceArns: deadLetters,
    });
    iam.Grant.addToPrincipal({ grantee: fn, actions: ["sqs:GetQueueAttributes"], resourceArns: own });
    encryption.allow(fn, "sqs", "read");
    return fn;
  }

  /**
   * "handoff-inbox=<name> agency-*=motcua-agency-*.fifo:police|tax routing=!<name>": Lambda allows 4 kB, so queues that are named
   * after agencies are told by the agencies' keys, and a queue's dead letters not at all, since it knows them.
   */
  private queueNames(): string {
    const families = new Map<string, string[]>();
    const single: string[] = [];
    for (const { name, queue } of this.queues) {
      const given = (queue.node.defaultChild as sqs.CfnQueue).queueName;
      const family = /^(?:agency|answers)-/.exec(name)?.[0];
      if (given === undefined || family === undefined || Token.isUnresolved(given)) {
        single.push(`${name}=${queue.queueName}`);
        continue;
      }
      const key = name.slice(family.length);
      families.set(key, [...(families.get(key) ?? []), `${family}*=${given.replace(name, `${family}*`)}`]);
    }
    const keysOf = Map.groupBy(families.keys(), (key) => (families.get(key) ?? []).toSorted().join("&"));
    return [
      ...single,
      ...[...keysOf].map(([patterns, keys]) => `${patterns}:${keys.join("|")}`),
      ...this.streams.map(({ name, deadLetters }) => `${name}=!${deadLetters.queue.queueName}`),
    ].join(" ");
  }

  private letSend(fn: CapabilityFunction, { encryption }: OperationsCapabilityProps): void {
    const resourceArns = this.queues.map(({ queue }) => queue.queueArn);
    iam.Grant.addToPrincipal({ grantee: fn, actions: ["sqs:SendMessage"], resourceArns });
    encryption.allow(fn, "sqs", "send");
  }

  private letMeasure(fn: CapabilityFunction): void {
    const policy = new iam.Policy(this, "Measuring", {
      statements: [new iam.PolicyStatement({ actions: ["cloudwatch:GetMetricData"], resources: ["*"] })],
    });
    fn.role?.attachInlinePolicy(policy);
    Validations.of(policy).acknowledge({
      id: "AwsSolutions-IAM5[Resource::*]",
      reason:
        "A metric has no ARN: AWS lets metrics be read all or none. The function may read nothing else of CloudWatch.",
    });
  }

  private runEachFiveMinutes(): void {
    new events.Rule(this, "EachFiveMinutes", {
      description: "Collects dead letters",
      schedule: events.Schedule.rate(Duration.minutes(5)),
      targets: [new targets.LambdaFunction(this.collector, once)],
    });
    this.collector.configureAsyncInvoke(once);
  }

  /** Whoever shows a dossier or an agency says that a message of it is stuck. */
  shownBy(fn: CapabilityFunction, index: "by-subject" | "by-queue"): void {
    for (const [name, value] of Object.entries(this.table.environment)) fn.addEnvironment(name, value);
    this.table.grantIndexQuery(fn, index);
  }

  /** A consumer that gives a message up leaves one word beside it of why. */
  private letConsumersNote(): void {
    for (const { consumer, name } of this.queues) {
      if (consumer === undefined) continue;
      for (const [name, value] of Object.entries(this.table.environment)) consumer.addEnvironment(name, value);
      this.table.grant(consumer, "PutItem");
      // Who calls agencies sets messages aside by itself, and tells why.
      if (name.startsWith("agency-")) this.table.grant(consumer, "GetItem");
    }
  }
}

type Work = Pick<CapabilityFunctionProps, "entry" | "description" | "timeout"> &
  Partial<Pick<CapabilityFunctionProps, "environment">>;
