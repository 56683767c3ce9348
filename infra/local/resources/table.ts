import * as z from "zod";
import { HostFault, messageOf } from "../host-fault.ts";
import { AwsError } from "../services/aws-json.ts";
import type { DynamoDb } from "../services/dynamodb-local.ts";
import { arn, nameOf, type Provider, type Resource } from "./provider.ts";

const KeySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(["HASH", "RANGE"]) }));
const Index = z.object({
  IndexName: z.string(),
  KeySchema,
  Projection: z.object({ ProjectionType: z.string(), NonKeyAttributes: z.array(z.string()).optional() }),
});
const Shape = {
  KeySchema,
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.string() })),
  GlobalSecondaryIndexes: z.array(Index).optional(),
};
const Table = z.object({
  ...Shape,
  TableName: z.string(),
  LocalSecondaryIndexes: z.array(Index).optional(),
  StreamSpecification: z.object({ StreamViewType: z.string() }).optional(),
  TimeToLiveSpecification: z.object({ AttributeName: z.string().optional(), Enabled: z.boolean() }).optional(),
});
type Table = z.infer<typeof Table>;

/** What DescribeTable says of a table that an earlier start created. */
const Described = z.object({
  Table: z.object({
    ...Shape,
    StreamSpecification: z.object({ StreamEnabled: z.boolean(), StreamViewType: z.string().optional() }).optional(),
    LatestStreamArn: z.string().optional(),
  }),
});
type Described = z.infer<typeof Described>["Table"];

/** The template's stream name carries no date; `streamArn` finds the real one. */
const streamLabel = "2026-01-01T00:00:00.000";

export const table: Provider = {
  type: "AWS::DynamoDB::Table",
  nameProperty: "TableName",
  identity: (resource, place) => {
    const name = nameOf(resource, "TableName", place);
    const Arn = arn(place, "dynamodb", `table/${name}`);
    return { name, ref: name, attributes: { Arn, StreamArn: `${Arn}/stream/${streamLabel}` } };
  },
  put: async (resources, { dynamodb }) => {
    await Promise.all(resources.map((resource) => putTable(resource, dynamodb)));
  },
};

/** The stream that this start's table really has, for a StreamArn of the template. */
export const streamArn = async (templateArn: string, dynamodb: DynamoDb): Promise<string> => {
  const name = templateArn.split("/")[1] ?? "";
  const found = await describe(name, dynamodb);
  if (!found?.LatestStreamArn) throw new HostFault(`The table ${name} has no stream, but a function reads one.`);
  return found.LatestStreamArn;
};

const putTable = async ({ properties }: Resource, dynamodb: DynamoDb): Promise<void> => {
  const wanted = Table.parse(properties);
  const name = wanted.TableName;
  try {
    const existing = await describe(name, dynamodb);
    await (existing ? update(name, existing, wanted, dynamodb) : create(name, wanted, dynamodb));
    await expire(name, wanted, dynamodb);
  } catch (error) {
    if (error instanceof HostFault) throw error;
    throw new HostFault(`The table ${name} cannot be put here: ${messageOf(error)}`);
  }
};

const describe = async (name: string, dynamodb: DynamoDb): Promise<Described | undefined> => {
  try {
    return Described.parse(await dynamodb.call("DescribeTable", { TableName: name })).Table;
  } catch (error) {
    if (error instanceof AwsError && error.code === "ResourceNotFoundException") return undefined;
    throw error;
  }
};

const create = async (name: string, wanted: Table, dynamodb: DynamoDb): Promise<void> => {
  const { TimeToLiveSpecification: _, StreamSpecification: stream, ...shape } = wanted;
  const StreamSpecification = stream && { StreamEnabled: true, ...stream };
  await dynamodb.call("CreateTable", {
    ...shape,
    TableName: name,
    BillingMode: "PAY_PER_REQUEST",
    StreamSpecification,
  });
};

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

/** Brings an older table to the template's shape: streams and indexes can change, keys cannot. */
const update = async (name: string, existing: Described, wanted: Table, dynamodb: DynamoDb): Promise<void> => {
  if (!same(existing.KeySchema, wanted.KeySchema))
    throw new HostFault(`The table ${name} has other keys than the template; "npm run reset" starts afresh.`);
  const change = (body: object) => dynamodb.call("UpdateTable", { TableName: name, ...body });
  const view = existing.StreamSpecification?.StreamEnabled ? existing.StreamSpecification.StreamViewType : undefined;
  if (view !== wanted.StreamSpecification?.StreamViewType) {
    if (view) await change({ StreamSpecification: { StreamEnabled: false } });
    if (wanted.StreamSpecification)
      await change({ StreamSpecification: { StreamEnabled: true, ...wanted.StreamSpecification } });
  }
  const key = (index: z.infer<typeof Index>) =>
    JSON.stringify([
      index.IndexName,
      index.KeySchema,
      index.Projection.ProjectionType,
      [...(index.Projection.NonKeyAttributes ?? [])].sort(),
    ]);
  const have = new Map((existing.GlobalSecondaryIndexes ?? []).map((index) => [key(index), index]));
  const want = new Map((wanted.GlobalSecondaryIndexes ?? []).map((index) => [key(index), index]));
  for (const [old, { IndexName }] of have)
    if (!want.has(old)) await change({ GlobalSecondaryIndexUpdates: [{ Delete: { IndexName } }] });
  for (const [fresh, Create] of want)
    if (!have.has(fresh))
      await change({ AttributeDefinitions: wanted.AttributeDefinitions, GlobalSecondaryIndexUpdates: [{ Create }] });
};

const Expiry = z.object({
  TimeToLiveDescription: z.object({ TimeToLiveStatus: z.string(), AttributeName: z.string().optional() }),
});

const expire = async (name: string, wanted: Table, dynamodb: DynamoDb): Promise<void> => {
  const { TimeToLiveDescription: now } = Expiry.parse(await dynamodb.call("DescribeTimeToLive", { TableName: name }));
  const on = now.TimeToLiveStatus === "ENABLED";
  const attribute = wanted.TimeToLiveSpecification?.Enabled ? wanted.TimeToLiveSpecification.AttributeName : undefined;
  if (attribute === (on ? now.AttributeName : undefined)) return;
  const set = (AttributeName: string, Enabled: boolean) =>
    dynamodb.call("UpdateTimeToLive", { TableName: name, TimeToLiveSpecification: { AttributeName, Enabled } });
  if (on && now.AttributeName) await set(now.AttributeName, false);
  if (attribute) await set(attribute, true);
};
