import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import { CapabilityFunction } from "./capability-function.ts";
import type { CapabilityTable } from "./capability-table.ts";

export interface SlipCapabilityProps {
  readonly publicUrl: string;
  readonly dossiers: CapabilityTable;
  readonly definitions: CapabilityTable;
  readonly audit: CapabilityTable;
}

/** Forms on paper. A function of its own, since what draws PDFs would make every other command's start slower. */
export class SlipCapability extends Construct {
  readonly api: CapabilityFunction;

  constructor(scope: Construct, id: string, { publicUrl, dossiers, definitions, audit }: SlipCapabilityProps) {
    super(scope, id);
    this.api = new CapabilityFunction(this, "Api", {
      entry: "functions/slip/handler.ts",
      description: "Fills forms and draws them as PDF",
      environment: {
        ...dossiers.environment,
        ...definitions.environment,
        ...audit.environment,
        PUBLIC_URL: publicUrl,
      },
      // A month's book has hundreds of pages; processor time grows with memory.
      memory: 1769,
      timeout: Duration.seconds(28),
    });
    dossiers.grant(this.api, "GetItem", "BatchGetItem");
    definitions.grant(this.api, "GetItem");
    audit.grant(this.api, "PutItem");
  }
}
