import type * as z from "zod";
import type { Method, Operation } from "./operation.ts";
import * as outing from "./outing-api.ts";

const tag = "outings";
const act = (name: string, summary: string, body: z.ZodType) => ({
  [`/api/outings/{commune}/{id}/${name}`]: {
    post: { summary, tag, versioned: true as const, body, answer: outing.OutingView },
  },
});

/** Days on which a team of the commune takes dossiers in at a hamlet. */
export const outingOperations: Readonly<Record<string, Partial<Record<Method, Operation>>>> = {
  "/api/outings/{commune}/announced": {
    get: {
      summary: "Where teams of the commune will be in the next 30 days, for anybody",
      ...{ tag, public: true },
      answer: outing.PublicOutingList,
    },
  },
  "/api/outings/{commune}": {
    get: {
      summary: "Outings of a month; the lead sees all, an officer those of his teams",
      tag,
      query: { month: "2026-11; this month when absent" },
      answer: outing.OutingList,
    },
  },
  "/api/outings/{commune}/{id}": {
    get: { summary: "One outing with the outcomes that it takes along", tag, answer: outing.OutingView },
  },
  "/api/outings/{commune}/plan": {
    post: {
      summary: "Plan an outing, or change one that nobody has set out on",
      tag,
      versioned: true,
      body: outing.PlanOutingRequest,
      answer: outing.OutingView,
    },
  },
  ...act("announce", "Announce it: the commune's page tells of it", outing.StartOutingRequest),
  ...act("cancel", "Cancel it with its reason", outing.CancelOutingRequest),
  ...act("start", "The team sets out", outing.StartOutingRequest),
  ...act("pack", "Take the outcome of a dossier along", outing.OutingDossierRequest),
  ...act("unpack", "Leave it at the centre after all", outing.OutingDossierRequest),
  ...act("taken", "Note a dossier that was taken in there", outing.OutingDossierRequest),
  ...act("close", "Close it with its counts", outing.CloseOutingRequest),
};
