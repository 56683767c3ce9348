import type { Method, Operation } from "./operation.ts";
import * as operations from "./operations-api.ts";

const tag = "operations";

/** What the province's system operator sees of queues and messages, and does with those that are stuck. */
export const operationsOperations: Readonly<Record<string, Partial<Record<Method, Operation>>>> = {
  "/api/operations/stuck": {
    get: {
      summary: "Messages that nobody could handle",
      tag,
      query: {
        list: "open (when absent) or closed: sent again or dropped, kept for 90 days",
        queue: "Short name of a queue, e.g. handoff-inbox",
        reason: "Code of a reason",
        from: "Stuck since this instant or later",
        to: "Stuck since this instant or earlier",
        cursor: "`next` of the page before",
      },
      answer: operations.StuckList,
    },
  },
  "/api/operations/collect": {
    post: {
      summary: "Take messages out of dead-letter queues now, not at the next five minutes",
      tag,
      answer: operations.CollectAnswer,
    },
  },
  "/api/operations/stuck/{id}": {
    get: {
      summary: "One of them with its content; the look is kept for the auditor",
      tag,
      answer: operations.StuckLook,
    },
  },
  "/api/operations/stuck/{id}/edit": {
    post: {
      summary: "Mend the content; it stays the same fact and must fit its schema",
      tag,
      body: operations.EditStuckRequest,
      answer: operations.StuckLook,
    },
  },
  "/api/operations/stuck/send-again": {
    post: {
      summary: "Send to their queues again",
      tag,
      body: operations.SendStuckRequest,
      answer: operations.StuckAnswer,
    },
  },
  "/api/operations/stuck/drop": {
    post: {
      summary: "Nobody needs them any more",
      tag,
      body: operations.DropStuckRequest,
      answer: operations.StuckAnswer,
    },
  },
  "/api/operations/queues": {
    get: { summary: "Every queue as it stands, with its last half hour", tag, answer: operations.QueueMap },
  },
  "/api/operations/senders": {
    get: { summary: "Which company sends SMS now, and why", tag, answer: operations.SendersView },
  },
  "/api/operations/places/{place}": {
    get: {
      summary: "What waits at an agency (H14.15) or a commune (01288), in numbers",
      tag,
      answer: operations.PlaceView,
    },
  },
  "/api/operations/ways/{id}": {
    get: {
      summary: "The way of a dossier (its code) or of one fact (code:version) or ticket, step by step",
      tag,
      answer: operations.WayView,
    },
  },
};
