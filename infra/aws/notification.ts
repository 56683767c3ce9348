import { Duration } from "aws-cdk-lib";
import * as events from "aws-cdk-lib/aws-events";
import * as targets from "aws-cdk-lib/aws-events-targets";
import type * as iam from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import type { Province } from "../../shared/domain/agency/province.ts";
import { allowSms } from "./allow-sms.ts";
import { CapabilityFunction } from "./capability-function.ts";
import { CapabilityTable } from "./capability-table.ts";
import type { Encryption } from "./encryption.ts";
import type { EventBus } from "./event-bus.ts";
import { allowChannels } from "./message-channels.ts";
import { MessageQueue, visibilityFor } from "./message-queue.ts";
import { MessageReceipts } from "./message-receipts.ts";
import { messageSettings } from "./message-settings.ts";

/** The facts about which a citizen or a lead gets an SMS. */
const told = [
  "motcua.dossier.received.v1",
  "motcua.dossier.bundle-received.v1",
  "motcua.dossier.bundle-ready.v1",
  "motcua.dossier.supplement-requested.v1",
  "motcua.dossier.ready.v1",
  "motcua.dossier.overdue.v1",
  "motcua.dossier.delay-apologized.v1",
  "motcua.dossier.draft-sent.v1",
  "motcua.dossier.stopped.v1",
  "motcua.dossier.consultation-late.v1",
  "motcua.dossier.answer-late.v1",
  "motcua.dossier.forward-reminded.v1",
  "motcua.dossier.refused.v1",
  "motcua.dossier.returned.v1",
  "motcua.ticket.near.v1",
  "motcua.ticket.closed-out.v1",
  "motcua.ticket.reopened.v1",
  "motcua.ticket.line-overloaded.v1",
  "motcua.appointment.booked.v1",
  "motcua.appointment.moved.v1",
  "motcua.appointment.reminder.v1",
  "motcua.appointment.cancelled.v1",
  "motcua.appointment.called-off.v1",
  "motcua.appointment.closed-out.v1",
  "motcua.handoff.escalated.v1",
];

/** No second try: the next minute does the same work. */
const once = { retryAttempts: 0, maxEventAge: Duration.minutes(1) };

export interface NotificationCapabilityProps {
  readonly province: Pick<Province, "id" | "sms" | "notification">;
  readonly publicUrl: string;
  readonly dossiers: CapabilityTable;
  readonly tickets: CapabilityTable;
  readonly definitions: CapabilityTable;
  readonly events: EventBus;
  readonly encryption: Encryption;
}

/** SMS, once per fact and person, and the ledger of what was sent and what it cost. */
export class NotificationCapability extends Construct {
  readonly table: CapabilityTable;
  readonly queue: MessageQueue;
  /** How messages reach people, as every function that sends gets it. */
  readonly settings: string;
  /** With this role SNS writes down what became of SMS. The operator names it to SNS once. */
  readonly deliveryLogRole: iam.Role;

  constructor(scope: Construct, id: string, props: NotificationCapabilityProps) {
    super(scope, id);
    const { dossiers, tickets, definitions, encryption } = props;
    const { senderId, monthlyCapVnd, priceVndPerSegment, stripMarks } = props.province.sms;
    this.settings = messageSettings(this, props.province.notification);
    this.table = new CapabilityTable(this, "Notifications", { table: "notification", encryption });
    const consumer = new CapabilityFunction(this, "Consumer", {
      entry: "functions/notification/handler.ts",
      description: "Sends SMS and keeps the ledger",
      environment: {
        ...this.table.environment,
        ...dossiers.environment,
        ...tickets.environment,
        ...definitions.environment,
        PUBLIC_URL: props.publicUrl,
        SMS_SENDER_ID: senderId,
        SMS_MONTHLY_CAP_VND: `${monthlyCapVnd}`,
        SMS_PRICE_VND: `${priceVndPerSegment}`,
        SMS_STRIP_MARKS: `${stripMarks}`,
        NOTIFICATION: this.settings,
      },
      memory: 512,
      timeout: Duration.seconds(10),
    });
    this.table.grant(consumer, "GetItem", "UpdateItem", "Query");
    dossiers.grant(consumer, "GetItem");
    tickets.grant(consumer, "GetItem");
    definitions.grant(consumer, "GetItem");
    allowSms(this, consumer);
    allowChannels(consumer, props.province.notification);
    const hasEmail = props.province.notification?.email !== undefined;
    this.deliveryLogRole = new MessageReceipts(this, "Words", { table: this.table, hasEmail }).deliveryLogRole;

    const window = Duration.seconds(1);
    this.queue = new MessageQueue(this, "Queue", {
      name: "notification",
      patience: Duration.minutes(15),
      visibility: visibilityFor(consumer.duration, window),
      encryption,
    });
    // SNS sends about 20 SMS a second for an account, so more readers would only meet its throttle.
    this.queue.consumedBy(consumer, { window, maxConcurrency: 10 });
    props.events.deliver(this.queue, { type: { is: told } });
    this.wake();
  }

  /** Each minute: what waited for the morning or for a carrier goes into the queue again. */
  private wake(): void {
    const wake = new CapabilityFunction(this, "Wake", {
      entry: "functions/notification/wake-handler.ts",
      description: "Brings messages back whose time has come",
      environment: { ...this.table.environment, NOTIFICATION_QUEUE_URL: this.queue.queue.queueUrl },
      memory: 256,
      timeout: Duration.seconds(50),
    });
    this.table.grantIndexQuery(wake, "by-wake");
    this.queue.writtenBy(wake);
    new events.Rule(this, "EachMinute", {
      description: "Runs the look for messages whose time has come",
      schedule: events.Schedule.rate(Duration.minutes(1)),
      targets: [new targets.LambdaFunction(wake, once)],
    });
    wake.configureAsyncInvoke(once);
  }
}
