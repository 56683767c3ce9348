import * as message from "./message-api.ts";
import type { Method, Operation } from "./operation.ts";

const tag = "messages";

/** What people were told about a dossier, and having it sent again. */
export const messageOperations: Readonly<Record<string, Partial<Record<Method, Operation>>>> = {
  "/api/dossiers/{code}/messages": {
    get: {
      summary: "What was sent about a dossier, by which way and with what outcome",
      tag,
      answer: message.MessageList,
    },
  },
  "/api/dossiers/{code}/messages/{seq}/resend": {
    post: {
      summary: "Send a message again; at most twice a day, and only while it says how things are",
      tag,
      body: message.ResendRequest,
      answer: message.ResendAnswer,
    },
  },
  "/api/dossiers/{code}/messages/{seq}/called": {
    post: { summary: "Note that the person was called whom no message reached", tag, answer: message.CallNoted },
  },
  "/api/messages/calls": {
    get: {
      summary: "Whom no message reached in a commune, to be called",
      tag,
      query: { commune: "code of the commune" },
      answer: message.CallList,
    },
  },
  "/api/messages/receipts/{carrier}": {
    post: {
      summary: "A carrier tells what became of a message; signed over its bytes (x-timestamp, x-signature)",
      tag,
      public: true,
      body: message.ReceiptNotice,
      answer: message.ReceiptAnswer,
    },
  },
};
