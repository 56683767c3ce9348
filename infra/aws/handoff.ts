import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import type { Agency } from "../../shared/domain/agency/province.ts";
import { CapabilityFunction } from "./capability-function.ts";
import type { CapabilityTable } from "./capability-table.ts";
import type { Encryption } from "./encryption.ts";
import type { EventBus } from "./event-bus.ts";
import { MessageQueue, visibilityFor } from "./message-queue.ts";
import { OwnStack, wholeStack } from "./own-stack.ts";

export interface HandoffCapabilityProps {
  readonly agencies: readonly Agency[];
  readonly dossiers: CapabilityTable;
  readonly definitions: CapabilityTable;
  readonly events: EventBus;
  readonly encryption: Encryption;
}

/**
 * Hand-overs: one shared inbox for offices that work in motcua, and a queue of its own for each agency that has software, which
 * reads it or is called for each of its messages (`webhooks.ts`). Communes need no queue, so their number costs nothing here; an
 * agency's queue with its alarms is one resource.
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

    const withSoftware = props.agencies.filter((agency) => agency.delivery !== "inbox");
    this.agencyQueues = new Map(withSoftware.map((agency) => [agency.code, this.agencyQueue(agency, props)]));
  }

  /** The part of the system that is one agency's alone: its queue, and where it answers by one the queue of its answers. */
  stackOf(key: string): OwnStack {
    const id = `Agency-${key}`;
    const made = this.node.tryFindChild(id);
    return made instanceof OwnStack ? made : new OwnStack(this, id);
  }

  private agencyQueue({ code, key, reader, delivery }: Agency, props: HandoffCapabilityProps): MessageQueue {
    const queue = new MessageQueue(this.stackOf(key), "Queue", {
      name: `agency-${key}`,
      queueName: agencyQueueName(this, key),
      fifo: true,
      // An agency's software may rest over lunch; half a working day of silence is a fault.
      patience: Duration.hours(4),
      ...(delivery === "webhook" ? waitsForWebhook : { visibility: Duration.minutes(5) }),
      encryption: props.encryption,
    });
    const type = { startsWith: ["motcua.dossier.", "motcua.agency."] };
    props.events.deliver(queue, { agency: { is: [code] }, type });
    if (reader) queue.readableBy(reader);
    return queue;
  }
}

/**
 * Ten calls one after the other may take ten seconds each. A message that waits for its agency is shown again and again, and
 * each time counts; 1,000 is the most that SQS allows (`shared/domain/delivery/pause.ts` spreads them over 14 days).
 */
export const webhookPatience = Duration.seconds(120);
const waitsForWebhook = { visibility: visibilityFor(webhookPatience), attempts: 1000 };

/** Known without asking the stack, so that functions find the queues of agencies by their keys. */
export const agencyQueueName = (scope: Construct, key: string): string =>
  `${wholeStack(scope).stackName}-agency-${key}`;
