import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import { CapabilityFunction } from "./capability-function.ts";
import { CapabilityTable } from "./capability-table.ts";
import type { Encryption } from "./encryption.ts";
import { MessageQueue, visibilityFor } from "./message-queue.ts";
import { originSecret } from "./origin-secret.ts";
import { StreamConsumer } from "./stream-consumer.ts";

export interface CollectiveCapabilityProps {
  readonly publicUrl: string;
  readonly dossiers: CapabilityTable;
  readonly definitions: CapabilityTable;
  readonly audit: CapabilityTable;
  readonly encryption: Encryption;
}

/**
 * Lists of people that a commune confirms against its registers. The table's stream sends the parts of a list that was
 * started to the queue, whose reader matches them; at the end it gives the dossier its outcome.
 */
export class CollectiveCapability extends Construct {
  readonly table: CapabilityTable;
  readonly api: CapabilityFunction;

  constructor(scope: Construct, id: string, props: CollectiveCapabilityProps) {
    super(scope, id);
    this.table = new CapabilityTable(this, "Lists", { table: "collective", encryption: props.encryption });
    this.api = this.apiFunction(props);
    this.follow(props, this.matchQueue(props));
  }

  private apiFunction({ dossiers, definitions, audit, publicUrl }: CollectiveCapabilityProps): CapabilityFunction {
    const api = new CapabilityFunction(this, "Api", {
      entry: "functions/collective/handler.ts",
      description: "Lists that a commune confirms, its registers, links by which organisations send lists",
      environment: {
        ...this.table.environment,
        ...dossiers.environment,
        ...definitions.environment,
        ...audit.environment,
        PUBLIC_URL: publicUrl,
        ORIGIN_SECRET: originSecret(),
      },
      memory: 1024,
      timeout: Duration.seconds(10),
    });
    this.table.grant(api, "GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem");
    this.table.grantIndexQuery(api, "by-commune");
    dossiers.grant(api, "GetItem", "PutItem", "UpdateItem");
    definitions.grant(api, "GetItem");
    audit.grant(api, "GetItem", "PutItem", "UpdateItem");
    return api;
  }

  private matchQueue({ encryption }: CollectiveCapabilityProps): MessageQueue {
    const consumer = new CapabilityFunction(this, "Match", {
      entry: "functions/collective/match-handler.ts",
      description: "Matches a part of a list against the commune's register",
      environment: { ...this.table.environment },
      // A list of 5,000 and a register of 50,000 people in memory.
      memory: 1024,
      timeout: Duration.seconds(20),
    });
    this.table.grant(consumer, "GetItem", "Query", "PutItem", "UpdateItem");
    const queue = new MessageQueue(this, "MatchQueue", {
      name: "collective-match",
      patience: Duration.minutes(15),
      visibility: visibilityFor(consumer.duration),
      encryption,
    });
    // Each environment reads the whole list once, so few of them do the same work with fewer reads.
    queue.consumedBy(consumer, { maxConcurrency: 5 });
    return queue;
  }

  private follow({ dossiers, definitions }: CollectiveCapabilityProps, queue: MessageQueue): void {
    const consumer = new CapabilityFunction(this, "Follow", {
      entry: "functions/collective/follow-handler.ts",
      description: "Sends the parts of a list to be matched; gives its dossier the certificate as outcome",
      environment: {
        ...this.table.environment,
        ...dossiers.environment,
        ...definitions.environment,
        MATCH_QUEUE_URL: queue.queue.queueUrl,
      },
      memory: 512,
      timeout: Duration.seconds(30),
    });
    this.table.grant(consumer, "Query", "UpdateItem");
    dossiers.grant(consumer, "GetItem", "PutItem", "UpdateItem");
    definitions.grant(consumer, "GetItem");
    queue.writtenBy(consumer);
    new StreamConsumer(this, "Changes", { table: this.table, consumer, only: { sk: ["HEAD"] } });
  }
}
