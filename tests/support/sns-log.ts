import { gzipSync } from "node:zlib";

interface Word {
  readonly carrierId: string;
  readonly to: string;
  readonly isDelivered: boolean;
  /** Instant at which SNS took the message. */
  readonly at: string;
  /** Until the phone answered, in milliseconds. */
  readonly tookMs?: number;
}

const lineOf = ({ carrierId, to, isDelivered, at, tookMs = 1000 }: Word): string =>
  JSON.stringify({
    notification: { messageId: carrierId, timestamp: at.replace("T", " ").replace("Z", ".123") },
    delivery: {
      ...{ destination: to, dwellTimeMs: 600, dwellTimeMsUntilDeviceAck: tookMs },
      providerResponse: isDelivered ? "Message has been accepted by phone" : "Phone is currently unreachable",
    },
    status: isDelivered ? "SUCCESS" : "FAILURE",
  });

/** What CloudWatch Logs hands over of these lines of SNS. */
export const snsLog = (...words: readonly Word[]) => {
  const data = { messageType: "DATA_MESSAGE", logEvents: words.map((word) => ({ message: lineOf(word) })) };
  return { awslogs: { data: gzipSync(JSON.stringify(data)).toString("base64") } };
};
