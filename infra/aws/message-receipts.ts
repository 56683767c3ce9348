import { Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import * as events from "aws-cdk-lib/aws-events";
import * as targets from "aws-cdk-lib/aws-events-targets";
import * as iam from "aws-cdk-lib/aws-iam";
import { CfnSubscriptionFilter, LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { CapabilityFunction } from "./capability-function.ts";
import type { CapabilityTable } from "./capability-table.ts";

export interface MessageReceiptsProps {
  readonly table: CapabilityTable;
  /** The province sends e-mail, so SES tells of it on the account's event bus. */
  readonly hasEmail: boolean;
}

/**
 * What AWS's carriers say became of messages. SNS writes it into two logs whose names it chooses; made here, they forget, as their
 * lines hold phone numbers. How much of what went well it writes is the operator's setting.
 */
export class MessageReceipts extends Construct {
  /** With this role SNS writes down what became of SMS. The operator names it to SNS once. */
  readonly deliveryLogRole: iam.Role;
  private readonly receipts: CapabilityFunction;

  constructor(scope: Construct, id: string, { table, hasEmail }: MessageReceiptsProps) {
    super(scope, id);
    this.receipts = new CapabilityFunction(this, "Receipts", {
      entry: "functions/notification/receipts-handler.ts",
      description: "Notes what carriers say became of messages",
      environment: { ...table.environment },
      memory: 256,
      timeout: Duration.seconds(10),
    });
    table.grant(this.receipts, "Query", "UpdateItem");
    // Sampled by SNS: neither log holds what the operator does not ask for.
    const logs = [this.log("Delivered", ""), this.log("Undelivered", "/Failure")];
    this.deliveryLogRole = this.role(logs);
    if (hasEmail) this.hearSes();
  }

  private log(id: string, suffix: string): LogGroup {
    const { region, account, partition } = Stack.of(this);
    const logGroupName = `sns/${region}/${account}/DirectPublishToPhoneNumber${suffix}`;
    const log = new LogGroup(this, id, {
      logGroupName,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.receipts.addPermission(`${id}Log`, {
      principal: new iam.ServicePrincipal("logs.amazonaws.com"),
      sourceArn: `arn:${partition}:logs:${region}:${account}:log-group:${logGroupName}:*`,
      sourceAccount: account,
    });
    const filter = new CfnSubscriptionFilter(this, `${id}Words`, {
      logGroupName,
      filterPattern: "",
      destinationArn: this.receipts.functionArn,
    });
    filter.node.addDependency(log);
    // CloudWatch tries the function before it takes the subscription.
    for (const permission of this.receipts.node.findAll().filter(({ node }) => node.id === `${id}Log`))
      filter.node.addDependency(permission);
    return log;
  }

  private role(logs: readonly LogGroup[]): iam.Role {
    const role = new iam.Role(this, "DeliveryLogRole", {
      description: "Lets SNS write down what became of SMS",
      assumedBy: new iam.ServicePrincipal("sns.amazonaws.com"),
    });
    const actions = ["CreateLogGroup", "CreateLogStream", "PutLogEvents"].map((action) => `logs:${action}`);
    iam.Grant.addToPrincipal({ grantee: role, actions, resourceArns: logs.map(({ logGroupArn }) => logGroupArn) });
    return role;
  }

  private hearSes(): void {
    new events.Rule(this, "Ses", {
      description: "What SES says became of e-mail",
      eventPattern: { source: ["aws.ses"], detail: { mail: { tags: { place: [{ exists: true }] } } } },
      targets: [new targets.LambdaFunction(this.receipts)],
    });
  }
}
