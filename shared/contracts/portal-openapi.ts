import type { Method, Operation } from "./operation.ts";
import * as portal from "./portal-api.ts";

const tag = "national portal";
const commune = "5-digit unit code";

/** What a commune's lead sees of the exchange with the national portal, and has done again. */
export const portalOperations: Readonly<Record<string, Partial<Record<Method, Operation>>>> = {
  "/api/portal": {
    get: { summary: "What is unsent or set aside, and why", tag, query: { commune }, answer: portal.PortalOverview },
  },
  "/api/portal/reconciliation": {
    get: {
      summary: "A day's dossiers compared with the portal's list",
      tag,
      query: { commune, date: "Day of submission in Vietnam, today when absent" },
      answer: portal.Reconciliation,
    },
  },
  "/api/portal/send-again": {
    post: {
      summary: "Report dossiers again, whatever the portal has",
      tag,
      body: portal.SendAgainRequest,
      answer: portal.SendAgainAnswer,
    },
  },
  "/api/portal/imports/{code}/take": {
    post: {
      summary: "Try again to take a dossier in that was set aside",
      tag,
      body: portal.TakeImportRequest,
      answer: portal.TakeImportAnswer,
    },
  },
  "/api/portal/imports/{code}/dismiss": {
    post: {
      summary: "It was dealt with otherwise",
      tag,
      body: portal.DismissImportRequest,
      answer: portal.PortalOverview,
    },
  },
};
