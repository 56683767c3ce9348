import { gunzipSync } from "node:zlib";
import * as z from "zod";
import { parseVietnamTime } from "../../shared/domain/calendar/time.ts";
import type { Word } from "./take-receipt.ts";

/** What CloudWatch Logs hands to a function that a log is forwarded to: base64 of gzipped JSON. */
export const LogsEvent = z.object({ awslogs: z.object({ data: z.string() }) });

const Logs = z.object({
  messageType: z.string(),
  logEvents: z.array(z.object({ message: z.string() })),
});

/** A line of SNS about one SMS. https://docs.aws.amazon.com/sns/latest/dg/sms_stats_cloudwatch.html */
const Line = z.object({
  notification: z.object({ messageId: z.string(), timestamp: z.string() }),
  delivery: z.object({
    destination: z.string(),
    providerResponse: z.string().optional(),
    dwellTimeMs: z.number().optional(),
    dwellTimeMsUntilDeviceAck: z.number().optional(),
  }),
  status: z.enum(["SUCCESS", "FAILURE"]),
});

/** "2016-06-28 00:40:34.558": SNS writes UTC and leaves the zone out. */
const utc = (timestamp: string): string | undefined => {
  const parsed = parseVietnamTime(`${timestamp.replace(" ", "T")}Z`);
  return parsed.ok ? parsed.value : undefined;
};

const wordOf = (message: string): Word[] => {
  const line = Line.safeParse(jsonOf(message));
  if (!line.success) return [];
  const { notification, delivery, status } = line.data;
  const sentAt = utc(notification.timestamp);
  if (sentAt === undefined) return [];
  return [
    {
      ...{ carrier: "sns", carrierId: notification.messageId, delivered: status === "SUCCESS" },
      from: { phone: delivery.destination, sentAt },
      ...(status === "FAILURE" ? { reason: delivery.providerResponse } : {}),
      tookMs: delivery.dwellTimeMsUntilDeviceAck ?? delivery.dwellTimeMs,
    },
  ];
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What SNS wrote of SMS. A line that is no such word, as CloudWatch's own test of the forwarding, says nothing. */
export const snsWords = (event: z.infer<typeof LogsEvent>): Word[] => {
  const { messageType, logEvents } = Logs.parse(
    JSON.parse(gunzipSync(Buffer.from(event.awslogs.data, "base64")).toString()),
  );
  return messageType === "DATA_MESSAGE" ? logEvents.flatMap(({ message }) => wordOf(message)) : [];
};
