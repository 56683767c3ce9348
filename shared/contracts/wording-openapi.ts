import type * as z from "zod";
import type { Method, Operation } from "./operation.ts";
import * as preference from "./preference-api.ts";
import * as message from "./wording-api.ts";

const tag = "editing messages";
const onMessage = (name: string, summary: string, body?: z.ZodType, more: Pick<Operation, "versioned"> = {}) => ({
  [`/api/message-templates/{id}/${name}`]: {
    post: { summary, tag, ...(body ? { body } : {}), answer: message.WordingRow, ...more },
  },
});

/** What officials of a province do with the texts that its system sends. */
export const wordingOperations: Readonly<Record<string, Partial<Record<Method, Operation>>>> = {
  "/api/message-templates": {
    get: { summary: "Every message with its draft, and what it costs", tag, answer: message.WordingList },
  },
  "/api/message-templates/{id}/history": {
    get: { summary: "Changes of one message, newest first", tag, answer: message.WordingHistory },
  },
  "/api/tracking/preference": {
    post: {
      summary: "How the person of a dossier is told; with a choice, from now on",
      tag: "tracking",
      public: true,
      body: preference.TrackingPreferenceRequest,
      answer: preference.PreferenceView,
    },
  },
  "/api/dossiers/{code}/preference": {
    post: {
      summary: "The same, as the person says it at the counter",
      tag: "dossiers",
      body: preference.OfficerPreferenceRequest,
      answer: preference.PreferenceView,
    },
  },
  ...onMessage("draft", "Save the wording as it is typed so far", message.SaveWordingRequest, { versioned: true }),
  ...onMessage("discard", "Drop the draft", undefined, { versioned: true }),
  ...onMessage("publish", "Send these words from now on", message.PublishWordingRequest, { versioned: true }),
  ...onMessage("undo", "Put the message back as it was before a publication", message.UndoWordingRequest),
};
