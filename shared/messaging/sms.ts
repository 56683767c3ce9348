import { PublishCommand, type SNSClient } from "@aws-sdk/client-sns";

export interface Sms {
  /** E.164. */
  readonly to: string;
  readonly text: string;
  readonly sender: string;
  /** The fact that calls for it: one message per fact and person. */
  readonly eventId: string;
}

/** Hands a message to the carrier and answers with the carrier's id of it. Throws when it was not taken. */
export type SendSms = (sms: Sms) => Promise<string>;

const attribute = (value: string) => ({ DataType: "String", StringValue: value });

/**
 * SMS by Amazon SNS under the province's registered sender ID. SNS knows no idempotency token for SMS, so the fact's id
 * goes along as an attribute.
 * @see https://docs.aws.amazon.com/sns/latest/dg/sms_publish-to-phone.html
 */
export const snsSms =
  (client: SNSClient): SendSms =>
  async ({ to, text, sender, eventId }) => {
    const { MessageId } = await client.send(
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
    return MessageId ?? "";
  };
