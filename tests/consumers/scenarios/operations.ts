import { collect } from "../../../functions/operations/collect.ts";
import type { DeadLetterQueues } from "../../../shared/messaging/dead-letters.ts";
import { operationsStore } from "../../../shared/store/operations-store.ts";
import { localTables } from "../../support/dynamodb-local.ts";
import { queueInTime } from "../../support/queue-in-time.ts";
import { type IoLine, ioLine } from "../io-line.ts";
import { fromSchedule, scenario } from "../scenario.ts";
import { stageOf } from "../stage-of.ts";

const morning = "2026-11-17T02:00:00Z";
const queue = { name: "handoff-inbox", queue: "motcua-Inbox", isStream: false, url: "https://queue/inbox" };

/** The dead letters of one queue, in the functions' time: what was received and not deleted shows again. */
const deadLettersBehind = (line: IoLine, clock: { readonly at: string }) => {
  const begin = () => {
    const letters = queueInTime({ nowMs: () => Date.parse(clock.at), visibilitySeconds: 30, attempts: 1000 });
    letters.send("đây không phải là JSON");
    return letters;
  };
  let letters = begin();
  const sqs: Pick<DeadLetterQueues, "depth" | "receive" | "remove"> = {
    depth: () =>
      line.through("SQS GetQueueAttributes", async () => ({ ...nothing, deadLettersUrl: "https://queue/dead" })),
    receive: () =>
      line.through("SQS ReceiveMessage", async () =>
        letters.receive().map(({ messageId, receiptHandle: receipt, body }) => ({
          ...{ messageId, receipt, body, attributes: {}, wasInQueue: true },
        })),
      ),
    remove: (_, receipt) => line.through("SQS DeleteMessage", async () => letters.remove(receipt)),
  };
  const forget = (): void => {
    letters = begin();
  };
  return { sqs, forget, got: () => letters.counts() };
};
const nothing = { waiting: 0, inFlight: 0, delayed: 0 };

export const operationsScenarios = [
  scenario("functions/operations/collect-handler.ts", "a dead letter becomes a row", async () => {
    const { client, table } = await localTables("operations");
    const line = ioLine();
    line.watch(client, "DynamoDB");
    const clock = { at: morning };
    const { sqs, ...outside } = deadLettersBehind(line, clock);
    const run = async () => {
      const collected = await collect(
        {
          ...{ queues: [queue], now: () => clock.at, store: operationsStore(client, table.operations) },
          sqs: { ...sqs, sendAgain: async () => Promise.reject(new Error("the collector sends nothing")) },
        },
        () => true,
      );
      if (collected.some(({ trouble }) => trouble !== undefined)) throw new Error("a queue was not collected");
    };
    return stageOf<unknown>({
      ...{ line, clock, messages: ["this minute", "the next"], outside },
      tables: { operations: { client, name: table.operations } },
      start: () => fromSchedule(run),
    });
  }),
];
