import type * as z from "zod";
import * as message from "./message-api.ts";
import type { Method, Operation } from "./operation.ts";

const tag = "editing messages";
const onMessage = (name: string, summary: string, body?: z.ZodType, more: Pick<Operation, "versioned"> = {}) => ({
  [`/api/message-templates/{id}/${name}`]: {
    post: { summary, tag, ...(body ? { body } : {}), answer: message.MessageRow, ...more },
  },
});

/** What officials of a province do with the texts that its system sends. */
export const messageOperations: Readonly<Record<string, Partial<Record<Method, Operation>>>> = {
  "/api/message-templates": {
    get: { summary: "Every message with its draft, and what it costs", tag, answer: message.MessageList },
  },
  "/api/message-templates/{id}/history": {
    get: { summary: "Changes of one message, newest first", tag, answer: message.WordingHistory },
  },
  ...onMessage("draft", "Save the wording as it is typed so far", message.SaveWordingRequest, { versioned: true }),
  ...onMessage("discard", "Drop the draft", undefined, { versioned: true }),
  ...onMessage("publish", "Send these words from now on", message.PublishWordingRequest, { versioned: true }),
  ...onMessage("undo", "Put the message back as it was before a publication", message.UndoWordingRequest),
};
