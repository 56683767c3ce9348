import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import { CapabilityFunction } from "./capability-function.ts";
import { CapabilityTable } from "./capability-table.ts";
import type { Encryption } from "./encryption.ts";

export interface ProcedureCapabilityProps {
  readonly encryption: Encryption;
}

/** Definitions, which the operator's command publishes, and the function that shows them to everybody. */
export class ProcedureCapability extends Construct {
  readonly table: CapabilityTable;
  readonly api: CapabilityFunction;

  constructor(scope: Construct, id: string, props: ProcedureCapabilityProps) {
    super(scope, id);
    this.table = new CapabilityTable(this, "Definitions", { table: "definition", encryption: props.encryption });
    this.api = new CapabilityFunction(this, "Api", {
      entry: "functions/procedure/handler.ts",
      description: "Looks up procedures and communes",
      environment: { ...this.table.environment },
      memory: 512,
      timeout: Duration.seconds(10),
    });
    this.table.grant(this.api, "GetItem");
  }
}
