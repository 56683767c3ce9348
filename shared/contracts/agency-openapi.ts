import { AgencyList, AgencyView, AnnounceOutageRequest } from "./agency-api.ts";
import type { Method, Operation } from "./operation.ts";

const tag = "agencies";

/** How the ways to agencies stand, and when their software will not answer. */
export const agencyOperations: Readonly<Record<string, Partial<Record<Method, Operation>>>> = {
  "/api/agencies": {
    get: { summary: "Agencies, how messages reach them, and what waits", tag, answer: AgencyList },
  },
  "/api/agencies/{code}/outages": {
    post: {
      summary: "Announce a planned outage, 7 working days before or with a reason",
      tag,
      body: AnnounceOutageRequest,
      answer: AgencyView,
      status: 201,
    },
  },
  "/api/agencies/{code}/outages/{id}/end": {
    post: { summary: "Call an outage off, or end it before its time", tag, answer: AgencyView },
  },
  "/api/agencies/{code}/try": {
    post: { summary: "Have an agency that rests called by the next message", tag, answer: AgencyView },
  },
};
