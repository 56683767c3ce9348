import { Duration } from "aws-cdk-lib";
import * as events from "aws-cdk-lib/aws-events";
import * as targets from "aws-cdk-lib/aws-events-targets";
import { Construct } from "constructs";
import { CapabilityFunction } from "./capability-function.ts";
import type { CapabilityTable } from "./capability-table.ts";

export interface DeadlineCapabilityProps {
  readonly dossiers: CapabilityTable;
  readonly definitions: CapabilityTable;
  /** Says which agencies have announced an outage. */
  readonly delivery: CapabilityTable;
}

/** No second try: the next minute does the same work. */
const once = { retryAttempts: 0, maxEventAge: Duration.minutes(1) };

/** The legal clock: each minute, what is due soon, overdue, or handed over and not accepted. */
export class DeadlineCapability extends Construct {
  readonly sweep: CapabilityFunction;

  constructor(scope: Construct, id: string, props: DeadlineCapabilityProps) {
    super(scope, id);
    const { dossiers, definitions, delivery } = props;
    this.sweep = new CapabilityFunction(this, "Sweep", {
      entry: "functions/deadline/handler.ts",
      description: "Reminds and escalates when a limit comes near or passes",
      environment: { ...dossiers.environment, ...definitions.environment, ...delivery.environment },
      memory: 512,
      timeout: Duration.seconds(55),
    });
    dossiers.grant(this.sweep, "GetItem", "PutItem", "UpdateItem");
    dossiers.grantIndexQuery(this.sweep, "by-wake", "by-assignee");
    definitions.grant(this.sweep, "GetItem");
    delivery.grant(this.sweep, "GetItem");
    new events.Rule(this, "EachMinute", {
      description: "Runs the deadline sweep",
      schedule: events.Schedule.rate(Duration.minutes(1)),
      targets: [new targets.LambdaFunction(this.sweep, once)],
    });
    // The rule's own limits end with the hand-over to Lambda, which would try a run that failed twice more.
    this.sweep.configureAsyncInvoke(once);
  }
}
