import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import { CapabilityFunction, type CapabilityFunctionProps } from "./capability-function.ts";
import type { CapabilityTable } from "./capability-table.ts";
import type { Encryption } from "./encryption.ts";
import type { EventBus } from "./event-bus.ts";
import { MessageQueue, visibilityFor } from "./message-queue.ts";
import { originSecret } from "./origin-secret.ts";
import { StreamConsumer } from "./stream-consumer.ts";

export interface RoutingCapabilityProps {
  readonly dossiers: CapabilityTable;
  readonly definitions: CapabilityTable;
  /** Says which agencies have announced an outage. */
  readonly delivery: CapabilityTable;
  readonly events: EventBus;
  readonly encryption: Encryption;
}

type Settings = Partial<Pick<CapabilityFunctionProps, "environment">>;

/** From each change of a dossier to its next step, and to one envelope per fact on the topic; and the same again on demand. */
export class RoutingCapability extends Construct {
  constructor(scope: Construct, id: string, props: RoutingCapabilityProps) {
    super(scope, id);
    const { dossiers, encryption } = props;
    const republish = this.worksWith(props, "Republish", {
      entry: "functions/routing/republish-handler.ts",
      description: "Publishes again what a dossier's history says",
      timeout: Duration.seconds(15),
    });
    const queue = new MessageQueue(this, "RepublishQueue", {
      name: "republish",
      patience: Duration.minutes(15),
      visibility: visibilityFor(republish.duration),
      encryption,
    });
    queue.consumedBy(republish);
    const consumer = this.worksWith(props, "Consumer", {
      entry: "functions/routing/handler.ts",
      description: "Decides a dossier's next step and publishes what happened",
      timeout: Duration.seconds(60),
      environment: { REPUBLISH_QUEUE_URL: queue.queue.queueUrl },
    });
    queue.writtenBy(consumer);
    new StreamConsumer(this, "Changes", { table: dossiers, consumer, parallelization: 2, waits: Duration.hours(23) });
  }

  private worksWith(
    { dossiers, definitions, delivery, events }: RoutingCapabilityProps,
    id: string,
    { environment = {}, ...what }: Pick<CapabilityFunctionProps, "entry" | "description" | "timeout"> & Settings,
  ): CapabilityFunction {
    const fn = new CapabilityFunction(this, id, {
      ...what,
      environment: {
        ...{ ...dossiers.environment, ...definitions.environment, ...delivery.environment, ...events.environment },
        // A part of a bundle that it opens is found by the same people as any dossier.
        PERSON_SECRET: originSecret(),
        ...environment,
      },
      memory: 512,
    });
    dossiers.grant(fn, "GetItem", "PutItem", "UpdateItem");
    dossiers.grantIndexQuery(fn, "by-assignee");
    definitions.grant(fn, "GetItem");
    delivery.grant(fn, "GetItem");
    events.grantPublish(fn);
    return fn;
  }
}
