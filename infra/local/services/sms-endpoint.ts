import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { CarrierMode } from "../carriers/carrier-state.ts";
import { nonsensePage } from "../carriers/misbehave.ts";
import { type MessageApp, ownCall } from "./message-app.ts";
import type { Sms } from "./sms-store.ts";
import type { Usage } from "./usage.ts";

type Query = Readonly<Record<string, string>>;

const isQuery = (body: unknown): body is Query => typeof body === "object" && body !== null && "Action" in body;

/** Message attributes of the AWS query protocol come as numbered pairs. */
export const messageAttributes = (query: Query): Map<string, string> => {
  const attributes = new Map<string, string>();
  for (let index = 1; ; index++) {
    const entry = `MessageAttributes.entry.${index}`;
    const name = query[`${entry}.Name`];
    if (name === undefined) return attributes;
    attributes.set(name, query[`${entry}.Value.StringValue`] ?? "");
  }
};

const published = (messageId: string): string =>
  `<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult><MessageId>${messageId}</MessageId>` +
  `</PublishResult><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></PublishResponse>`;

const failure = (code: string, message: string): string =>
  `<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type><Code>${code}` +
  `</Code><Message>${message}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`;

const refused = (message: string): string => failure("InvalidParameter", message);

/** SNS's way to say that it is down, or that it will never send to a number. */
const inTrouble = (mode: CarrierMode): { readonly status: number; readonly body: string } | undefined => {
  if (mode === "down" || mode === "fault") return { status: 500, body: failure("InternalError", "SNS is down") };
  if (mode === "nonsense") return { status: 200, body: nonsensePage };
  return mode === "refuses" ? { status: 400, body: refused("Invalid parameter: PhoneNumber") } : undefined;
};

const slowMs = 3_000;

/**
 * Publish to a phone number ends here, kept on disk, or fails as it was ordered; every other call goes on to fauxqs unchanged.
 * Counts both.
 */
export const catchSms = (app: MessageApp, sms: Sms, usage: Usage, mode: () => CarrierMode = () => "well"): void => {
  app.addHook("preHandler", async (request, reply) => {
    const { "x-amz-target": target, [ownCall]: own } = request.headers;
    if (!own && String(target).startsWith("AmazonSQS.")) usage.sqs.requests++;
    if (request.method !== "POST" || request.url !== "/" || !isQuery(request.body)) return;
    const query = request.body;
    if (query.Action?.startsWith("Publish")) usage.sns.publishes++;
    if (query.Action !== "Publish" || query.PhoneNumber === undefined) return;
    reply.header("content-type", "text/xml");
    if (!/^\+[1-9]\d{1,14}$/.test(query.PhoneNumber) || !query.Message)
      return reply.code(400).send(refused("Invalid parameter: PhoneNumber or Message"));
    const trouble = inTrouble(mode());
    if (trouble !== undefined) return reply.code(trouble.status).send(trouble.body);
    if (mode() === "slow") await wait(slowMs);
    usage.sns.sms++;
    const attributes = messageAttributes(query);
    const eventId = attributes.get("motcua.eventId");
    const sender = attributes.get("AWS.SNS.SMS.SenderID");
    const kind = attributes.get("AWS.SNS.SMS.SMSType");
    const kept = sms.keep({
      to: query.PhoneNumber,
      text: query.Message,
      at: sms.now(),
      ...(eventId && { eventId }),
      ...(sender && { sender }),
      ...(kind && { kind }),
    });
    return reply.send(published(kept.messageId));
  });
};
