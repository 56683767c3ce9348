import * as z from "zod";
import type { MessageApp } from "./message-app.ts";

const Query = z.object({
  Id: z.string(),
  MetricStat: z.object({
    Metric: z.object({
      Namespace: z.literal("AWS/SQS"),
      MetricName: z.string(),
      Dimensions: z.array(z.object({ Name: z.literal("QueueName"), Value: z.string() })).length(1),
    }),
    Period: z.literal(60),
  }),
});
/** Seconds since 1970, as AWS's JSON protocol writes times. */
const Call = z.object({ StartTime: z.number(), EndTime: z.number(), MetricDataQueries: z.array(Query) });

/** Measures of the host's own queues. */
export interface QueueMeasures {
  cameIn(queue: string, minute: number): number;
  wentOut(queue: string, minute: number): number;
  /** Seconds since the oldest message that waits now was sent; undefined when none does. */
  oldestSeconds(queue: string): number | undefined;
  /** Milliseconds by which functions' time is ahead of the queues'. */
  offset(): number;
}

const minuteSeconds = 60;

/** Values of one metric, the latest first, as CloudWatch gives them; minutes without anything are left out. */
const valuesOf = (measures: QueueMeasures, { MetricStat }: z.infer<typeof Query>, start: number, end: number) => {
  const { MetricName, Dimensions } = MetricStat.Metric;
  const queue = Dimensions[0]?.Value ?? "";
  const minutes = Array.from(
    { length: Math.max(0, Math.floor((end - start) / minuteSeconds)) },
    (_, at) => end - (at + 1) * minuteSeconds,
  );
  const value = (minute: number): number | undefined => {
    const real = minute * 1000 - measures.offset();
    if (MetricName === "NumberOfMessagesSent") return measures.cameIn(queue, real) || undefined;
    if (MetricName === "NumberOfMessagesDeleted") return measures.wentOut(queue, real) || undefined;
    // What was, nobody kept; the age is of this moment.
    return minute === minutes[0] ? measures.oldestSeconds(queue) : undefined;
  };
  const told = minutes.flatMap((minute) => {
    const measured = value(minute);
    return measured === undefined ? [] : [{ minute, measured }];
  });
  return { Timestamps: told.map(({ minute }) => minute), Values: told.map(({ measured }) => measured) };
};

const target = "GraniteServiceVersion20100801.GetMetricData";

/** GetMetricData of queues, at the address of the queues; nothing else of CloudWatch is kept here. */
export const answerMetrics = (app: MessageApp, measures: QueueMeasures): void => {
  app.addHook("preHandler", async (request, reply) => {
    if (request.headers["x-amz-target"] !== target) return;
    const body: unknown = typeof request.body === "string" ? JSON.parse(request.body) : request.body;
    const { StartTime, EndTime, MetricDataQueries } = Call.parse(body);
    const MetricDataResults = MetricDataQueries.map((query) => ({
      Id: query.Id,
      StatusCode: "Complete",
      ...valuesOf(measures, query, StartTime, EndTime),
    }));
    return reply.header("content-type", "application/x-amz-json-1.0").send(JSON.stringify({ MetricDataResults }));
  });
};
