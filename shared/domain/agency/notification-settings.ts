import * as z from "zod";
import { SECOND_PERSON_ABOVE, SECOND_PERSON_AT_MOST } from "../announcement/limits.ts";
import { QuietHours } from "../message/quiet-hours.ts";

/** Plain HTTP goes no further than this computer, where stand-ins take the companies' places. */
const Url = z
  .url({ protocol: /^https?$/ })
  .regex(/^https:|^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?(\/|$)/, "must be an https address");

const Parameter = z
  .string()
  .regex(/^\/[\w./-]{1,200}$/, "must be the name of a parameter, such as /motcua/cao-bang/sms-token")
  .describe("SSM SecureString; the operator makes it, nothing here writes it");

const Price = z.int().nonnegative();

const SecondProvider = z
  .strictObject({
    url: Url.describe("Address of the brandname gateway"),
    tokenParameter: Parameter,
    receiptSecretParameter: Parameter.optional().describe(
      "Secret by which it signs receipts; without it none are taken",
    ),
    priceVndPerSegment: Price,
  })
  .describe("Company that carries SMS while SNS fails or is slow");

const Email = z
  .strictObject({
    from: z.email().describe("Sender; its domain is verified in SES of the stack's region"),
    configurationSet: z
      .string()
      .regex(/^[\w-]{1,64}$/)
      .optional()
      .describe("Configuration set of SES that puts deliveries and bounces on the account's event bus"),
    priceVnd: Price.default(3),
  })
  .describe("E-mail by Amazon SES");

const Zalo = z
  .strictObject({
    url: Url.default("https://business.openapi.zalo.me"),
    tokenParameter: Parameter,
    receiptSecretParameter: Parameter.optional().describe(
      "Secret by which it signs receipts; without it none are taken",
    ),
    templates: z
      .record(z.string(), z.string().regex(/^\d{1,12}$/))
      .describe("Number of the template that Zalo approved, for each of ours; others do not go this way"),
    priceVnd: Price.default(300),
  })
  .describe("Messages of an official account on Zalo (ZNS)");

const Webhook = z
  .strictObject({ url: Url, secretParameter: Parameter, priceVnd: Price.default(0) })
  .describe("The province's own application, which gets messages signed and shows them to its user");

/** How messages reach people, beside SMS by SNS. Without it they go by SNS, at any hour and without a cap a day. */
export const NotificationSettings = z
  .strictObject({
    quietHours: QuietHours.prefault({}).describe("Nobody is woken by what can wait, by Vietnam's clocks"),
    dailyCapPerPerson: z
      .int()
      .min(1)
      .max(50)
      .default(5)
      .describe("Messages a person gets about the facts of a day, beyond which only what must be told goes"),
    secondPersonAbove: z
      .int()
      .min(1)
      .max(SECOND_PERSON_AT_MOST)
      .default(SECOND_PERSON_ABOVE)
      .describe("An announcement to more people is sent once a second person agrees"),
    secondProvider: SecondProvider.optional(),
    email: Email.optional(),
    zalo: Zalo.optional(),
    webhook: Webhook.optional(),
  })
  .meta({ id: "NotificationSettings" });
export type NotificationSettings = z.infer<typeof NotificationSettings>;
