import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { waitingPause } from "../../shared/domain/delivery/pause.ts";
import { log } from "../../shared/runtime/log.ts";
import type { NoteFault } from "../../shared/runtime/sqs.ts";
import { Wait } from "./wait.ts";

/** What a fault of our own costs: a bug or a throttled table is not the agency's, so the breaker does not learn of it. */
const faultSeconds = 60;

const byGroup = (records: readonly SQSRecord[]): SQSRecord[][] => [
  ...Map.groupBy(records, ({ attributes, messageId }) => attributes.MessageGroupId ?? messageId).values(),
];

type Deliver = (record: SQSRecord) => Promise<void>;
type PutBack = (record: SQSRecord, seconds: number) => Promise<void>;

/** Our own faults are noted beside the message, in one word, for whoever finds it among the dead letters. */
const noted = async (messageId: string, fault: unknown, note: NoteFault): Promise<void> => {
  log.error("message failed", { messageId, error: fault as Error });
  await note(messageId, fault).catch((error: unknown) =>
    log.warn("fault not noted", { messageId, error: error as Error }),
  );
};

/** @returns those that were not delivered: the first that failed and all of the dossier behind it */
const inTurn = async (
  group: readonly SQSRecord[],
  deliver: Deliver,
  putBack: PutBack,
  note: NoteFault,
): Promise<readonly SQSRecord[]> => {
  for (const [at, record] of group.entries())
    try {
      await deliver(record);
    } catch (fault) {
      const { messageId } = record;
      if (fault instanceof Wait) log.info("waits", { messageId, why: fault.message, seconds: fault.seconds });
      else await noted(messageId, fault, note);
      const rest = group.slice(at);
      const receives = Number(record.attributes.ApproximateReceiveCount);
      const seconds = fault instanceof Wait ? fault.seconds : waitingPause(faultSeconds, { receives, chance: 0 });
      // All of them, for SQS gives nothing of a dossier while a message of it is hidden. Whoever cannot be put back shows again
      // after the queue's own time.
      const hidden = await Promise.allSettled(rest.map((one) => putBack(one, seconds)));
      for (const one of hidden)
        if (one.status === "rejected") log.warn("not put back", { messageId, error: one.reason as Error });
      return rest;
    }
  return [];
};

/**
 * Messages of one dossier in turn, of several side by side. After the first that fails nothing more of its dossier is delivered.
 * A crash delivers the batch again, so each may be delivered twice.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 */
export const eachInOrder =
  (deliver: Deliver, putBack: PutBack, note: NoteFault) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const failed = await Promise.all(byGroup(Records).map((group) => inTurn(group, deliver, putBack, note)));
    return { batchItemFailures: failed.flat().map(({ messageId }) => ({ itemIdentifier: messageId })) };
  };
