import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import * as z from "zod";
import type { Carried, CarrierName } from "./carrier-state.ts";
import { say } from "./misbehave.ts";

type Fresh = Omit<Carried, "id" | "times" | "carrier" | "at">;

/** What one company's address understands, and how it answers. */
export interface CarrierForm {
  readonly carrier: CarrierName;
  /** Undefined when the caller is not known. */
  readonly read: (body: unknown, headers: IncomingHttpHeaders, secret: string) => Fresh | undefined;
  readonly took: (response: ServerResponse, id: string) => void;
  readonly refuses: (response: ServerResponse) => void;
  readonly unknownCaller: (response: ServerResponse) => void;
}

const Gateway = z.object({ id: z.string(), place: z.string(), to: z.string(), text: z.string() });
const Zns = z.object({
  phone: z.string(),
  template_id: z.string(),
  template_data: z.record(z.string(), z.string()),
  tracking_id: z.string(),
});
const Mail = z.object({
  Destination: z.object({ ToAddresses: z.tuple([z.string()]) }),
  EmailTags: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
  Content: z.object({
    Simple: z.object({
      Subject: z.object({ Data: z.string() }),
      Body: z.object({ Text: z.object({ Data: z.string() }) }),
    }),
  }),
});

const second: CarrierForm = {
  carrier: "second",
  read: (body, { authorization }, secret) => {
    if (authorization !== `Bearer ${secret}`) return undefined;
    const { id, ...message } = Gateway.parse(body);
    return { key: id, ...message };
  },
  took: (response, messageId) => say(response, 200, { status: "accepted", messageId }),
  refuses: (response) => say(response, 422, { status: "rejected", reason: "UNKNOWN_NUMBER" }),
  unknownCaller: (response) => say(response, 401, {}),
};

/** Zalo knows no repetition: each call is a message of its own. */
const zalo: CarrierForm = {
  carrier: "zalo",
  read: (body, { access_token }, secret) => {
    if (access_token !== secret) return undefined;
    const { phone, template_id, template_data, tracking_id: place } = Zns.parse(body);
    const values = Object.entries(template_data).map(([name, value]) => `${name}: ${value}`);
    return { key: crypto.randomUUID(), to: `+${phone}`, place, text: `[${template_id}] ${values.join(" · ")}` };
  },
  took: (response, msg_id) => say(response, 200, { error: 0, message: "Success", data: { msg_id } }),
  refuses: (response) => say(response, 200, { error: -118, message: "Zalo account does not exist" }),
  unknownCaller: (response) => say(response, 200, { error: -124, message: "Access token is invalid" }),
};

/** SES v2 as its SDK speaks to it. It knows no repetition either, and IAM has let the caller through. */
const ses: CarrierForm = {
  carrier: "ses",
  read: (body) => {
    const { Destination, EmailTags, Content } = Mail.parse(body);
    const { Subject, Body } = Content.Simple;
    const place = EmailTags.find(({ Name }) => Name === "place")?.Value ?? "";
    const text = `${Subject.Data}\n${Body.Text.Data}`;
    return { key: crypto.randomUUID(), to: Destination.ToAddresses[0], place, text };
  },
  took: (response, MessageId) => say(response, 200, { MessageId }),
  refuses: (response) =>
    say(response, 400, { message: "Email address is not verified." }, { "x-amzn-errortype": "MessageRejected" }),
  unknownCaller: (response) => say(response, 403, {}),
};

/** By method and path; each company has a path of its own, so that one server stands for all. */
export const carrierForms: ReadonlyMap<string, CarrierForm> = new Map([
  ["POST /sms/messages", second],
  ["POST /zalo/message/template", zalo],
  ["POST /v2/email/outbound-emails", ses],
]);
