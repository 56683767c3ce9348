import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import { CapabilityFunction } from "./capability-function.ts";
import type { CapabilityTable } from "./capability-table.ts";

export interface CatalogueCapabilityProps {
  readonly definitions: CapabilityTable;
  readonly audit: CapabilityTable;
}

/** Where the province's editors write and publish procedures; the only function beside the operator's command that may. */
export class CatalogueCapability extends Construct {
  readonly api: CapabilityFunction;

  constructor(scope: Construct, id: string, { definitions, audit }: CatalogueCapabilityProps) {
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
  }
}
