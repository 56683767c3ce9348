import { Duration, Stack } from "aws-cdk-lib";
import * as events from "aws-cdk-lib/aws-events";
import * as targets from "aws-cdk-lib/aws-events-targets";
import * as iam from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import type { Province } from "../../shared/domain/agency/province.ts";
import { addressParameter } from "./address-parameter.ts";
import { CapabilityFunction, type CapabilityFunctionProps } from "./capability-function.ts";
import { CapabilityTable } from "./capability-table.ts";
import type { Encryption } from "./encryption.ts";
import type { EventBus } from "./event-bus.ts";
import { MessageQueue, visibilityFor } from "./message-queue.ts";
import { originSecret } from "./origin-secret.ts";

export interface PortalCapabilityProps {
  readonly portal: NonNullable<Province["portal"]>;
  readonly dossiers: CapabilityTable;
  readonly definitions: CapabilityTable;
  readonly audit: CapabilityTable;
  readonly events: EventBus;
  readonly encryption: Encryption;
}

/** No second try: the next run does the same work. */
const once = { retryAttempts: 0, maxEventAge: Duration.minutes(5) };

/** People of what is taken in are entered for the search, their numbers sealed as the counter's are. */
const takingIn = { PERSON_SECRET: originSecret() };

/** Three tries of one call to the portal at six seconds each and their pauses, and our own reads and writes. */
const patience = Duration.seconds(40);

/**
 * The exchange with the National Public Service Portal: dossiers filed there come in by a schedule, and how dossiers stand goes
 * out by a queue. Made only for a province whose file has `portal`.
 */
export class PortalCapability extends Construct {
  readonly table: CapabilityTable;
  readonly queue: MessageQueue;
  readonly api: CapabilityFunction;
  private readonly environment: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, props: PortalCapabilityProps) {
    super(scope, id);
    const { portal, dossiers, definitions, encryption, events: bus } = props;
    this.table = new CapabilityTable(this, "Portal", { table: "portal", encryption });
    this.queue = new MessageQueue(this, "Sync", {
      name: "portal-sync",
      patience: Duration.minutes(30),
      visibility: visibilityFor(patience),
      encryption,
    });
    this.environment = {
      ...this.table.environment,
      ...dossiers.environment,
      ...definitions.environment,
      PORTAL_URL: addressParameter(this, "PortalUrl", portal.url, "the national portal"),
      PORTAL_TOKEN_PARAMETER: portal.tokenParameter,
      PORTAL_REPORTS: portal.reports,
      PORTAL_SYNC_QUEUE_URL: this.queue.queue.queueUrl,
    };
    this.reporter(props);
    this.puller(props);
    this.api = this.worker("Api", props, {
      entry: "functions/portal/handler.ts",
      description: "What is unsent to the national portal, and having it sent again",
      environment: { ...props.audit.environment, ...takingIn },
      timeout: Duration.seconds(29),
    });
    this.grantTakingIn(this.api, props);
    this.table.grantIndexQuery(this.api, "by-open");
    dossiers.grant(this.api, "BatchGetItem");
    props.audit.grant(this.api, "PutItem");
    bus.deliver(this.queue, {
      type: { startsWith: ["motcua.dossier."] },
      ...(portal.reports === "portal" ? { channel: { is: ["online"] } } : {}),
    });
  }

  private reporter(props: PortalCapabilityProps): void {
    const reporter = this.worker("Reporter", props, {
      entry: "functions/portal/sync-handler.ts",
      description: "Tells the national portal how dossiers stand",
      timeout: patience,
    });
    this.table.grant(reporter, "GetItem", "UpdateItem");
    props.dossiers.grant(reporter, "GetItem");
    // A portal that has just come back is not to be run over by what has waited.
    this.queue.consumedBy(reporter, { maxConcurrency: 5 });
  }

  private puller(props: PortalCapabilityProps): void {
    const pull = this.worker("Pull", props, {
      entry: "functions/portal/pull-handler.ts",
      description: "Takes in what was filed on the national portal",
      environment: takingIn,
      timeout: Duration.minutes(4),
    });
    this.grantTakingIn(pull, props);
    this.table.grantIndexQuery(pull, "by-try");
    new events.Rule(this, "EachFiveMinutes", {
      description: "Pulls from the national portal",
      schedule: events.Schedule.rate(Duration.minutes(5)),
      targets: [new targets.LambdaFunction(pull, once)],
    });
    pull.configureAsyncInvoke(once);
  }

  private worker(id: string, { definitions, portal }: PortalCapabilityProps, work: Work): CapabilityFunction {
    const fn = new CapabilityFunction(this, id, {
      ...work,
      environment: { ...this.environment, ...work.environment },
      memory: 512,
    });
    definitions.grant(fn, "GetItem");
    const resourceName = portal.tokenParameter.replace(/^\//, "");
    const arn = Stack.of(this).formatArn({ service: "ssm", resource: "parameter", resourceName });
    iam.Grant.addToPrincipal({ grantee: fn, actions: ["ssm:GetParameter"], resourceArns: [arn] });
    return fn;
  }

  /** Opens dossiers, keeps what the portal handed over, and asks for looks. */
  private grantTakingIn(fn: CapabilityFunction, { dossiers }: PortalCapabilityProps): void {
    this.table.grant(fn, "GetItem", "PutItem", "UpdateItem");
    dossiers.grant(fn, "GetItem", "PutItem", "UpdateItem");
    this.queue.writtenBy(fn);
  }
}

type Work = Pick<CapabilityFunctionProps, "entry" | "description" | "timeout"> &
  Partial<Pick<CapabilityFunctionProps, "environment">>;
