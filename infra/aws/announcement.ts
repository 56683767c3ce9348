import { Duration } from "aws-cdk-lib";
import * as events from "aws-cdk-lib/aws-events";
import * as targets from "aws-cdk-lib/aws-events-targets";
import { Construct } from "constructs";
import type { Province } from "../../shared/domain/agency/province.ts";
import { allowSms } from "./allow-sms.ts";
import { CapabilityFunction } from "./capability-function.ts";
import { CapabilityTable } from "./capability-table.ts";
import type { Encryption } from "./encryption.ts";
import { allowChannels } from "./message-channels.ts";
import { MessageQueue, visibilityFor } from "./message-queue.ts";
import { originSecret } from "./origin-secret.ts";

export interface AnnouncementCapabilityProps {
  readonly province: Pick<Province, "sms" | "notification">;
  /** How messages reach people, as functions get it. */
  readonly settings: string;
  readonly publicUrl: string;
  readonly definitions: CapabilityTable;
  readonly audit: CapabilityTable;
  readonly notifications: CapabilityTable;
  readonly encryption: Encryption;
}

/** No second try: the next run does the same work. */
const once = { retryAttempts: 0, maxEventAge: Duration.minutes(1) };

/**
 * What communes tell the people who asked for it. The function that the public reaches sends nothing itself: it writes wishes
 * down, and the queue's reader, which nobody reaches, has the right to send SMS.
 */
export class AnnouncementCapability extends Construct {
  readonly table: CapabilityTable;
  readonly api: CapabilityFunction;

  constructor(scope: Construct, id: string, props: AnnouncementCapabilityProps) {
    super(scope, id);
    this.table = new CapabilityTable(this, "Announcements", { table: "announcement", encryption: props.encryption });
    const queue = this.queue(props);
    this.api = this.apiFunction(props, queue);
    this.sweep(props, queue);
  }

  private queue(props: AnnouncementCapabilityProps): MessageQueue {
    const { province, publicUrl, definitions, notifications, encryption } = props;
    const { senderId, monthlyCapVnd, priceVndPerSegment, stripMarks } = province.sms;
    const consumer = new CapabilityFunction(this, "Consumer", {
      entry: "functions/announcement/consume-handler.ts",
      description: "Sends announcements and the codes that confirm a number",
      environment: {
        ...this.table.environment,
        ...definitions.environment,
        ...notifications.environment,
        PUBLIC_URL: publicUrl,
        SMS_SENDER_ID: senderId,
        SMS_MONTHLY_CAP_VND: `${monthlyCapVnd}`,
        SMS_PRICE_VND: `${priceVndPerSegment}`,
        SMS_STRIP_MARKS: `${stripMarks}`,
        NOTIFICATION: props.settings,
        QUIET_HOURS: JSON.stringify(province.notification?.quietHours ?? {}),
      },
      memory: 512,
      // Ten parts of 25 people, five of each at a time.
      timeout: Duration.seconds(60),
    });
    this.table.grant(consumer, "GetItem", "Query", "PutItem");
    notifications.grant(consumer, "GetItem", "Query", "UpdateItem");
    definitions.grant(consumer, "GetItem");
    allowSms(this, consumer);
    allowChannels(consumer, province.notification);
    const queue = new MessageQueue(this, "Queue", {
      name: "announcement",
      patience: Duration.minutes(30),
      visibility: visibilityFor(consumer.duration),
      encryption,
    });
    // SNS sends about 20 SMS a second for an account, and dossiers' own messages go first.
    queue.consumedBy(consumer, { maxConcurrency: 2 });
    return queue;
  }

  private apiFunction(props: AnnouncementCapabilityProps, queue: MessageQueue): CapabilityFunction {
    const { publicUrl, definitions, audit, notifications } = props;
    const api = new CapabilityFunction(this, "Api", {
      entry: "functions/announcement/handler.ts",
      description: "Wishes for announcements, and the announcements of communes",
      environment: {
        ...this.table.environment,
        ...definitions.environment,
        ...audit.environment,
        ...notifications.environment,
        ANNOUNCEMENT_QUEUE_URL: queue.queue.queueUrl,
        PUBLIC_URL: publicUrl,
        ORIGIN_SECRET: originSecret(),
      },
      memory: 512,
      timeout: Duration.seconds(15),
    });
    this.table.grant(api, "GetItem", "Query", "PutItem", "UpdateItem");
    notifications.grant(api, "GetItem");
    definitions.grant(api, "GetItem");
    audit.grant(api, "PutItem");
    queue.writtenBy(api);
    return api;
  }

  private sweep({ province }: AnnouncementCapabilityProps, queue: MessageQueue): void {
    const sweep = new CapabilityFunction(this, "Sweep", {
      entry: "functions/announcement/sweep-handler.ts",
      description: "Brings parts of announcements again that are not through",
      environment: {
        ...this.table.environment,
        ANNOUNCEMENT_QUEUE_URL: queue.queue.queueUrl,
        QUIET_HOURS: JSON.stringify(province.notification?.quietHours ?? {}),
      },
      memory: 256,
      timeout: Duration.seconds(30),
    });
    this.table.grant(sweep, "GetItem", "Query");
    queue.writtenBy(sweep);
    new events.Rule(this, "EachFiveMinutes", {
      description: "Runs the look for announcements that are not through",
      schedule: events.Schedule.rate(Duration.minutes(5)),
      targets: [new targets.LambdaFunction(sweep, once)],
    });
    sweep.configureAsyncInvoke(once);
  }
}
