import type { AlarmSpec } from "../../resources/alarm.ts";
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

/** Alarms on queues are judged by the queues as they are now; for all others this host keeps no metrics. */
export const alarmViews = (alarms: readonly AlarmSpec[], queues: readonly QueueView[]): AlarmView[] =>
  alarms.map(({ name, description, namespace, metric, dimensions, threshold, comparison }) => {
    const queue = queues.find((one) => one.name === dimensions.QueueName);
    const value = namespace === "AWS/SQS" && queue ? metrics[metric]?.(queue) : undefined;
    const breach = breaches[comparison];
    if (value === undefined || !breach) return { name, description, state: "NOT_EVALUATED" };
    return { name, description, state: breach(value, threshold) ? "ALARM" : "OK" };
  });
