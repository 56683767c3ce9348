import type { SQSRecord } from "aws-lambda";

let sent = 0;

/**
 * A message as Lambda hands it over; a text is the raw body, anything else is written as JSON.
 * @param receives how often SQS has shown it, this time included
 */
export const queueRecord = (body: unknown, receives = 1): SQSRecord => ({
  messageId: `message-${++sent}`,
  receiptHandle: "receipt",
  body: typeof body === "string" ? body : JSON.stringify(body),
  attributes: {
    ApproximateReceiveCount: String(receives),
    SentTimestamp: "0",
    SenderId: "sns",
    ApproximateFirstReceiveTimestamp: "0",
  },
  messageAttributes: {},
  md5OfBody: "",
  eventSource: "aws:sqs",
  eventSourceARN: "arn:aws:sqs:ap-southeast-1:000000000000:queue",
  awsRegion: "ap-southeast-1",
});
