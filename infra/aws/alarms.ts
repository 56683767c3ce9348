import { ArnFormat, Duration, Stack } from "aws-cdk-lib";
import * as cloudwatch from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import * as iam from "aws-cdk-lib/aws-iam";
import * as sns from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";
import type { Province } from "../../shared/domain/agency/province.ts";
import type { Api } from "./api.ts";
import { CapabilityFunction } from "./capability-function.ts";
import { DeadLetters } from "./dead-letters.ts";
import type { Encryption } from "./encryption.ts";
import type { EventBus } from "./event-bus.ts";
import { MessageQueue } from "./message-queue.ts";
import { OwnStack } from "./own-stack.ts";
import { StreamConsumer } from "./stream-consumer.ts";

export interface AlarmsProps {
  readonly province: Pick<Province, "operationsEmail" | "sms" | "portal" | "agencies">;
  readonly api: Api;
  readonly sweep: CapabilityFunction;
  readonly collector: CapabilityFunction;
  readonly events: EventBus;
  readonly encryption: Encryption;
}

interface Watch {
  /** Beside what it watches where that has a stack of its own, so that this one does not grow with it. */
  readonly of?: Construct;
  readonly metric: cloudwatch.IMetric;
  /** The alarm rings when the metric is above (or, for `below`, under) this number. */
  readonly threshold: number;
  readonly below?: boolean;
  /** A sentence for the person who is woken. */
  readonly says: string;
  /** Heading in docs/runbook.md that says what to do. */
  readonly section: string;
  /** What a time without any value means: all is well (when absent), a fault, or whatever the last value meant. */
  readonly silence?: "rings" | "changes nothing";
}

const silences = {
  rings: cloudwatch.TreatMissingData.BREACHING,
  "changes nothing": cloudwatch.TreatMissingData.IGNORE,
} as const;

const minute = Duration.minutes(1);
const fiveMinutes = Duration.minutes(5);
const hour = Duration.hours(1);

/**
 * One operations topic and the alarms that speak to it. Queues, functions and streams are found in the stack, so none can
 * be forgotten; every alarm ends with the section of the runbook that says what to do.
 */
