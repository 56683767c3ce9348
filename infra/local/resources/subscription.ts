import * as z from "zod";
import { HostFault } from "../host-fault.ts";
import { arn, type Provider, type Resource } from "./provider.ts";

const Subscription = z.object({
  TopicArn: z.string(),
  Protocol: z.string(),
  Endpoint: z.string(),
  RawMessageDelivery: z.boolean().optional(),
  FilterPolicy: z.record(z.string(), z.unknown()).optional(),
  FilterPolicyScope: z.string().optional(),
});

/** Letters to people: nobody reads them on this computer. */
const unheard = new Set(["email", "email-json"]);

const read = ({ id, properties }: Resource) => {
  const { TopicArn, Protocol, Endpoint, ...rest } = Subscription.parse(properties);
  if (unheard.has(Protocol)) return [];
  if (Protocol !== "sqs")
    throw new HostFault(`The subscription ${id} delivers by ${Protocol}, which this host cannot do.`);
  const attributes: Record<string, string> = { RawMessageDelivery: String(rest.RawMessageDelivery ?? false) };
  if (rest.FilterPolicy) attributes.FilterPolicy = JSON.stringify(rest.FilterPolicy);
  if (rest.FilterPolicyScope) attributes.FilterPolicyScope = rest.FilterPolicyScope;
  return [{ topic: TopicArn, queue: Endpoint, attributes }];
};

export const subscription: Provider = {
  type: "AWS::SNS::Subscription",
  identity: ({ id }, place) => {
    const Arn = arn(place, "sns", `subscription/${id}`);
    return { ref: Arn, attributes: { Arn } };
  },
  /** A subscription that the template no longer has, or has otherwise, is taken away: it would go on delivering. */
  put: async (resources, { messages }) => {
    const wanted = new Map(resources.flatMap(read).map((one) => [JSON.stringify(one), one]));
    for (const { arn: existing, topicArn, endpoint, attributes } of [...messages.topics.subscriptions.values()])
      if (!wanted.delete(JSON.stringify({ topic: topicArn, queue: endpoint, attributes })))
        messages.topics.unsubscribe(existing);
    for (const { topic, queue, attributes } of wanted.values())
      messages.topics.subscribe(topic, "sqs", queue, attributes);
  },
};
