import { RemovalPolicy } from "aws-cdk-lib";
import * as dynamodb from "aws-cdk-lib/aws-dynamodb";
import * as iam from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import { type TableDefinition, tables } from "../../shared/store/tables.ts";
import type { Encryption } from "./encryption.ts";

/** What a function may do with items. There is no Scan and no deletion: no capability needs them. */
type Read = "GetItem" | "BatchGetItem" | "Query";
type Write = "PutItem" | "UpdateItem";

export interface CapabilityTableProps {
  readonly table: keyof typeof tables;
  readonly encryption: Encryption;
}

/** A table as `shared/store/tables.ts` describes it: on demand, restorable to any second of 35 days, never deleted. */
export class CapabilityTable extends Construct {
  readonly name: string;
  /** The environment variable by which functions know the table. */
  readonly environment: Readonly<Record<string, string>>;
  readonly encryption: Encryption;
  readonly table: dynamodb.Table;
  private readonly definition: TableDefinition;

  constructor(scope: Construct, id: string, props: CapabilityTableProps) {
    super(scope, id);
    this.definition = tables[props.table];
    this.encryption = props.encryption;
    const { stream, expiry, indexes } = this.definition;
    this.table = new dynamodb.Table(this, "Table", {
      partitionKey: text("pk"),
      sortKey: text("sk"),
      billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
      encryption: dynamodb.TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: props.encryption.key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(stream && { stream: dynamodb.StreamViewType[stream === "NEW_IMAGE" ? "NEW_IMAGE" : "NEW_AND_OLD_IMAGES"] }),
      ...(expiry && { timeToLiveAttribute: expiry }),
    });
    for (const index of indexes)
      this.table.addGlobalSecondaryIndex({
        indexName: index.name,
        partitionKey: text(index.partitionKey),
        sortKey: text(index.sortKey),
        ...(index.include.length > 0
          ? { projectionType: dynamodb.ProjectionType.INCLUDE, nonKeyAttributes: [...index.include] }
          : { projectionType: dynamodb.ProjectionType.KEYS_ONLY }),
      });
    this.name = this.table.tableName;
    this.environment = { [this.definition.environment]: this.name };
  }

  /** Lets a function do the named actions on the table, not on its indexes. */
  grant(grantee: iam.IGrantable, ...actions: (Read | Write)[]): void {
    this.permit(grantee, actions, [this.table.tableArn]);
    const writes = actions.some((action) => action === "PutItem" || action === "UpdateItem");
    this.encryption.allow(grantee, "dynamodb", writes ? "write" : "read");
  }

  /** The same in one partition only, such as the results that a function keeps in somebody else's table. */
  grantPartition(grantee: iam.IGrantable, partition: string, ...actions: (Read | Write)[]): void {
    iam.Grant.addToPrincipal({
      grantee,
      actions: actions.map((action) => `dynamodb:${action}`),
      resourceArns: [this.table.tableArn],
      conditions: { "ForAllValues:StringEquals": { "dynamodb:LeadingKeys": [partition] } },
    });
    this.encryption.allow(grantee, "dynamodb", "write");
  }

  /** Lets a function read items of partitions that begin so, such as the lists of staff beside the dossiers. */
  grantReadOf(grantee: iam.IGrantable, beginning: string): void {
    iam.Grant.addToPrincipal({
      grantee,
      actions: ["dynamodb:GetItem"],
      resourceArns: [this.table.tableArn],
      conditions: { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": [`${beginning}*`] } },
    });
    this.encryption.allow(grantee, "dynamodb", "read");
  }

  /** Lets a function query the named indexes and no others. */
  grantIndexQuery(grantee: iam.IGrantable, ...indexes: string[]): void {
    for (const index of indexes)
      if (!this.definition.indexes.some((known) => known.name === index)) throw new Error(`No index ${index}.`);
    this.permit(
      grantee,
      ["Query"],
      indexes.map((index) => `${this.table.tableArn}/index/${index}`),
    );
    this.encryption.allow(grantee, "dynamodb", "read");
  }

  private permit(grantee: iam.IGrantable, actions: (Read | Write)[], resourceArns: string[]): void {
    iam.Grant.addToPrincipal({ grantee, actions: actions.map((action) => `dynamodb:${action}`), resourceArns });
  }
}

const text = (name: string): dynamodb.Attribute => ({ name, type: dynamodb.AttributeType.STRING });
