import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";

const metrics = new Metrics({ namespace: "motcua" });

type Dimensions = Readonly<Record<string, string>>;

/** Something that an alarm or a graph watches. Written to the log at once in CloudWatch's embedded format. */
const tell = (name: string, value: number, dimensions: Dimensions): void => {
  const single = metrics.singleMetric();
  for (const [dimension, text] of Object.entries(dimensions)) single.addDimension(dimension, text);
  single.addMetric(name, MetricUnit.Count, value);
};

type Counted =
  | "SmsOverCap"
  | "PortalRefused"
  | "PortalAway"
  | "MessageExpired"
  | "MessageUnreachable"
  | "MessagesNearCap"
  | "AgencyAway"
  | "HandoffsSent"
  | "HandoffsDelivered"
  | "HandoffsAccepted"
  | "HandoffsLate";

/** Counts what has happened. */
export const count = (name: Counted, dimensions: Dimensions = {}, times = 1): void => tell(name, times, dimensions);

/** How much there is of something at this moment. */
export const gauge = (name: "StuckMessages" | "StuckMessagesOf", value: number, dimensions: Dimensions = {}): void =>
  tell(name, value, dimensions);
