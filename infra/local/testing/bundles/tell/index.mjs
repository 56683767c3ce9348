import { sns } from "../aws.mjs";

/** Publishes each change; a note whose pk is "poison" always fails. */
export const handler = async ({ Records }) => {
  for (const { dynamodb } of Records) {
    const { pk, sk, color } = dynamodb.NewImage ?? {};
    if (pk?.S === "poison") return { batchItemFailures: [{ itemIdentifier: dynamodb.SequenceNumber }] };
    if (!pk?.S.startsWith("+")) continue;
    await sns({
      Action: "Publish",
      TopicArn: process.env.TOPIC,
      Message: JSON.stringify({ phone: pk.S, text: sk.S }),
      "MessageAttributes.entry.1.Name": "color",
      "MessageAttributes.entry.1.Value.DataType": "String",
      "MessageAttributes.entry.1.Value.StringValue": color.S,
    });
  }
  return { batchItemFailures: [] };
};
