import * as z from "zod";
import { type Message, messages } from "./messages.ts";

export const fileOf = ({ type }: Pick<Message, "type">): string => `${type}.schema.json`;

/** JSON Schema of one message, in the draft that AsyncAPI builds on. Written for whoever sends it. */
export const messageSchema = ({ type, summary, schema }: Message): object => ({
  $schema: "http://json-schema.org/draft-07/schema#",
  $id: fileOf({ type }),
  title: type,
  description: summary,
  ...withoutDialect(
    z.toJSONSchema(schema, { target: "draft-7", io: "input", unrepresentable: "any", override: tolerant }),
  ),
});

const withoutDialect = ({ $schema: _, description: __, ...schema }: z.core.JSONSchema.BaseSchema): object => schema;

/** What motcua sends may have further entries one day: nobody must refuse a message for them. */
const tolerant = ({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodTypes;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}) => {
  const { def } = zodSchema._zod;
  if (def.type === "object" && def.catchall === undefined) delete jsonSchema.additionalProperties;
};

const nameOf = ({ type }: Message): string => type.replaceAll(/[.-]/g, "_");
const refTo = (message: Message) => ({ $ref: `#/components/messages/${nameOf(message)}` });
const going = (...ways: readonly Message["goes"][]) => messages.filter(({ goes }) => ways.includes(goes));
const named = (some: readonly Message[]) => Object.fromEntries(some.map((one) => [nameOf(one), refTo(one)]));

const channel = (address: string | null, title: string, description: string, some: readonly Message[]) => ({
  ...{ address, title, description },
  ...(address?.includes("{key}")
    ? { parameters: { key: { description: "The agency's key in the province's file, such as police" } } }
    : {}),
  messages: named(some),
});

const channels = {
  agencyQueue: channel(
    "{key}",
    "The agency's own queue",
    "Amazon SQS; one CloudEvent in JSON is the body of one message. At least once.",
    going("to-agency"),
  ),
  agencyWebhook: channel(
    null,
    "The agency's own address",
    "HTTP POST of one CloudEvent, structured or binary, signed after Standard Webhooks. At least once.",
    going("to-agency"),
  ),
  answerQueue: channel(
    "{key}",
    "The agency's answer queue",
    "Amazon SQS; one CloudEvent in JSON is the body of one message. Repeats are harmless.",
    going("from-agency"),
  ),
  answersByHttp: channel(
    "/api/agency/events",
    "Answers by HTTP",
    "HTTP POST of one CloudEvent, structured or binary, signed after Standard Webhooks. Repeats are harmless.",
    going("from-agency"),
  ),
  filesByHttp: channel(
    "/api/agency/files",
    "Large files of outcomes",
    "HTTP POST, signed alike; answered with a form for the file.",
    going("by-http-only"),
  ),
};

const operation = (action: "send" | "receive", name: keyof typeof channels, summary: string) => ({
  ...{ action, summary, channel: { $ref: `#/channels/${name}` } },
  messages: Object.keys(channels[name].messages).map((message) => ({ $ref: `#/channels/${name}/messages/${message}` })),
});

/** AsyncAPI 3.0 of what agencies' software reads and writes. `send` is what motcua sends. */
export const asyncApiDocument = () => ({
  asyncapi: "3.0.0",
  info: {
    title: "motcua: agencies",
    version: "1",
    description:
      "What agencies' software is told and what it answers. A type never changes its meaning; entries may be added to what motcua sends. See docs/agency.md.",
    license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
  },
  defaultContentType: "application/cloudevents+json",
  channels,
  operations: {
    tellByQueue: operation("send", "agencyQueue", "Facts of the agency's dossiers"),
    tellByWebhook: operation("send", "agencyWebhook", "The same for an agency that is called"),
    takeFromQueue: operation("receive", "answerQueue", "What the agency answers; IAM proves who it is"),
    takeByHttp: operation("receive", "answersByHttp", "The same, proved by its signature"),
    takeFiles: operation("receive", "filesByHttp", "Files that do not fit into an answer"),
  },
  components: {
    messages: Object.fromEntries(
      messages.map((message) => [
        nameOf(message),
        {
          ...{ name: message.type, title: message.type, summary: message.summary },
          payload: { $ref: `./messages/${fileOf(message)}` },
        },
      ]),
    ),
  },
});
