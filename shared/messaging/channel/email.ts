import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { awsCalls } from "../../runtime/aws-calls.ts";
import type { Channel } from "./channel.ts";

const subjects = { vi: "Thông báo về hồ sơ", en: "About your dossier" } as const;

/** What SES says of an address or message that it will never send. */
const forGood: ReadonlySet<string> = new Set(["MessageRejected", "BadRequestException"]);

interface EmailSettings {
  readonly from: string;
  readonly configurationSet?: string | undefined;
  readonly priceVnd: number;
  /** Where a reader says which messages he wants. */
  readonly preferencesUrl: string;
}

/** E-mail by Amazon SES, plain text, with the header by which mail programs offer to unsubscribe (RFC 2369). */
export const emailChannel = (
  { from, configurationSet, priceVnd, preferencesUrl }: EmailSettings,
  client = new SESv2Client(awsCalls),
): Channel => ({
  stripsMarks: false,
  priceVnd: () => priceVnd,
  send: async ({ to, text, language, place }) => {
    const Charset = "UTF-8";
    const command = new SendEmailCommand({
      FromEmailAddress: from,
      Destination: { ToAddresses: [to] },
      ...(configurationSet === undefined ? {} : { ConfigurationSetName: configurationSet }),
      EmailTags: [{ Name: "place", Value: place }],
      Content: {
        Simple: {
          Subject: { Data: subjects[language], Charset },
          Body: { Text: { Data: text, Charset } },
          Headers: [{ Name: "List-Unsubscribe", Value: `<${preferencesUrl}>` }],
        },
      },
    });
    try {
      const { MessageId = "" } = await client.send(command);
      return { taken: true, carrier: "ses", carrierId: MessageId };
    } catch (error) {
      if (error instanceof Error && forGood.has(error.name)) return { taken: false, reason: error.name };
      throw error;
    }
  },
});
