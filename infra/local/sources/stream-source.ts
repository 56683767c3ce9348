import { setTimeout as rest } from "node:timers/promises";
import * as z from "zod";
import type { Functions } from "../invoke/functions.ts";
import type { EventSourceSpec } from "../resources/event-source.ts";
import type { AwsJson } from "../services/aws-json.ts";
import { AwsError } from "../services/aws-json.ts";
import type { Checkpoints } from "./checkpoints.ts";
import { shardEnd } from "./checkpoints.ts";
import { passes } from "./event-filter.ts";
import type { Source } from "./source.ts";
import { streak } from "./streak.ts";
import { workOff } from "./stream-batch.ts";
import { type LambdaStreamRecord, lambdaStreamRecord, Records, sequenceOf } from "./stream-record.ts";
import { wakeSignal } from "./wake-signal.ts";

/**
 * A function that has just run may have written to the table: then the next look comes at once. Writers outside the functions wait
 * for the next regular look, which comes less often the longer the stream has been quiet.
 */
const pauseAfter = (quietMs: number): number => (quietMs < 2_000 ? 100 : quietMs < 10_000 ? 250 : 500);
/**
 * A look that found nothing has cost DynamoDB Local work all the same: it goes through the changes of all tables, so the more
 * there have been, the longer it takes, and one look waits for another. The reader rests three times as long, and longer still
 * after a long look, also when it is woken meanwhile: several readers never take the most of it.
 */
const restAfter = (lookMs: number): number => Math.min(2_000, 3 * lookMs * (1 + lookMs / 50));
/** A look of so many milliseconds is a long one, for on an idle machine it takes half: then it is worth waiting until more has come. */
const longLookMs = 4;
/** How often the list of shards is read again; a shard that ends asks for it at once. */
const shardListMs = 30_000;

/**
 * DynamoDB Local calls a place "trimmed" when the stream's very first record arrives, and means it no more when asked
 * again; and after some restarts it counts a shard from behind its first record, so that the place after that one is
 * "invalid". A place that stays lost is looked for from the oldest record on, as Lambda does it.
 */
const lostBeforeHorizon = 3;

/** Within a shard these only grow. A place that is no number says nothing about what was read. */
const isBehind = (sequence: string, position: string | undefined): boolean =>
  position === undefined || !/^\d+$/.test(position) || BigInt(sequence) > BigInt(position);

const Description = z.object({
  StreamDescription: z.object({
    Shards: z.array(z.object({ ShardId: z.string(), ParentShardId: z.string().optional() })).default([]),
    LastEvaluatedShardId: z.string().optional(),
  }),
});
const Iterator = z.object({ ShardIterator: z.string() });

export interface StreamSourceParts {
  readonly streams: AwsJson;
  readonly streamArn: string;
  readonly functions: Functions;
  readonly checkpoints: Checkpoints;
  readonly region: string;
  /** The names of the functions that may change the table. */
  readonly writers: ReadonlySet<string>;
  /** Sends a message to the queue with this ARN. */
  readonly send: (queueArn: string, body: object) => Promise<void>;
  readonly report: (fault: unknown) => void;
}

