import { setTimeout as sleep } from "node:timers/promises";
import type { Outcome } from "../invoke/environment.ts";
import type { EventSourceSpec } from "../resources/event-source.ts";
import { failedItems } from "./batch-answer.ts";
import { type LambdaStreamRecord, sequenceOf } from "./stream-record.ts";

const firstPauseMs = 100;
const longestPauseMs = 5_000;

export interface StreamBatchParts {
  invoke(records: readonly LambdaStreamRecord[]): Promise<Outcome>;
  /** Everything up to and including this sequence number is finished. */
  finished(sequenceNumber: string): void;
  /** Takes the records that were given up, for the on-failure destination. */
  giveUp(
    records: readonly LambdaStreamRecord[],
    reason: "RetryAttemptsExhausted" | "RecordAgeExceeded",
    attempts: number,
  ): Promise<void>;
  stopped(): boolean;
}

/** Records still to do, in order, with the attempts that already failed for exactly them. */
interface Work {
  readonly records: readonly LambdaStreamRecord[];
  readonly failures: number;
}

/**
 * Works one batch off in order, by Lambda's rules: a reported failure cuts the batch at the first failed record and tries
 * again what remains, whole, even when that is the first record of it; a function that fails altogether has its batch
 * halved when the mapping bisects (which costs no attempt), else repeated after a growing pause; what has used up its
 * attempts or grown too old is given up, with all that is left of its batch, and the order goes on behind it.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 * @returns false when the host stopped before the end
 */
export const workOff = async (
  records: readonly LambdaStreamRecord[],
  spec: Pick<EventSourceSpec, "reportsItemFailures" | "bisect" | "maxRetries" | "maxAgeMs">,
  parts: StreamBatchParts,
): Promise<boolean> => {
  const stack: Work[] = [{ records, failures: 0 }];
  for (let work = stack.pop(); work; work = stack.pop()) {
    if (parts.stopped()) return false;
    const oldest = (work.records[0]?.dynamodb.ApproximateCreationDateTime ?? 0) * 1000;
    const tooOld = spec.maxAgeMs !== undefined && Date.now() - oldest > spec.maxAgeMs;
    const exhausted = spec.maxRetries !== undefined && work.failures > spec.maxRetries;
    if (tooOld || exhausted) {
      await parts.giveUp(work.records, tooOld ? "RecordAgeExceeded" : "RetryAttemptsExhausted", work.failures);
      parts.finished(sequenceOf(work.records.at(-1)));
      continue;
    }
    if (work.failures > 0) await sleep(Math.min(firstPauseMs * 2 ** (work.failures - 1), longestPauseMs));
    const outcome = await parts.invoke(work.records);
    if (parts.stopped() && !outcome.ok) return false;
    stack.push(...rest(work, outcome, spec, parts));
  }
  return true;
};

/** What is left of the work after an invocation, last part first. */
const rest = (
  { records, failures }: Work,
  outcome: Outcome,
  spec: Pick<EventSourceSpec, "reportsItemFailures" | "bisect">,
  parts: Pick<StreamBatchParts, "finished">,
): Work[] => {
  const failed = failedItems(outcome, records.map(sequenceOf), spec.reportsItemFailures);
  const first = records.findIndex((record) => failed.has(sequenceOf(record)));
  if (first < 0) {
    parts.finished(sequenceOf(records.at(-1)));
    return [];
  }
  if (first > 0) {
    parts.finished(sequenceOf(records[first - 1]));
    return [{ records: records.slice(first), failures: 1 }];
  }
  if (outcome.ok || !spec.bisect || records.length === 1) return [{ records, failures: failures + 1 }];
  const middle = Math.ceil(records.length / 2);
  return [
    { records: records.slice(middle), failures },
    { records: records.slice(0, middle), failures },
  ];
};
