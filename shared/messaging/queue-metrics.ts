import { CloudWatchClient, GetMetricDataCommand, type MetricDataQuery } from "@aws-sdk/client-cloudwatch";
import { awsCalls } from "../runtime/aws-calls.ts";
import type { QueueRef } from "./queue-map.ts";

/** What CloudWatch measured of a queue, one value a minute, the oldest first. */
export interface QueueRates {
  /** Age of the oldest message at the last measurement, in seconds. */
  readonly oldestSeconds?: number;
  readonly cameIn: readonly number[];
  readonly wentOut: readonly number[];
}

/** @param at the present, as an instant */
export type ReadRates = (queues: readonly QueueRef[], at: string) => Promise<ReadonlyMap<string, QueueRates>>;

/** Minutes that are shown. */
const minutes = 30;
/** Metrics that one call takes. */
const mostQueries = 500;

const measured = {
  age: { metric: "ApproximateAgeOfOldestMessage", statistic: "Maximum" },
  in: { metric: "NumberOfMessagesSent", statistic: "Sum" },
  out: { metric: "NumberOfMessagesDeleted", statistic: "Sum" },
} as const;
type Measured = keyof typeof measured;
const kinds: readonly Measured[] = ["age", "in", "out"];

/** One client a function, made at start. Region, credentials and endpoint come from the environment. */
export const cloudwatch = (): CloudWatchClient => new CloudWatchClient(awsCalls);

const query = (queue: QueueRef, at: number, kind: Measured): MetricDataQuery => ({
  Id: `${kind}${at}`,
  MetricStat: {
    Metric: {
      Namespace: "AWS/SQS",
      MetricName: measured[kind].metric,
      Dimensions: [{ Name: "QueueName", Value: queue.queue }],
    },
    Period: 60,
    Stat: measured[kind].statistic,
  },
});

interface Series {
  readonly times: readonly number[];
  readonly values: readonly number[];
}

/** A value for each minute; SQS tells nothing of a queue at rest. */
const perMinute = ({ times, values }: Series | undefined = { times: [], values: [] }, end: number): number[] =>
  Array.from({ length: minutes }, (_, at) => {
    const minute = end - (minutes - at) * 60_000;
    return values[times.indexOf(minute)] ?? 0;
  });

const latest = ({ times, values }: Series): number | undefined => values[times.indexOf(Math.max(...times))];

const seriesOf = async (
  client: CloudWatchClient,
  queries: MetricDataQuery[],
  end: number,
): Promise<Map<string, Series>> => {
  const found = new Map<string, Series>();
  for (let start = 0; start < queries.length; start += mostQueries) {
    const { MetricDataResults = [] } = await client.send(
      new GetMetricDataCommand({
        StartTime: new Date(end - minutes * 60_000),
        EndTime: new Date(end),
        MetricDataQueries: queries.slice(start, start + mostQueries),
      }),
    );
    for (const { Id = "", Timestamps = [], Values = [] } of MetricDataResults)
      found.set(Id, { times: Timestamps.map((time) => time.getTime()), values: Values });
  }
  return found;
};

const rates = (series: ReadonlyMap<string, Series>, at: number, end: number): QueueRates => {
  const age = series.get(`age${at}`);
  const oldest = age && latest(age);
  return {
    ...(oldest === undefined ? {} : { oldestSeconds: oldest }),
    cameIn: perMinute(series.get(`in${at}`), end),
    wentOut: perMinute(series.get(`out${at}`), end),
  };
};

/**
 * Reads all queues' age and rates with as few calls as may be: CloudWatch bills each metric that is asked for. The answer is
 * kept for a minute, which is also how often SQS measures.
 */
export const queueMetrics = (client: CloudWatchClient): ReadRates => {
  let kept: { readonly end: number; readonly rates: ReadonlyMap<string, QueueRates> } | undefined;
  return async (queues, at) => {
    const end = Math.floor(Date.parse(at) / 60_000) * 60_000;
    if (kept?.end === end) return kept.rates;
    const queries = queues.flatMap((queue, index) => kinds.map((kind) => query(queue, index, kind)));
    const series = await seriesOf(client, queries, end);
    const answer = new Map(queues.map(({ name }, index) => [name, rates(series, index, end)]));
    kept = { end, rates: answer };
    return answer;
  };
};