export class Alarms extends Construct {
  readonly topic: sns.Topic;
  private readonly action: SnsAction;
  /** Alarms of what has no stack of its own: there are too many to be resources of this one. */
  private readonly others: OwnStack;

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    this.others = new OwnStack(this, "Others");
    this.topic = new sns.Topic(this, "Operations", { masterKey: props.encryption.key, enforceSSL: true });
    new sns.Subscription(this, "Email", {
      topic: this.topic,
      protocol: sns.SubscriptionProtocol.EMAIL,
      endpoint: props.province.operationsEmail,
    });
    this.letAlarmsPublish();
    this.action = new SnsAction(this.topic);
    for (const part of Stack.of(this).node.findAll()) {
      if (part instanceof DeadLetters) this.watchDeadLetters(part);
      if (part instanceof MessageQueue) this.watchQueue(part);
      if (part instanceof StreamConsumer) this.watchStream(part);
      if (part instanceof CapabilityFunction) this.watchFunction(part);
    }
    this.watchThrottles();
    this.watchSweep(props.sweep);
    this.watchStuck(props.collector);
    this.watchApi(props.api);
    this.watchDeliveries(props.events);
    this.watchSpending(props.province.sms);
    this.watchSms();
    this.watchMessages(props.province.sms.monthlyCapVnd);
    if (props.province.portal) this.watchPortal();
    if (props.province.agencies.some(({ delivery }) => delivery === "webhook")) this.watchAgencies();
  }

  /** The topic has a policy of its own, so nobody may publish whom it does not name. */
  private letAlarmsPublish(): void {
    const stack = Stack.of(this);
    const arnFormat = ArnFormat.COLON_RESOURCE_NAME;
    const alarms = stack.formatArn({ service: "cloudwatch", resource: "alarm", resourceName: "*", arnFormat });
    this.topic.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: "Alarms",
        principals: [new iam.ServicePrincipal("cloudwatch.amazonaws.com")],
        actions: ["sns:Publish"],
        resources: [this.topic.topicArn],
        conditions: {
          StringEquals: { "aws:SourceAccount": stack.account },
          ArnLike: { "aws:SourceArn": alarms },
        },
      }),
    );
  }

  private watchDeadLetters({ name, queue }: DeadLetters): void {
    this.alarm(`DeadLetters-${name}`, {
      of: queue,
      metric: queue.metricApproximateNumberOfMessagesVisible({ period: minute, statistic: "Maximum" }),
      threshold: 0,
      says: `Messages of ${name} failed too often and wait among its dead letters.`,
      section: "dead-letters",
    });
  }

  private watchQueue({ name, queue, patience }: MessageQueue): void {
    this.alarm(`Age-${name}`, {
      of: queue,
      metric: queue.metricApproximateAgeOfOldestMessage({ period: fiveMinutes, statistic: "Maximum" }),
      threshold: patience.toSeconds(),
      says: `The oldest message of the queue ${name} waits for more than ${patience.toMinutes()} minutes.`,
      section: "queue-age",
    });
  }

  private watchStream({ name, consumer }: StreamConsumer): void {
    this.alarm(`Iterator-${name}`, {
      metric: consumer.metric("IteratorAge", { period: fiveMinutes, statistic: "Maximum" }),
      threshold: 300_000,
      says: `The function ${name} is more than 5 minutes behind its table; the stream forgets after 24 hours.`,
      section: "stream-behind",
    });
  }

  private watchFunction(fn: CapabilityFunction): void {
    this.alarm(`Errors-${fn.name}`, {
      of: fn,
      metric: fn.metricErrors({ period: fiveMinutes }),
      threshold: 0,
      says: `The function ${fn.name} failed.`,
      section: "function-errors",
    });
  }

  /** The account's limit is one for all functions, so one alarm of the account's sum says it. */
  private watchThrottles(): void {
    this.alarm("Throttles", {
      metric: new cloudwatch.Metric({
        namespace: "AWS/Lambda",
        metricName: "Throttles",
        statistic: "Sum",
        period: fiveMinutes,
      }),
      threshold: 0,
      says: "Calls of functions were turned away because the account runs too many at once.",
      section: "function-throttles",
    });
  }

  private watchSweep(sweep: CapabilityFunction): void {
    this.alarm("SweepMissing", {
      metric: sweep.metricInvocations({ period: fiveMinutes }),
      threshold: 1,
      below: true,
      silence: "rings",
      says: "The deadline sweep has not run for 5 minutes, so nobody is reminded.",
      section: "sweep-missing",
    });
  }

  /** The queues of dead letters are empty again once they were collected; these ring until a person has dealt with all. */
  private watchStuck(collector: CapabilityFunction): void {
    this.alarm("StuckMessages", {
      metric: new cloudwatch.Metric({
        namespace: "motcua",
        metricName: "StuckMessages",
        dimensionsMap: { service: collector.name },
        period: fiveMinutes,
        statistic: "Maximum",
      }),
      threshold: 0,
      silence: "changes nothing",
      says: "Messages that nobody could handle wait for a person.",
      section: "stuck-messages",
    });
    this.alarm("CollectorMissing", {
      metric: collector.metricInvocations({ period: Duration.minutes(15) }),
      threshold: 1,
      below: true,
      silence: "rings",
      says: "Dead letters have not been collected for 15 minutes, so the screen does not show them.",
      section: "collector-missing",
    });
  }

  private watchApi({ http }: Api): void {
    this.alarm("ApiErrors", {
      metric: new cloudwatch.MathExpression({
        expression: "IF(requests >= 20, 100 * errors / requests, 0)",
        usingMetrics: {
          errors: http.metricServerError({ period: fiveMinutes, statistic: "Sum" }),
          requests: http.metricCount({ period: fiveMinutes, statistic: "Sum" }),
        },
        label: "Requests answered with 5xx, in percent",
        period: fiveMinutes,
      }),
      threshold: 1,
      says: "More than 1 in 100 requests of the API failed.",
      section: "api-errors",
    });
  }

  private watchDeliveries({ topic }: EventBus): void {
    this.alarm("UndeliveredFacts", {
      metric: topic.metricNumberOfNotificationsFailed({ period: fiveMinutes, statistic: "Sum" }),
      threshold: 0,
      says: "SNS could not put facts into a queue that subscribes to them.",
      section: "undelivered-facts",
    });
  }

  private watchSpending({ monthlyCapVnd, vndPerUsd }: Province["sms"]): void {
    this.alarm("SmsSpending", {
      metric: new cloudwatch.Metric({
        namespace: "AWS/SNS",
        metricName: "SMSMonthToDateSpentUSD",
        period: hour,
        statistic: "Maximum",
      }),
      threshold: Math.floor((0.8 * monthlyCapVnd) / vndPerUsd),
      // AWS tells the sum only while SMS are sent: a night without any must not make the alarm ring anew each morning.
      silence: "changes nothing",
      says: `SMS of this month cost more than 80 % of the cap of ${monthlyCapVnd} VND.`,
      section: "sms-spending",
    });
    this.alarm("SmsOverCap", {
      metric: new cloudwatch.Metric({
        namespace: "motcua",
        metricName: "SmsOverCap",
        dimensionsMap: { service: "notification" },
        period: fiveMinutes,
        statistic: "Sum",
      }),
      threshold: 0,
      says: `The cap of ${monthlyCapVnd} VND is reached, so SMS are not sent any more this month.`,
      section: "sms-spending",
    });
  }

  /** What the ledger says of messages, whoever carries them: a count above the threshold within five minutes. */
  private watchMessages(monthlyCapVnd: number): void {
    const counted = (id: string, threshold: number, says: string, section: string): void =>
      this.alarm(id, {
        metric: new cloudwatch.Metric({
          namespace: "motcua",
          metricName: id,
          dimensionsMap: { service: "notification" },
          period: fiveMinutes,
          statistic: "Sum",
        }),
        ...{ threshold, says, section },
      });
    const cap = `the cap of ${monthlyCapVnd} VND`;
    counted("MessagesNearCap", 0, `Messages of all ways cost this month more than 80 % of ${cap}.`, "sms-spending");
    counted("MessageExpired", 0, "Nobody took a message until it was of no use any more.", "messages-not-sent");
    counted("MessageUnreachable", 9, "Carriers refused ten messages for good in five minutes.", "messages-not-sent");
  }

  /** SNS takes messages that it does not deliver, and says so here only. From ten in an hour on, a few may be lost. */
  private watchSms(): void {
    const rate = (statistic: string) =>
      new cloudwatch.Metric({
        namespace: "AWS/SNS",
        metricName: "SMSSuccessRate",
        dimensionsMap: { Country: "VN", SMSType: "Transactional" },
        period: hour,
        statistic,
      });
    this.alarm("SmsUndelivered", {
      metric: new cloudwatch.MathExpression({
        expression: "IF(sent >= 10, 100 * rate, 100)",
        usingMetrics: { rate: rate("Average"), sent: rate("SampleCount") },
        label: "SMS that the carrier took, in percent",
        period: hour,
      }),
      threshold: 90,
      below: true,
      says: "More than 1 in 10 SMS of the last hour were not delivered.",
      section: "sms-undelivered",
    });
  }

  /** What the portal refuses is not tried again by itself, and what it is too late for waits in the ledger: no queue tells of either. */
  private watchPortal(): void {
    this.alarm("PortalRefused", {
      metric: new cloudwatch.Metric({
        namespace: "motcua",
        metricName: "PortalRefused",
        dimensionsMap: { service: "portal-sync" },
        period: fiveMinutes,
        statistic: "Sum",
      }),
      threshold: 0,
      says: "The national portal refused what it was told about dossiers, so somebody must look.",
      section: "portal-refused",
    });
    // Told 1 at each pull that finds it away, 0 at the others: the least of half an hour is 1 when none of six got through.
    this.alarm("PortalAway", {
      metric: new cloudwatch.Metric({
        namespace: "motcua",
        metricName: "PortalAway",
        dimensionsMap: { service: "portal-pull" },
        period: Duration.minutes(30),
        statistic: "Minimum",
      }),
      threshold: 0,
      says: "The national portal has not answered for half an hour.",
      section: "portal-away",
    });
  }

  /** Tells 1 at each try that fails while an agency is away, 0 once one is back; between them nothing changes. */
  private watchAgencies(): void {
    this.alarm("AgencyAway", {
      metric: new cloudwatch.Metric({
        namespace: "motcua",
        metricName: "AgencyAway",
        dimensionsMap: { service: "webhook" },
        period: fiveMinutes,
        statistic: "Maximum",
      }),
      threshold: 0,
      silence: "changes nothing",
      says: "The software of an agency does not answer, so messages for it wait.",
      section: "agency-away",
    });
  }

  private alarm(id: string, watch: Watch): void {
    const scope = watch.of !== undefined && Stack.of(watch.of) !== Stack.of(this) ? Stack.of(watch.of) : this.others;
    new cloudwatch.Alarm(scope, id, {
      metric: watch.metric,
      threshold: watch.threshold,
      evaluationPeriods: 1,
      comparisonOperator: watch.below
        ? cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD
        : cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: watch.silence ? silences[watch.silence] : cloudwatch.TreatMissingData.NOT_BREACHING,
      alarmDescription: `${watch.says} docs/runbook.md#${watch.section}`,
    }).addAlarmAction(this.action);
  }
}
