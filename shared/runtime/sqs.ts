import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { log } from "./log.ts";
import { traceIn } from "./trace.ts";

/** The body as JSON. The engine's own error would quote what it could not read, and that may be a name. */
export const jsonBody = ({ body }: Pick<SQSRecord, "body">): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    throw new Error("The body is not JSON");
  }
};

/** What a body tells of the fact in it and of the request that caused it: one search of the logs finds them all. */
const tracedIn = (body: string): { readonly eventId?: string; readonly traceId?: string } => {
  const [, eventId] = /"id":"([^"\\]{1,80})"/.exec(body) ?? [];
  const traceId = traceIn(/"traceparent":"([^"\\]{1,60})"/.exec(body)?.[1]);
  return traceId === undefined ? {} : { ...(eventId === undefined ? {} : { eventId }), traceId };
};

/** Keeps why a message was given up, for whoever looks at dead letters. */
export type NoteFault = (messageId: string, fault: unknown) => Promise<void>;

/** Deliveries after which SQS gives a message up, see infra/aws/message-queue.ts. */
export const lastDelivery = 5;

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
    const ids = Records.map(({ messageId, body }) => ({ messageId, ...tracedIn(body) }));
    const failed = outcomes.flatMap((outcome, at) => {
      const record = Records[at];
      if (record === undefined) return [];
      if (outcome.status === "fulfilled") {
        log.info("message done", { ...ids[at] });
        return [];
      }
      log.error("message failed", { ...ids[at], error: outcome.reason as Error });
      return [{ record, fault: outcome.reason as unknown }];
    });
    const given = failed.filter(({ record }) => Number(record.attributes.ApproximateReceiveCount) >= lastDelivery);
    await Promise.allSettled(given.map(({ record, fault }) => note?.(record.messageId, fault)));
    return { batchItemFailures: failed.map(({ record }) => ({ itemIdentifier: record.messageId })) };
  };
