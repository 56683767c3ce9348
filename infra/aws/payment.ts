import { CfnParameter, Duration, Stack } from "aws-cdk-lib";
import { Construct } from "constructs";
import { CapabilityFunction } from "./capability-function.ts";
import type { CapabilityTable } from "./capability-table.ts";

export interface PaymentCapabilityProps {
  readonly dossiers: CapabilityTable;
  readonly cash: CapabilityTable;
  readonly definitions: CapabilityTable;
  readonly audit: CapabilityTable;
}

/** The commune's cash: the sheet of the day, and what banks tell. The only function that knows the banks' secrets. */
export class PaymentCapability extends Construct {
  readonly api: CapabilityFunction;

  constructor(scope: Construct, id: string, { dossiers, cash, definitions, audit }: PaymentCapabilityProps) {
    super(scope, id);
    const secrets = new CfnParameter(Stack.of(this), "BankSecrets", {
      noEcho: true,
      default: "",
      description: "Secrets by which banks sign: vietinbank=…;bidv=…  A bank stands twice while its secret is changed.",
    });
    this.api = new CapabilityFunction(this, "Api", {
      entry: "functions/payment/handler.ts",
      description: "Cash sheets, transfers that banks tell of",
      environment: {
        ...dossiers.environment,
        ...cash.environment,
        ...definitions.environment,
        ...audit.environment,
        BANK_SECRETS: secrets.valueAsString,
      },
      memory: 512,
      timeout: Duration.seconds(10),
    });
    // Putting an item is for the history that is folded away.
    dossiers.grant(this.api, "GetItem", "PutItem", "UpdateItem");
    cash.grant(this.api, "GetItem", "Query", "PutItem", "UpdateItem");
    cash.grantIndexQuery(this.api, "by-unmatched");
    definitions.grant(this.api, "GetItem");
    audit.grant(this.api, "PutItem");
  }
}
