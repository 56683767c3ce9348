import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import { dryRunPartition } from "../../shared/store/tables.ts";
import { CapabilityFunction } from "./capability-function.ts";
import type { CapabilityTable } from "./capability-table.ts";

export interface CatalogueCapabilityProps {
  readonly definitions: CapabilityTable;
  readonly audit: CapabilityTable;
  readonly dossiers: CapabilityTable;
}

/** Where the province's editors write and publish procedures; the only function beside the operator's command that may. */
export class CatalogueCapability extends Construct {
  readonly api: CapabilityFunction;
  /** Tries drafts of routes on dossiers. */
  readonly dryRun: CapabilityFunction;

  constructor(scope: Construct, id: string, { definitions, audit, dossiers }: CatalogueCapabilityProps) {
    super(scope, id);
    this.api = new CapabilityFunction(this, "Api", {
      entry: "functions/catalogue/handler.ts",
      description: "Drafts and publications of procedures",
      environment: { ...definitions.environment, ...audit.environment },
      // Checking a draft reads the whole catalogue, which stays in memory.
      memory: 1024,
      timeout: Duration.seconds(15),
    });
    definitions.grant(this.api, "GetItem", "PutItem", "Query");
    audit.grant(this.api, "PutItem");

    this.dryRun = new CapabilityFunction(this, "DryRun", {
      entry: "functions/catalogue/trial-handler.ts",
      description: "Tries drafts of routes on the dossiers of the last days",
      environment: { ...definitions.environment, ...dossiers.environment, ...audit.environment },
      memory: 1024,
      timeout: Duration.seconds(29),
    });
    // It reads dossiers and publishes nothing; who publishes reads no dossier.
    definitions.grant(this.dryRun, "GetItem");
    definitions.grantPartition(this.dryRun, dryRunPartition, "PutItem");
    dossiers.grant(this.dryRun, "GetItem", "BatchGetItem");
    audit.grant(this.dryRun, "PutItem");
  }
}
