import { arn, nameOf, type Provider } from "./provider.ts";

export const topic: Provider = {
  type: "AWS::SNS::Topic",
  nameProperty: "TopicName",
  identity: (resource, place) => {
    const name = nameOf(resource, "TopicName", place);
    const Arn = arn(place, "sns", name);
    return { name, ref: Arn, attributes: { TopicArn: Arn, TopicName: name } };
  },
  put: async (resources, { messages }) => {
    for (const { properties } of resources) {
      const name = String(properties.TopicName);
      const attributes = properties.FifoTopic
        ? { FifoTopic: "true", ContentBasedDeduplication: String(properties.ContentBasedDeduplication ?? false) }
        : undefined;
      messages.topics.createTopic(name, attributes, undefined, messages.topics.region ?? "");
    }
  },
};
