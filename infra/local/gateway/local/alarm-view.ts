import type { AlarmSpec } from "../../resources/alarm.ts";
import { metricName, type OwnMetrics } from "../../services/own-metrics.ts";
import type { QueueView } from "./queue-view.ts";

export interface AlarmView {
  readonly name: string;
  readonly description: string;
  readonly state: "OK" | "ALARM" | "NOT_EVALUATED";
}

const metrics: Readonly<Record<string, (queue: QueueView) => number>> = {
  ApproximateNumberOfMessagesVisible: ({ visible }) => visible,
  ApproximateAgeOfOldestMessage: ({ oldestSeconds }) => oldestSeconds,
};

const breaches: Readonly<Record<string, (value: number, threshold: number) => boolean>> = {
  GreaterThanThreshold: (value, threshold) => value > threshold,
  GreaterThanOrEqualToThreshold: (value, threshold) => value >= threshold,
  LessThanThreshold: (value, threshold) => value < threshold,
  LessThanOrEqualToThreshold: (value, threshold) => value <= threshold,
};

/** The functions' own metrics: the last value where silence changes nothing, else the least or the sum of the alarm's time. */
const ownValue = (alarm: AlarmSpec, own: Pick<OwnMetrics, "values">): number | undefined => {
  const name = metricName(alarm);
  if (alarm.missing === "ignore") return own.values(name).at(-1);
  const values = own.values(name, alarm.period);
  if (alarm.statistic === "Minimum") return values.length === 0 ? 0 : Math.min(...values);
  return values.reduce((sum, value) => sum + value, 0);
};

/** Alarms on queues are judged by the queues as they are now, those on functions' own metrics by their logs; no others. */
export const alarmViews = (
  alarms: readonly AlarmSpec[],
  queues: readonly QueueView[],
  own: Pick<OwnMetrics, "values">,
): AlarmView[] =>
  alarms.map((alarm) => {
    const { name, description, namespace, metric, dimensions, threshold, comparison } = alarm;
    const queue = queues.find((one) => one.name === dimensions.QueueName);
    const ofQueue = namespace === "AWS/SQS" && queue ? metrics[metric]?.(queue) : undefined;
    const value = namespace === "motcua" ? ownValue(alarm, own) : ofQueue;
    const breach = breaches[comparison];
    if (value === undefined || !breach) return { name, description, state: "NOT_EVALUATED" };
    return { name, description, state: breach(value, threshold) ? "ALARM" : "OK" };
  });
