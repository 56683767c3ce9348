import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import { staffPartitions } from "../../shared/store/tables.ts";
import { CapabilityFunction } from "./capability-function.ts";
import { CapabilityTable } from "./capability-table.ts";
import type { Encryption } from "./encryption.ts";
import type { EventBus } from "./event-bus.ts";
import { originSecret } from "./origin-secret.ts";
import { StreamConsumer } from "./stream-consumer.ts";

export interface TicketCapabilityProps {
  readonly definitions: CapabilityTable;
  /** Of which only the lists of staff are read: who can help at another line. */
  readonly dossiers: CapabilityTable;
  readonly audit: CapabilityTable;
  readonly events: EventBus;
  readonly encryption: Encryption;
}

/** Queue numbers: their table, the function that issues and calls them, and the watcher that says "you are near". */
export class TicketCapability extends Construct {
  readonly table: CapabilityTable;
  readonly api: CapabilityFunction;

  constructor(scope: Construct, id: string, props: TicketCapabilityProps) {
    super(scope, id);
    this.table = new CapabilityTable(this, "Tickets", { table: "ticket", encryption: props.encryption });
    this.api = this.apiFunction(props);
    this.watch(props);
  }

  private apiFunction({ definitions, dossiers, audit }: TicketCapabilityProps): CapabilityFunction {
    const api = new CapabilityFunction(this, "Api", {
      entry: "functions/ticket/handler.ts",
      description: "Issues, calls and serves numbers; the board; appointments",
      environment: {
        ...this.table.environment,
        ...definitions.environment,
        ...audit.environment,
        ...dossiers.environment,
        ORIGIN_SECRET: originSecret(),
      },
      memory: 1024,
      timeout: Duration.seconds(10),
    });
    this.table.grant(api, "GetItem", "Query", "UpdateItem");
    definitions.grant(api, "GetItem");
    audit.grant(api, "PutItem");
    dossiers.grantReadOf(api, staffPartitions);
    return api;
  }

  private watch({ definitions, events }: TicketCapabilityProps): void {
    const consumer = new CapabilityFunction(this, "Watch", {
      entry: "functions/ticket/watch-handler.ts",
      description: "Publishes that a person's number is near; closes appointments out; counts days that are over",
      environment: {
        ...this.table.environment,
        ...definitions.environment,
        ...events.environment,
      },
      memory: 512,
      timeout: Duration.seconds(30),
    });
    this.table.grant(consumer, "GetItem", "Query", "PutItem", "UpdateItem");
    definitions.grant(consumer, "GetItem");
    events.grantPublish(consumer);
    new StreamConsumer(this, "Changes", { table: this.table, consumer });
  }
}
