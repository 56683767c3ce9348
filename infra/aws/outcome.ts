import { Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import * as iam from "aws-cdk-lib/aws-iam";
import * as kms from "aws-cdk-lib/aws-kms";
import * as s3 from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { CapabilityFunction } from "./capability-function.ts";
import type { CapabilityTable } from "./capability-table.ts";
import type { Encryption } from "./encryption.ts";
import type { EventBus } from "./event-bus.ts";
import { MessageQueue, visibilityFor } from "./message-queue.ts";
import { originSecret } from "./origin-secret.ts";

export interface OutcomeCapabilityProps {
  readonly publicUrl: string;
  readonly dossiers: CapabilityTable;
  readonly definitions: CapabilityTable;
  readonly audit: CapabilityTable;
  readonly events: EventBus;
  readonly encryption: Encryption;
}

/** Electronic outcomes: made and signed after each decision, kept, handed out, and checked by anybody. */
export class OutcomeCapability extends Construct {
  readonly api: CapabilityFunction;
  /** Signs records. Its public half is all that anybody needs to check them, so it must never be deleted. */
  readonly key: kms.Key;
  private readonly bucket: s3.Bucket;
  private readonly common: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, props: OutcomeCapabilityProps) {
    super(scope, id);
    this.key = new kms.Key(this, "SigningKey", {
      description: "motcua: signs records of outcomes",
      keySpec: kms.KeySpec.ECC_NIST_P256,
      keyUsage: kms.KeyUsage.SIGN_VERIFY,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.bucket = this.files();
    this.common = {
      ...props.dossiers.environment,
      ...props.definitions.environment,
      OUTCOME_BUCKET: this.bucket.bucketName,
      OUTCOME_KEY: this.key.keyArn,
    };
    this.makeAfterDecisions(props);
    this.api = this.handOut(props);
  }

  private makeAfterDecisions({ publicUrl, dossiers, definitions, events, encryption }: OutcomeCapabilityProps): void {
    const maker = new CapabilityFunction(this, "Maker", {
      entry: "functions/outcome/handler.ts",
      description: "Makes and signs the electronic form of an outcome",
      environment: { ...this.common, PUBLIC_URL: publicUrl },
      memory: 1024,
      timeout: Duration.seconds(30),
    });
    dossiers.grant(maker, "GetItem");
    definitions.grant(maker, "GetItem");
    this.allowFiles(maker, "GetObject", "PutObject");
    this.allowKey(maker, "Sign", "GetPublicKey");
    const queue = new MessageQueue(this, "Queue", {
      name: "outcome",
      patience: Duration.minutes(15),
      visibility: visibilityFor(maker.duration),
      encryption,
    });
    queue.consumedBy(maker);
    events.deliver(queue, {
      type: { is: ["motcua.dossier.outcome-recorded.v1", "motcua.dossier.settled-at-once.v1"] },
    });
  }

  private handOut({ dossiers, definitions, audit }: OutcomeCapabilityProps): CapabilityFunction {
    const api = new CapabilityFunction(this, "Api", {
      entry: "functions/outcome/api-handler.ts",
      description: "Hands out electronic outcomes and what they are checked with",
      environment: { ...this.common, ...audit.environment, ORIGIN_SECRET: originSecret() },
      memory: 512,
      timeout: Duration.seconds(10),
    });
    dossiers.grant(api, "GetItem");
    definitions.grant(api, "GetItem");
    audit.grant(api, "GetItem", "UpdateItem");
    this.allowFiles(api, "GetObject");
    this.allowKey(api, "GetPublicKey");
    return api;
  }

  private files(): s3.Bucket {
    const bucket = new s3.Bucket(this, "Files", {
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      encryption: s3.BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(bucket).acknowledge({
      id: "AwsSolutions-S1",
      reason:
        "Two functions alone read it, and they keep who asked in the audit table; names of objects in a log would hold dossier codes.",
    });
    return bucket;
  }

  private allowFiles(fn: CapabilityFunction, ...actions: ("GetObject" | "PutObject")[]): void {
    iam.Grant.addToPrincipal({
      grantee: fn,
      actions: actions.map((action) => `s3:${action}`),
      resourceArns: [this.bucket.arnForObjects("*")],
    });
    // Without it S3 answers a look for what is not there with "forbidden" instead of "not found".
    iam.Grant.addToPrincipal({ grantee: fn, actions: ["s3:ListBucket"], resourceArns: [this.bucket.bucketArn] });
    const logicalId = Stack.of(this).getLogicalId(this.bucket.node.defaultChild as s3.CfnBucket);
    Validations.of(fn.role ?? fn).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/*]`,
      reason:
        "Files are named by their hash, so they cannot be named one by one. The bucket holds nothing but outcomes.",
    });
  }

  private allowKey(fn: CapabilityFunction, ...actions: ("Sign" | "GetPublicKey")[]): void {
    iam.Grant.addToPrincipal({
      grantee: fn,
      actions: actions.map((action) => `kms:${action}`),
      resourceArns: [this.key.keyArn],
    });
  }
}
