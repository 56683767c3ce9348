import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import { CapabilityFunction } from "./capability-function.ts";
import type { CapabilityTable } from "./capability-table.ts";
import type { EventBus } from "./event-bus.ts";
import { StreamConsumer } from "./stream-consumer.ts";

export interface RoutingCapabilityProps {
  readonly dossiers: CapabilityTable;
  readonly definitions: CapabilityTable;
  readonly events: EventBus;
}

/** From each change of a dossier to its next step, and to one envelope per fact on the topic. */
export class RoutingCapability extends Construct {
  constructor(scope: Construct, id: string, props: RoutingCapabilityProps) {
    super(scope, id);
    const { dossiers, definitions, events } = props;
    const consumer = new CapabilityFunction(this, "Consumer", {
      entry: "functions/routing/handler.ts",
      description: "Decides a dossier's next step and publishes what happened",
      environment: {
        ...dossiers.environment,
        ...definitions.environment,
        ...events.environment,
      },
      memory: 512,
      timeout: Duration.seconds(60),
    });
    dossiers.grant(consumer, "GetItem", "PutItem", "UpdateItem");
    definitions.grant(consumer, "GetItem");
    events.grantPublish(consumer);
    new StreamConsumer(this, "Changes", { table: dossiers, consumer, parallelization: 2 });
  }
}
