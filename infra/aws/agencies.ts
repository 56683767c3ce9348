import { Duration } from "aws-cdk-lib";
import * as iam from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import { CapabilityFunction } from "./capability-function.ts";
import type { CapabilityTable } from "./capability-table.ts";
import { agencyQueueName } from "./handoff.ts";
import type { MessageQueue } from "./message-queue.ts";

export interface AgencyCapabilityProps {
  /** By agency code (`handoff.ts`). */
  readonly queues: ReadonlyMap<string, MessageQueue>;
  readonly definitions: CapabilityTable;
  readonly delivery: CapabilityTable;
  readonly audit: CapabilityTable;
}

/** What officers see of the ways to agencies, and the outages that are announced. */
export class AgencyCapability extends Construct {
  readonly api: CapabilityFunction;

  constructor(scope: Construct, id: string, { queues, definitions, delivery, audit }: AgencyCapabilityProps) {
    super(scope, id);
    this.api = new CapabilityFunction(this, "Api", {
      entry: "functions/agency/handler.ts",
      description: "How the ways to agencies stand, planned outages",
      environment: {
        ...{ ...definitions.environment, ...delivery.environment, ...audit.environment },
        AGENCY_QUEUE_PREFIX: agencyQueueName(this, ""),
      },
      memory: 512,
      timeout: Duration.seconds(10),
    });
    definitions.grant(this.api, "GetItem");
    delivery.grant(this.api, "GetItem", "Query", "UpdateItem");
    audit.grant(this.api, "PutItem");
    if (queues.size > 0)
      iam.Grant.addToPrincipal({
        grantee: this.api,
        actions: ["sqs:GetQueueUrl", "sqs:GetQueueAttributes"],
        resourceArns: [...queues.values()].flatMap((queue) => [
          queue.arnFor(this.api),
          queue.arnFor(this.api, "deadLetters"),
        ]),
      });
  }
}
