import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { log } from "./log.ts";

/** The body as JSON. The engine's own error would quote what it could not read, and that may be a name. */
export const jsonBody = ({ body }: Pick<SQSRecord, "body">): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    throw new Error("The body is not JSON");
  }
};

/** Keeps why a message was given up, for whoever looks at dead letters. */
export type NoteFault = (messageId: string, fault: unknown) => Promise<void>;

/** Deliveries after which SQS gives a message up, see infra/aws/message-queue.ts. */
const lastDelivery = 5;

/**
 * Runs each message of a batch on its own, so that a bad one goes back, and in the end to the dead-letter queue, without
 * holding up the others. Bodies are never logged. The last delivery leaves a note of its fault; a note that cannot be written
 * is missed by nobody but the reader of dead letters.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html#services-sqs-batchfailurereporting
 */
export const eachMessage =
  (consume: (record: SQSRecord) => Promise<void>, note?: NoteFault) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const outcomes = await Promise.allSettled(Records.map(consume));
    const failed = outcomes.flatMap((outcome, at) => {
      const record = Records[at];
      if (outcome.status === "fulfilled" || record === undefined) return [];
      log.error("message failed", { messageId: record.messageId, error: outcome.reason as Error });
      return [{ record, fault: outcome.reason as unknown }];
    });
    const given = failed.filter(({ record }) => Number(record.attributes.ApproximateReceiveCount) >= lastDelivery);
    await Promise.allSettled(given.map(({ record, fault }) => note?.(record.messageId, fault)));
    return { batchItemFailures: failed.map(({ record }) => ({ itemIdentifier: record.messageId })) };
  };
