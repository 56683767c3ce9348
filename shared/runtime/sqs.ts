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

/**
 * Runs each message of a batch on its own, so that a bad one goes back, and in the end to the dead-letter queue, without
 * holding up the others. Bodies are never logged.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html#services-sqs-batchfailurereporting
 */
export const eachMessage =
  (consume: (record: SQSRecord) => Promise<void>) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const outcomes = await Promise.allSettled(Records.map(consume));
    const batchItemFailures = outcomes.flatMap((outcome, at) => {
      const record = Records[at];
      if (outcome.status === "fulfilled" || record === undefined) return [];
      log.error("message failed", { messageId: record.messageId, error: outcome.reason as Error });
      return [{ itemIdentifier: record.messageId }];
    });
    return { batchItemFailures };
  };
