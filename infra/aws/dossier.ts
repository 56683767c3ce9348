import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import { CapabilityFunction } from "./capability-function.ts";
import { CapabilityTable } from "./capability-table.ts";
import type { Encryption } from "./encryption.ts";
import { originSecret } from "./origin-secret.ts";

export interface DossierCapabilityProps {
  readonly publicUrl: string;
  readonly definitions: CapabilityTable;
  /** Says whether the agency that has a dossier has announced an outage. */
  readonly delivery: CapabilityTable;
  readonly audit: CapabilityTable;
  readonly encryption: Encryption;
}

/** Dossiers: their table, whose stream is the outbox, and the function that officers and citizens call. */
export class DossierCapability extends Construct {
  readonly table: CapabilityTable;
  /** Receipts and the sheets of the day, written in the same stroke as the dossier that is paid for. */
  readonly cash: CapabilityTable;
  readonly api: CapabilityFunction;
  /** Tracking for browsers without scripts; apart, so that the API carries no components of pages. */
  readonly page: CapabilityFunction;

  constructor(scope: Construct, id: string, props: DossierCapabilityProps) {
    super(scope, id);
    const { definitions, audit, delivery } = props;
    this.table = new CapabilityTable(this, "Dossiers", { table: "dossier", encryption: props.encryption });
    this.cash = new CapabilityTable(this, "Cash", { table: "cash", encryption: props.encryption });
    this.api = new CapabilityFunction(this, "Api", {
      entry: "functions/dossier/handler.ts",
      description: "Officers' commands on dossiers, hand-overs' answers, tracking",
      environment: {
        ...this.table.environment,
        ...definitions.environment,
        ...audit.environment,
        ...this.cash.environment,
        ...delivery.environment,
        PUBLIC_URL: props.publicUrl,
        ORIGIN_SECRET: originSecret(),
      },
      memory: 1024,
      timeout: Duration.seconds(10),
    });
    this.table.grant(this.api, "GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem");
    this.table.grantIndexQuery(this.api, "by-commune", "by-holder", "by-consulted", "by-assignee");
    this.cash.grant(this.api, "GetItem", "PutItem", "UpdateItem");
    definitions.grant(this.api, "GetItem");
    delivery.grant(this.api, "GetItem");
    audit.grant(this.api, "GetItem", "Query", "PutItem", "UpdateItem");

    this.page = new CapabilityFunction(this, "Page", {
      entry: "functions/dossier/page-handler.ts",
      description: "Tracking as a page, for browsers without scripts",
      environment: {
        ...this.table.environment,
        ...definitions.environment,
        ...audit.environment,
        ...delivery.environment,
        ORIGIN_SECRET: originSecret(),
      },
      memory: 1024,
      timeout: Duration.seconds(10),
    });
    // A citizen's answer to a draft is a write, and may fold the history away.
    this.table.grant(this.page, "GetItem", "PutItem", "UpdateItem");
    definitions.grant(this.page, "GetItem");
    delivery.grant(this.page, "GetItem");
    audit.grant(this.page, "GetItem", "UpdateItem");
  }
}
