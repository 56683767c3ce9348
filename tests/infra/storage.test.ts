import { Match } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import { type TableDefinition, tables } from "../../shared/store/tables.ts";
import { caoBang, resources, synthesize, target } from "./synthesized.ts";

const { template } = synthesize(caoBang);
const outputs = template.toJSON().Outputs;

const definitions: [string, TableDefinition][] = Object.entries(tables);

describe("Tables", () => {
  test("there is one for each capability and no other", () => {
    expect(resources(template, "AWS::DynamoDB::Table")).toHaveLength(definitions.length);
  });

  test.each(definitions)("%s has the keys, stream, expiry and indexes that the stores expect", (name, definition) => {
    const output = `${name.charAt(0).toUpperCase()}${name.slice(1)}Table`;
    const { Properties } = template.toJSON().Resources[target(outputs[output].Value)];
    expect(Properties.KeySchema).toEqual([
      { AttributeName: "pk", KeyType: "HASH" },
      { AttributeName: "sk", KeyType: "RANGE" },
    ]);
    expect(Properties.StreamSpecification?.StreamViewType).toBe(definition.stream);
    expect(Properties.TimeToLiveSpecification?.AttributeName).toBe(definition.expiry);
    const indexes: {
      IndexName: string;
      KeySchema: { AttributeName: string }[];
      Projection: { NonKeyAttributes?: string[] };
    }[] = Properties.GlobalSecondaryIndexes ?? [];
    const made = indexes.map(({ IndexName, KeySchema, Projection }) => ({
      name: IndexName,
      partitionKey: KeySchema[0]?.AttributeName,
      sortKey: KeySchema[1]?.AttributeName,
      include: Projection.NonKeyAttributes ?? [],
    }));
    expect(made).toEqual(definition.indexes);
  });

  test("each can be restored to any second, cannot be deleted and is encrypted with the province's own key", () => {
    template.allResources("AWS::DynamoDB::Table", {
      DeletionPolicy: "Retain",
      UpdateReplacePolicy: "Retain",
      Properties: Match.objectLike({
        BillingMode: "PAY_PER_REQUEST",
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true, SSEType: "KMS", KMSMasterKeyId: Match.anyValue() },
      }),
    });
  });
});

test("the key of tables turns every year; it and the one that signs outlive the stack", () => {
  const keys = resources(template, "AWS::KMS::Key").map(([, key]) => key);
  expect(keys.map(({ DeletionPolicy }) => DeletionPolicy)).toEqual(["Retain", "Retain"]);
  // A key that signs cannot turn: what it signed must stay verifiable.
  expect(keys.map(({ Properties: { EnableKeyRotation, KeySpec } }) => [EnableKeyRotation, KeySpec])).toEqual([
    [true, undefined],
    [undefined, "ECC_NIST_P256"],
  ]);
});

test("SNS may use the key for this account's topics only", () => {
  const [, key] = resources(template, "AWS::KMS::Key")[0] ?? [];
  const statements: { Principal: { Service?: string } }[] = key?.Properties.KeyPolicy.Statement;
  expect(statements.find(({ Principal }) => Principal.Service === "sns.amazonaws.com")).toMatchObject({
    Action: ["kms:Decrypt", "kms:GenerateDataKey"],
    Condition: { StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } } },
  });
});

describe("Buckets", () => {
  test("nobody from outside can open one, and none speaks without TLS", () => {
    const buckets = resources(template, "AWS::S3::Bucket");
    expect(buckets).toHaveLength(4);
    template.allResources("AWS::S3::Bucket", {
      DeletionPolicy: "Retain",
      Properties: Match.objectLike({
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        BucketEncryption: Match.anyValue(),
      }),
    });
    template.allResourcesProperties("AWS::S3::BucketPolicy", {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } }),
        ]),
      },
    });
  });

  test("papers lie under the province's own key, and what is deleted is gone for good after 30 days", () => {
    template.hasResourceProperties("AWS::S3::Bucket", {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: Match.anyValue() } },
        ],
      },
      VersioningConfiguration: { Status: "Enabled" },
      LifecycleConfiguration: {
        Rules: [{ NoncurrentVersionExpiration: { NoncurrentDays: 30 }, ExpiredObjectDeleteMarker: true }],
      },
    });
  });

  test("every new file of papers is scanned for malware", () => {
    const bucket = template.toJSON().Outputs.PaperBucket.Value;
    template.hasResourceProperties("AWS::GuardDuty::MalwareProtectionPlan", {
      ProtectedResource: { S3Bucket: { BucketName: bucket } },
    });
  });

  test("logs with visitors' addresses are gone after 30 days", () => {
    template.hasResourceProperties("AWS::S3::Bucket", {
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 30, Status: "Enabled" }] },
    });
  });
});

test("nothing in the template runs code of its own during a deployment", () => {
  const custom = resources(template).filter(([, { Type }]) =>
    /^(Custom::|AWS::CloudFormation::CustomResource)/.test(Type),
  );
  expect(custom).toEqual([]);
});
