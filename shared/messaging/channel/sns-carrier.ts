import { PublishCommand, type SNSClient } from "@aws-sdk/client-sns";
import type { SmsCarrier } from "./sms.ts";

const attribute = (value: string) => ({ DataType: "String", StringValue: value });

/** What SNS says of a number that it will never send to. */
const forGood: ReadonlySet<string> = new Set(["InvalidParameterException", "InvalidParameter", "OptedOutException"]);

/**
 * SMS by Amazon SNS under the province's registered sender ID. SNS knows no idempotency token for SMS, so the fact's id
 * goes along as an attribute.
 * @see https://docs.aws.amazon.com/sns/latest/dg/sms_publish-to-phone.html
 */
export const snsCarrier = (
  client: SNSClient,
  { sender, priceVndPerSegment }: { readonly sender: string; readonly priceVndPerSegment: number },
): SmsCarrier => ({
  name: "sns",
  priceVndPerSegment,
  send: async ({ to, text, eventId }) => {
    try {
      const { MessageId = "" } = await client.send(
        new PublishCommand({
          PhoneNumber: to,
          Message: text,
          MessageAttributes: {
            "AWS.SNS.SMS.SenderID": attribute(sender),
            "AWS.SNS.SMS.SMSType": attribute("Transactional"),
            "motcua.eventId": attribute(eventId),
          },
        }),
      );
      return { taken: true, carrier: "sns", carrierId: MessageId };
    } catch (error) {
      if (error instanceof Error && forGood.has(error.name)) return { taken: false, reason: error.name };
      throw error;
    }
  },
});