/** Reads a table's stream as Lambda's poller does: shards in the order of their descent, records in order within each. */
export const streamSource = (spec: EventSourceSpec, parts: StreamSourceParts): Source => {
  const { streams, streamArn, functions, checkpoints, region } = parts;
  const signal = wakeSignal();
  const iterators = new Map<string, string>();
  /** How often in a row each shard's place was not found. */
  const lost = new Map<string, number>();
  const { failed, succeeded, complaint } = streak(`The stream reader of ${spec.functionName}`, parts.report);
  let stopped = false;
  /** How long DynamoDB Local took for the last look. */
  let lookMs = 0;
  functions.onFinished((functionName) => {
    if (parts.writers.has(functionName)) signal.wake();
  });

  const listShards = async () => {
    const shards: { ShardId: string; ParentShardId?: string | undefined }[] = [];
    for (let after: string | undefined; ; ) {
      const answer = await streams("DescribeStream", {
        StreamArn: streamArn,
        ...(after && { ExclusiveStartShardId: after }),
      });
      const { StreamDescription: page } = Description.parse(answer);
      shards.push(...page.Shards);
      after = page.LastEvaluatedShardId;
      if (!after) return shards;
    }
  };

  /** Shards that may be read now: not ended, and their parent ended or forgotten. */
  const openShards = async (): Promise<string[]> => {
    const shards = await listShards();
    const known = new Set(shards.map(({ ShardId }) => ShardId));
    const ended = (id: string) => checkpoints.read(id) === shardEnd;
    return shards
      .filter(
        ({ ShardId, ParentShardId: parent }) => !ended(ShardId) && (!parent || !known.has(parent) || ended(parent)),
      )
      .map(({ ShardId }) => ShardId);
  };

  const iteratorFor = async (ShardId: string): Promise<string> => {
    const held = iterators.get(ShardId);
    if (held) return held;
    const position = checkpoints.read(ShardId);
    const forgotten = (lost.get(ShardId) ?? 0) >= lostBeforeHorizon;
    const start =
      position && !forgotten
        ? { ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: position }
        : { ShardIteratorType: "TRIM_HORIZON" };
    const answer = await streams("GetShardIterator", { StreamArn: streamArn, ShardId, ...start });
    return Iterator.parse(answer).ShardIterator;
  };

  const readShard = async (shard: string, Limit: number) => {
    try {
      const ShardIterator = await iteratorFor(shard);
      const from = performance.now();
      const answer = Records.parse(await streams("GetRecords", { ShardIterator, Limit }));
      lookMs = performance.now() - from;
      lost.delete(shard);
      return answer;
    } catch (error) {
      iterators.delete(shard);
      if (!(error instanceof AwsError)) throw error;
      if (error.code === "ExpiredIteratorException") return undefined;
      const times = (lost.get(shard) ?? 0) + 1;
      lost.set(shard, times);
      // From the oldest record on it should have worked: that is no lost place, and somebody must hear of it.
      if (times > lostBeforeHorizon) throw error;
      return undefined;
    }
  };

  /** One look at a shard. @returns how many records it gave, or "ended" */
  const advance = async (shard: string): Promise<number | "ended"> => {
    const answer = await readShard(shard, Math.min(spec.batchSize, 1000));
    if (!answer) return 0;
    const position = checkpoints.read(shard);
    const records = answer.Records.map((record) => lambdaStreamRecord(record, spec.sourceArn, region)).filter(
      (record) => isBehind(sequenceOf(record), position),
    );
    if (records.length > 0 && !(await finish(shard, records))) return 0;
    // DynamoDB Local may never show a shard's first record to an iterator that is older than it.
    if (answer.NextShardIterator && checkpoints.read(shard) === undefined) iterators.delete(shard);
    else if (answer.NextShardIterator) iterators.set(shard, answer.NextShardIterator);
    else {
      iterators.delete(shard);
      checkpoints.write(shard, shardEnd);
      return "ended";
    }
    return records.length;
  };

  const finish = async (shard: string, records: readonly LambdaStreamRecord[]): Promise<boolean> => {
    const wanted = records.filter((record) => passes(spec.patterns, record));
    const done =
      wanted.length === 0 ||
      (await workOff(wanted, spec, {
        invoke: (batch) => functions.invoke(spec.functionName, { Records: batch }),
        finished: (sequence) => checkpoints.write(shard, sequence),
        giveUp: (batch, condition, attempts) => giveUp(shard, batch, condition, attempts),
        stopped: () => stopped,
      }));
    if (done) checkpoints.write(shard, sequenceOf(records.at(-1)));
    return done;
  };

  /** The failure record that Lambda sends: it names the place in the stream, not the records. */
  const giveUp = async (shardId: string, batch: readonly LambdaStreamRecord[], condition: string, attempts: number) => {
    if (!spec.failureQueueArn) return;
    const instant = (record: LambdaStreamRecord | undefined) =>
      new Date((record?.dynamodb.ApproximateCreationDateTime ?? 0) * 1000).toISOString();
    await parts.send(spec.failureQueueArn, {
      requestContext: {
        requestId: crypto.randomUUID(),
        functionArn: functions.find(spec.functionName).arn,
        condition,
        approximateInvokeCount: attempts,
      },
      responseContext: { statusCode: 200, executedVersion: "$LATEST", functionError: "Unhandled" },
      version: "1.0",
      timestamp: new Date().toISOString(),
      DDBStreamBatchInfo: {
        shardId,
        startSequenceNumber: sequenceOf(batch[0]),
        endSequenceNumber: sequenceOf(batch.at(-1)),
        approximateArrivalOfFirstRecord: instant(batch[0]),
        approximateArrivalOfLastRecord: instant(batch.at(-1)),
        batchSize: batch.length,
        streamArn: spec.sourceArn,
      },
    });
  };

  /** A mapping that starts at LATEST leaves what the stream already holds unread, once. */
  const skipPast = async (): Promise<void> => {
    if (!spec.fromNow || checkpoints.read("started")) return;
    for (const { ShardId } of await listShards()) {
      for (let ShardIterator: string | undefined = await iteratorFor(ShardId); ShardIterator; ) {
        const page = Records.parse(await streams("GetRecords", { ShardIterator, Limit: 1000 }));
        const last = page.Records.at(-1);
        if (last) checkpoints.write(ShardId, last.dynamodb.SequenceNumber);
        ShardIterator = last && page.NextShardIterator;
      }
    }
    checkpoints.write("started", "yes");
  };

  const loop = async (): Promise<void> => {
    let shards: string[] = [];
    let listedAt = 0;
    let quietSince = Date.now();
    while (!stopped) {
      try {
        await skipPast();
        if (Date.now() - listedAt > shardListMs || shards.length === 0) {
          shards = await openShards();
          listedAt = Date.now();
        }
        const counts = await Promise.all(shards.map(advance));
        succeeded();
        if (counts.includes("ended")) listedAt = 0;
        if (counts.some((count) => count !== 0)) {
          quietSince = Date.now();
          const isFull = counts.some((count) => typeof count === "number" && count >= spec.batchSize);
          if (!isFull && lookMs > longLookMs) await rest(restAfter(lookMs));
          continue;
        }
      } catch (fault) {
        if (!stopped) failed(fault);
        // The shard may be gone.
        listedAt = 0;
      }
      await rest(restAfter(lookMs));
      await signal.sleep(pauseAfter(Date.now() - quietSince));
    }
  };
  const looping = loop();
  return {
    complaint,
    stop: async () => {
      stopped = true;
      signal.wake();
      await looping;
    },
  };
};
