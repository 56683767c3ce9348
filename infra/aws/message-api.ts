import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import type { Province } from "../../shared/domain/agency/province.ts";
import { CapabilityFunction } from "./capability-function.ts";
import type { CapabilityTable } from "./capability-table.ts";
import { allowParameters } from "./message-channels.ts";
import type { NotificationCapability } from "./notification.ts";

export interface MessageApiProps {
  readonly province: Pick<Province, "sms" | "notification">;
  readonly publicUrl: string;
  readonly dossiers: CapabilityTable;
  readonly definitions: CapabilityTable;
  readonly audit: CapabilityTable;
  readonly notification: NotificationCapability;
}

/** What was sent about a dossier, having it sent again, and what carriers tell. It sends nothing itself: it asks the queue. */
export class MessageApi extends Construct {
  readonly api: CapabilityFunction;

  constructor(scope: Construct, id: string, props: MessageApiProps) {
    super(scope, id);
    const { province, notification, dossiers, definitions, audit } = props;
    const { secondProvider, zalo } = province.notification ?? {};
    const parameters = [secondProvider?.receiptSecretParameter, zalo?.receiptSecretParameter];
    const [second = "", zaloSecret = ""] = parameters;
    this.api = new CapabilityFunction(this, "Api", {
      entry: "functions/notification/api-handler.ts",
      description: "What was sent about a dossier, and having it sent again",
      environment: {
        ...dossiers.environment,
        ...definitions.environment,
        ...audit.environment,
        ...notification.table.environment,
        NOTIFICATION_QUEUE_URL: notification.queue.queue.queueUrl,
        PUBLIC_URL: props.publicUrl,
        SMS_SENDER_ID: province.sms.senderId,
        SMS_STRIP_MARKS: `${province.sms.stripMarks}`,
        SECOND_RECEIPT_PARAMETER: second,
        ZALO_RECEIPT_PARAMETER: zaloSecret,
      },
      memory: 512,
      timeout: Duration.seconds(10),
    });
    dossiers.grant(this.api, "GetItem", "BatchGetItem");
    definitions.grant(this.api, "GetItem");
    audit.grant(this.api, "PutItem");
    notification.table.grant(this.api, "Query", "UpdateItem");
    notification.table.grantIndexQuery(this.api, "by-wake");
    notification.queue.writtenBy(this.api);
    allowParameters(this.api, parameters);
  }
}
