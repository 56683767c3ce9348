import { expect, test } from "vitest";
import type { Outcome } from "../invoke/environment.ts";
import { workOff } from "./stream-batch.ts";
import { lambdaStreamRecord } from "./stream-record.ts";

const record = (sequence: string, bornAt = Date.now()) =>
  lambdaStreamRecord(
    {
      eventID: sequence,
      eventName: "INSERT",
      eventVersion: "1.1",
      dynamodb: { SequenceNumber: sequence, ApproximateCreationDateTime: bornAt / 1000 },
    },
    "arn",
    "ap-southeast-1",
  );

const plain = { reportsItemFailures: true, bisect: false, maxRetries: 2, maxAgeMs: undefined };

/** Runs a batch against a function that refuses the named records, either by report or by failing altogether. */
const run = async (
  names: string[],
  refused: string[],
  how: "report" | "throw",
  spec: Partial<typeof plain> = {},
  bornAt?: number,
) => {
  const calls: string[] = [];
  const finished: string[] = [];
  const given: string[] = [];
  await workOff(
    names.map((name) => record(name, bornAt)),
    { ...plain, ...spec },
    {
      invoke: async (records): Promise<Outcome> => {
        const seen = records.map(({ eventID }) => eventID);
        calls.push(seen.join(""));
        const bad = seen.filter((name) => refused.includes(name));
        if (bad.length > 0 && how === "throw") return { ok: false, error: "no", requestId: "", timedOut: false };
        return {
          ok: true,
          requestId: "",
          payload: { batchItemFailures: bad.map((itemIdentifier) => ({ itemIdentifier })) },
        };
      },
      finished: (sequence) => void finished.push(sequence),
      giveUp: async (records, reason) => void given.push(`${records.map(({ eventID }) => eventID).join("")} ${reason}`),
      stopped: () => false,
    },
  );
  return { calls, finished, given };
};

test("a batch that succeeds is finished at its last record", async () => {
  expect(await run(["a", "b"], [], "report")).toEqual({ calls: ["ab"], finished: ["b"], given: [] });
});

test("a reported failure keeps what came before it and starts again at itself", async () => {
  const { calls, finished, given } = await run(["a", "b", "c"], ["c"], "report", { bisect: true });
  expect(calls).toEqual(["abc", "c", "c"]);
  expect(finished).toEqual(["b", "c"]);
  expect(given).toEqual(["c RetryAttemptsExhausted"]);
});

test("a failure that is reported at the head of a batch halves nothing and takes the records behind it along", async () => {
  const { calls, given } = await run(["a", "b", "c"], ["a"], "report", { bisect: true });
  expect(calls).toEqual(["abc", "abc", "abc"]);
  expect(given).toEqual(["abc RetryAttemptsExhausted"]);
});

test("a function that fails has its batch halved until the poison stands alone, in order", async () => {
  const { calls, finished, given } = await run(["a", "b", "c", "d"], ["c"], "throw", { bisect: true, maxRetries: 1 });
  expect(calls).toEqual(["abcd", "ab", "cd", "c", "c", "d"]);
  expect(finished).toEqual(["b", "c", "d"]);
  expect(given).toEqual(["c RetryAttemptsExhausted"]);
});

test("without halving the whole batch is given up after its attempts, and the order goes on behind it", async () => {
  const { calls, given } = await run(["a", "b"], ["a"], "throw", { maxRetries: 1 });
  expect(calls).toEqual(["ab", "ab"]);
  expect(given).toEqual(["ab RetryAttemptsExhausted"]);
});

test("a record that grew too old is given up without a call", async () => {
  const { calls, given } = await run(["a"], [], "report", { maxAgeMs: 1000 } as never, Date.now() - 5000);
  expect(calls).toEqual([]);
  expect(given).toEqual(["a RecordAgeExceeded"]);
});
