import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import { CapabilityFunction } from "./capability-function.ts";
import type { CapabilityTable } from "./capability-table.ts";
import { originSecret } from "./origin-secret.ts";

export interface PreferenceCapabilityProps {
  readonly dossiers: CapabilityTable;
  readonly definitions: CapabilityTable;
  readonly audit: CapabilityTable;
  readonly notifications: CapabilityTable;
  /** The tracking page for browsers without scripts, which saves the same choice. */
  readonly page: CapabilityFunction;
}

/** How people want to be told. Apart from the dossiers' API, which so needs no right on the table of messages. */
export class PreferenceCapability extends Construct {
  readonly api: CapabilityFunction;

  constructor(scope: Construct, id: string, props: PreferenceCapabilityProps) {
    super(scope, id);
    const { dossiers, definitions, audit, notifications, page } = props;
    this.api = new CapabilityFunction(this, "Api", {
      entry: "functions/preference/handler.ts",
      description: "How people want to be told",
      environment: {
        ...dossiers.environment,
        ...definitions.environment,
        ...audit.environment,
        ...notifications.environment,
        ORIGIN_SECRET: originSecret(),
      },
      memory: 512,
      timeout: Duration.seconds(10),
    });
    dossiers.grant(this.api, "GetItem");
    definitions.grant(this.api, "GetItem");
    audit.grant(this.api, "GetItem", "PutItem", "UpdateItem");
    for (const fn of [this.api, page]) notifications.grant(fn, "GetItem", "PutItem");
    for (const [name, value] of Object.entries(notifications.environment)) page.addEnvironment(name, value);
  }
}
