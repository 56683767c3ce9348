import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import type { Agency } from "../../shared/domain/agency/province.ts";
import { CapabilityFunction } from "./capability-function.ts";
import type { CapabilityTable } from "./capability-table.ts";
import type { Encryption } from "./encryption.ts";
import type { EventBus } from "./event-bus.ts";
import { MessageQueue, visibilityFor } from "./message-queue.ts";
import { OwnStack } from "./own-stack.ts";

export interface HandoffCapabilityProps {
  readonly agencies: readonly Agency[];
  readonly dossiers: CapabilityTable;
  readonly definitions: CapabilityTable;
  readonly events: EventBus;
  readonly encryption: Encryption;
}

/**
 * Hand-overs: one shared inbox for offices that work in motcua, and a queue of its own for each agency whose own software
 * reads it. Communes need no queue, so their number costs nothing here; an agency's queue with its alarms is one resource.
 */
export class HandoffCapability extends Construct {
  readonly inbox: MessageQueue;
  /** Queues of the agencies with software of their own, by agency code. */
  readonly agencyQueues: ReadonlyMap<string, MessageQueue>;

  constructor(scope: Construct, id: string, props: HandoffCapabilityProps) {
    super(scope, id);
    const { dossiers, definitions, encryption, events } = props;
    const consumer = new CapabilityFunction(this, "Consumer", {
      entry: "functions/handoff/handler.ts",
      description: "Records that a hand-over reached the built-in inbox",
      environment: { ...dossiers.environment, ...definitions.environment },
      memory: 512,
      timeout: Duration.seconds(10),
    });
    dossiers.grant(consumer, "GetItem", "PutItem", "UpdateItem");
    definitions.grant(consumer, "GetItem");

    const visibility = visibilityFor(consumer.duration);
    this.inbox = new MessageQueue(this, "Inbox", {
      name: "handoff-inbox",
      patience: Duration.minutes(15),
      visibility,
      encryption,
    });
    this.inbox.consumedBy(consumer);
    events.deliver(this.inbox, { type: { is: ["motcua.dossier.handed-over.v1"] }, inbox: { is: ["built-in"] } });

    const withSoftware = props.agencies.filter((agency) => agency.delivery === "queue");
    this.agencyQueues = new Map(withSoftware.map((agency) => [agency.code, this.agencyQueue(agency, props)]));
  }

  private agencyQueue({ code, key, reader }: Agency, { encryption, events }: HandoffCapabilityProps): MessageQueue {
    const queue = new MessageQueue(new OwnStack(this, `Agency-${key}`), "Queue", {
      name: `agency-${key}`,
      // An agency's software may rest over lunch; half a working day of silence is a fault.
      patience: Duration.hours(4),
      visibility: Duration.minutes(5),
      encryption,
    });
    events.deliver(queue, { agency: { is: [code] }, type: { startsWith: ["motcua.dossier.", "motcua.agency."] } });
    if (reader) queue.readableBy(reader);
    return queue;
  }
}
