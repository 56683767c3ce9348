import { sns } from "../aws.mjs";

/**
 * Publishes each change; a note whose pk is "poison" always fails. At the head of a batch it fails as a whole, so that the
 * batch is halved and the poison stands alone in the end.
 */
export const handler = async ({ Records }) => {
  for (const [index, { dynamodb }] of Records.entries()) {
    const { pk, sk, color } = dynamodb.NewImage ?? {};
    if (pk?.S === "poison" && index === 0) throw new Error("poison");
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
