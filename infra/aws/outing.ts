import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import { CapabilityFunction } from "./capability-function.ts";
import { CapabilityTable } from "./capability-table.ts";
import type { Encryption } from "./encryption.ts";
import { OwnStack } from "./own-stack.ts";

export interface OutingCapabilityProps {
  readonly dossiers: CapabilityTable;
  readonly definitions: CapabilityTable;
  readonly audit: CapabilityTable;
  readonly encryption: Encryption;
}

/**
 * Days on which a team of a commune takes dossiers in at a hamlet. In a stack of its own, as the province's is almost as large
 * as CloudFormation lets it be. The function reads dossiers and changes none: the team hands outcomes out by their commands.
 */
export class OutingCapability extends Construct {
  readonly table: CapabilityTable;
  readonly api: CapabilityFunction;

  constructor(scope: Construct, id: string, { dossiers, definitions, audit, encryption }: OutingCapabilityProps) {
    super(scope, id);
    const own = new OwnStack(this, "Own");
    this.table = new CapabilityTable(own, "Outings", { table: "outing", encryption });
    this.api = new CapabilityFunction(own, "Api", {
      entry: "functions/outing/handler.ts",
      description: "Outings of communes to their hamlets",
      environment: {
        ...this.table.environment,
        ...dossiers.environment,
        ...definitions.environment,
        ...audit.environment,
      },
      memory: 512,
      timeout: Duration.seconds(10),
    });
    this.table.grant(this.api, "GetItem", "PutItem");
    this.table.grantIndexQuery(this.api, "by-month");
    dossiers.grant(this.api, "GetItem", "BatchGetItem");
    definitions.grant(this.api, "GetItem");
    audit.grant(this.api, "PutItem");
  }
}
