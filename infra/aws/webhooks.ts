import { ArnFormat, Stack } from "aws-cdk-lib";
import * as iam from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import type { Agency } from "../../shared/domain/agency/province.ts";
import { CapabilityFunction } from "./capability-function.ts";
import type { CapabilityTable } from "./capability-table.ts";
import type { Encryption } from "./encryption.ts";
import { webhookPatience } from "./handoff.ts";
import type { MessageQueue } from "./message-queue.ts";

export interface WebhookCapabilityProps {
  readonly agencies: readonly Agency[];
  /** By agency code (`handoff.ts`). */
  readonly queues: ReadonlyMap<string, MessageQueue>;
  readonly dossiers: CapabilityTable;
  readonly definitions: CapabilityTable;
  readonly delivery: CapabilityTable;
  readonly encryption: Encryption;
}

/** Calls the software of agencies that want to be called: one function for all of them, each with a queue of its own. */
export class WebhookCapability extends Construct {
  constructor(scope: Construct, id: string, props: WebhookCapabilityProps) {
    super(scope, id);
    const { dossiers, definitions, delivery } = props;
    const caller = new CapabilityFunction(this, "Caller", {
      entry: "functions/webhook/handler.ts",
      description: "Brings messages to agencies that are called",
      environment: { ...dossiers.environment, ...definitions.environment, ...delivery.environment },
      memory: 512,
      timeout: webhookPatience,
    });
    dossiers.grant(caller, "GetItem", "PutItem", "UpdateItem");
    definitions.grant(caller, "GetItem");
    delivery.grant(caller, "GetItem", "PutItem", "UpdateItem");
    props.encryption.allow(caller, "sqs", "send");
    for (const { code, webhook } of props.agencies) {
      const queue = props.queues.get(code);
      if (webhook === undefined || queue === undefined) continue;
      // Five batches of ten dossiers at once: an agency that has just come back is not to be run over by what has waited.
      queue.consumedBy(caller, { maxConcurrency: 5 });
      this.letSetAside(caller, queue);
      this.letReadSecret(caller, webhook.secretParameter);
    }
  }

  private letSetAside(caller: CapabilityFunction, queue: MessageQueue): void {
    const dead = queue.arnFor(caller, "deadLetters");
    iam.Grant.addToPrincipal({ grantee: caller, actions: ["sqs:SendMessage"], resourceArns: [dead] });
    iam.Grant.addToPrincipal({
      grantee: caller,
      actions: ["sqs:GetQueueUrl"],
      resourceArns: [queue.arnFor(caller), dead],
    });
  }

  /** SSM's own key seals the parameter; reading it decrypted needs no grant on that key beyond the caller's account. */
  private letReadSecret(caller: CapabilityFunction, parameter: string): void {
    const resource = Stack.of(this).formatArn({
      service: "ssm",
      resource: "parameter",
      resourceName: parameter.replace(/^\//, ""),
      arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
    });
    iam.Grant.addToPrincipal({ grantee: caller, actions: ["ssm:GetParameter"], resourceArns: [resource] });
  }
}
