import { Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import * as events from "aws-cdk-lib/aws-events";
import * as targets from "aws-cdk-lib/aws-events-targets";
import * as iam from "aws-cdk-lib/aws-iam";
import * as s3 from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import type { Province } from "../../shared/domain/agency/province.ts";
import { CapabilityFunction } from "./capability-function.ts";
import { CapabilityTable } from "./capability-table.ts";
import type { Encryption } from "./encryption.ts";
import type { EventBus } from "./event-bus.ts";
import { MalwareScan } from "./malware-scan.ts";
import { MessageQueue, visibilityFor } from "./message-queue.ts";
import { originSecret } from "./origin-secret.ts";

export interface PaperFilesProps {
  readonly province: Pick<Province, "site">;
  readonly encryption: Encryption;
}

/** The files of scanned papers. It exists before the site, whose pages may post to it and to no other bucket. */
export class PaperFiles extends Construct {
  readonly bucket: s3.Bucket;
  readonly url: string;

  constructor(scope: Construct, id: string, { province, encryption }: PaperFilesProps) {
    super(scope, id);
    this.bucket = new s3.Bucket(this, "Files", {
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      encryption: s3.BucketEncryption.KMS,
      encryptionKey: encryption.key,
      bucketKeyEnabled: true,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
      // What is deleted by mistake can be had back for so long, and no longer.
      versioned: true,
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30), expiredObjectDeleteMarker: true }],
      cors: [
        {
          allowedMethods: [s3.HttpMethods.POST],
          // A form is good for one file by its own signature and no cookie goes with it, so the page's name protects
          // nothing. CloudFront's own name cannot be told here: the site's policy names this bucket.
          allowedOrigins: [province.site ? `https://${province.site.domain}` : "*"],
          maxAge: 3600,
        },
      ],
    });
    this.url = `https://${this.bucket.bucketRegionalDomainName}`;
    Validations.of(this.bucket).acknowledge({
      id: "AwsSolutions-S1",
      reason:
        "S3 would log the function's role for every read; who read which paper is in the audit table, by officer.",
    });
  }
}

export interface PaperCapabilityProps {
  readonly files: PaperFiles;
  readonly dossiers: CapabilityTable;
  readonly definitions: CapabilityTable;
  readonly audit: CapabilityTable;
  readonly events: EventBus;
  readonly encryption: Encryption;
}

/** Papers digitised once: their records, the check of their files, and the day on which they leave. */
export class PaperCapability extends Construct {
  readonly table: CapabilityTable;
  readonly api: CapabilityFunction;
  private readonly props: PaperCapabilityProps;

  constructor(scope: Construct, id: string, props: PaperCapabilityProps) {
    super(scope, id);
    this.props = props;
    this.table = new CapabilityTable(this, "Papers", { table: "paper", encryption: props.encryption });
    this.api = this.serve();
    this.consume();
    this.sweepDaily();
  }

  private serve(): CapabilityFunction {
    const { files, dossiers, definitions, audit } = this.props;
    const api = new CapabilityFunction(this, "Api", {
      entry: "functions/papers/handler.ts",
      description: "Scanned papers: upload, checklist, the person's store",
      environment: {
        ...this.table.environment,
        ...dossiers.environment,
        ...definitions.environment,
        ...audit.environment,
        PAPER_BUCKET: files.bucket.bucketName,
        PERSON_SECRET: originSecret(),
      },
      // A file of 10 MB is read whole, once.
      memory: 1024,
      timeout: Duration.seconds(15),
    });
    this.table.grant(api, "GetItem", "BatchGetItem", "PutItem", "Query");
    this.table.grantIndexQuery(api, "by-dossier", "by-person");
    dossiers.grant(api, "GetItem");
    definitions.grant(api, "GetItem");
    audit.grant(api, "PutItem");
    this.grantFiles(api, "s3:GetObject", "s3:PutObject");
    return api;
  }

  /** Verdicts about files, and dossiers that rest on papers, from one queue. */
  private consume(): void {
    const { files, dossiers, events: bus, encryption } = this.props;
    const consumer = new CapabilityFunction(this, "Consumer", {
      entry: "functions/papers/consume-handler.ts",
      description: "Records what the scanner found, and which dossiers rest on which papers",
      environment: { ...this.table.environment, ...dossiers.environment, PERSON_SECRET: originSecret() },
      memory: 512,
      timeout: Duration.seconds(10),
    });
    this.table.grant(consumer, "GetItem", "PutItem", "Query");
    dossiers.grant(consumer, "GetItem");
    const queue = new MessageQueue(this, "Messages", {
      name: "papers",
      // A paper that is not checked cannot be opened, and somebody waits at the counter.
      patience: Duration.minutes(15),
      visibility: visibilityFor(consumer.duration),
      encryption,
    });
    queue.consumedBy(consumer);
    bus.deliver(queue, { type: { is: ["motcua.dossier.submitted.v1", "motcua.dossier.supplement-provided.v1"] } });
    new MalwareScan(this, "MalwareScan", { bucket: files.bucket, verdicts: queue, encryption });
  }

  private sweepDaily(): void {
    const { files, dossiers } = this.props;
    const sweep = new CapabilityFunction(this, "Sweep", {
      entry: "functions/papers/sweep-handler.ts",
      description: "Deletes papers whose time is over",
      environment: { ...this.table.environment, ...dossiers.environment, PAPER_BUCKET: files.bucket.bucketName },
      memory: 512,
      timeout: Duration.minutes(10),
    });
    this.table.grant(sweep, "GetItem", "PutItem", "UpdateItem", "Query");
    this.table.grantIndexQuery(sweep, "by-removal");
    dossiers.grant(sweep, "GetItem");
    this.grantFiles(sweep, "s3:DeleteObject");
    new events.Rule(this, "EachNight", {
      description: "Runs the sweep of papers at two in the morning in Vietnam",
      schedule: events.Schedule.cron({ minute: "0", hour: "19" }),
      targets: [new targets.LambdaFunction(sweep, { retryAttempts: 2, maxEventAge: Duration.hours(6) })],
    });
  }

  private grantFiles(
    fn: CapabilityFunction,
    ...actions: ("s3:GetObject" | "s3:PutObject" | "s3:DeleteObject")[]
  ): void {
    const { files, encryption } = this.props;
    iam.Grant.addToPrincipal({ grantee: fn, actions, resourceArns: [files.bucket.arnForObjects("*")] });
    if (actions.includes("s3:GetObject")) {
      // Without it S3 says "forbidden" for a file that has not come yet.
      iam.Grant.addToPrincipal({ grantee: fn, actions: ["s3:ListBucket"], resourceArns: [files.bucket.bucketArn] });
      encryption.allow(fn, "s3", "send");
    }
    const logicalId = Stack.of(this).getLogicalId(files.bucket.node.defaultChild as s3.CfnBucket);
    Validations.of(fn.role ?? fn).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/*]`,
      reason: "A file's name is a random id, so files cannot be named one by one. The bucket holds nothing else.",
    });
  }
}
