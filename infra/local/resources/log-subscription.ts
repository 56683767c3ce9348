import * as z from "zod";
import type { Provider, Resource } from "./provider.ts";

const Subscription = z.object({ LogGroupName: z.string(), DestinationArn: z.string() });

/** A function that is called with what stands in a log. Here only SNS's own logs of SMS have lines; see `receipt-source.ts`. */
export const logSubscription: Provider = {
  type: "AWS::Logs::SubscriptionFilter",
  identity: ({ id }, place) => ({ ref: `${place.stack}-${id}`, attributes: {} }),
};

export interface LogSubscription {
  readonly log: string;
  readonly functionArn: string;
}

export const readLogSubscription = ({ properties }: Resource): LogSubscription => {
  const { LogGroupName: log, DestinationArn: functionArn } = Subscription.parse(properties);
  return { log, functionArn };
};
