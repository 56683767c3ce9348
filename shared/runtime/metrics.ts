import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";

const metrics = new Metrics({ namespace: "motcua" });

/** Counts something that an alarm watches. Written to the log at once in CloudWatch's embedded format. */
export const count = (
  name: "SmsOverCap" | "PortalRefused" | "MessageExpired" | "MessageUnreachable" | "MessagesNearCap",
  dimensions: Readonly<Record<string, string>> = {},
): void => {
  const single = metrics.singleMetric();
  for (const [dimension, value] of Object.entries(dimensions)) single.addDimension(dimension, value);
  single.addMetric(name, MetricUnit.Count, 1);
};
