import { sns } from "../aws.mjs";

/** Sends an SMS for each message; a text "fail" fails for itself only. */
export const handler = async ({ Records }) => {
  const batchItemFailures = [];
  for (const { messageId, body } of Records) {
    const { phone, text } = JSON.parse(body);
    if (text === "fail") {
      batchItemFailures.push({ itemIdentifier: messageId });
      continue;
    }
    await sns({
      Action: "Publish",
      PhoneNumber: phone,
      Message: text,
      "MessageAttributes.entry.1.Name": "motcua.eventId",
      "MessageAttributes.entry.1.Value.DataType": "String",
      "MessageAttributes.entry.1.Value.StringValue": `${phone}/${text}`,
    });
  }
  return { batchItemFailures };
};
