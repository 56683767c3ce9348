import { DescribeTableCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { localTables } from "../../../tests/support/dynamodb-local.ts";
import type { Functions } from "../invoke/functions.ts";
import type { EventSourceSpec } from "../resources/event-source.ts";
import { type AwsJson, awsJson } from "../services/aws-json.ts";
import type { Checkpoints } from "./checkpoints.ts";
import type { Source } from "./source.ts";
import type { LambdaStreamRecord } from "./stream-record.ts";
import { streamSource } from "./stream-source.ts";

const spec: EventSourceSpec = {
  ...{ id: "m", functionName: "f", sourceArn: "arn", enabled: true, batchSize: 100, windowMs: 0, patterns: [] },
  ...{ reportsItemFailures: true, fromNow: false, bisect: true, concurrency: 1 },
};

let world: Awaited<ReturnType<typeof localTables<"ticket">>>;
let streams: AwsJson;
let streamArn: string;
let source: Source | undefined;
const kept = new Map<string, string>();
const checkpoints: Checkpoints = {
  read: (shard) => kept.get(shard),
  write: (shard, position) => void kept.set(shard, position),
};

beforeAll(async () => {
  streams = awsJson((await localTables("ticket")).endpoint, "DynamoDBStreams_20120810");
});
beforeEach(async () => {
  kept.clear();
  world = await localTables("ticket");
  const { Table } = await world.client.send(new DescribeTableCommand({ TableName: world.table.ticket }));
  streamArn = Table?.LatestStreamArn ?? "";
});
afterEach(() => source?.stop());

const put = (pk: string) =>
  world.client.send(new PutItemCommand({ TableName: world.table.ticket, Item: { pk: { S: pk }, sk: { S: "x" } } }));

/** The one shard of a fresh stream. */
const shard = async (): Promise<string> => {
  const { StreamDescription } = await streams("DescribeStream", { StreamArn: streamArn });
  return (StreamDescription as { Shards: { ShardId: string }[] }).Shards[0]?.ShardId ?? "";
};

/** Starts a reader. @returns the keys that its function has been given, in their order */
const read = (): string[] => {
  const seen: string[] = [];
  const functions = {
    onFinished: () => {},
    invoke: async (_: string, { Records }: { Records: LambdaStreamRecord[] }) => {
      seen.push(...Records.map(({ dynamodb }) => String((dynamodb.Keys as { pk: { S: string } }).pk.S)));
      return { ok: true, requestId: "", payload: null };
    },
  } as unknown as Functions;
  const send = async () => {};
  source = streamSource(spec, {
    ...{ streams, streamArn, functions, checkpoints, send },
    ...{ writers: new Set<string>(), region: "ap-southeast-1", report: (fault) => expect.fail(String(fault)) },
  });
  return seen;
};
const patience = { timeout: 20_000, interval: 50 };

test("a reader that is there before the first record sees it, however quiet the stream was", async () => {
  const seen = read();
  await vi.waitFor(async () => expect(await shard()).not.toBe(""), patience);
  for (const pk of ["a", "b", "c"]) {
    await put(pk);
    await vi.waitFor(() => expect(seen.at(-1)).toBe(pk), patience);
  }
  expect(seen).toEqual(["a", "b", "c"]);
});

test("a reader goes on behind its place", async () => {
  const first = read();
  await put("a");
  await vi.waitFor(() => expect(first).toEqual(["a"]), patience);
  await source?.stop();
  await put("b");
  const second = read();
  await vi.waitFor(() => expect(second).toEqual(["b"]), patience);
});

test.each([
  ["that the shard does not know", "000000000000000000000"],
  ["that is damaged", "rubbish"],
])("a place %s makes the reader begin at the oldest record", async (_, place) => {
  for (const pk of ["a", "b"]) await put(pk);
  kept.set(await shard(), place);
  const seen = read();
  await vi.waitFor(() => expect(seen).toEqual(["a", "b"]), patience);
  await put("c");
  await vi.waitFor(() => expect(seen).toEqual(["a", "b", "c"]), patience);
  expect(source?.complaint()).toBeUndefined();
});
