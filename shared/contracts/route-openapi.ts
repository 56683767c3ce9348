import { DossierView } from "./dossier-api.ts";
import type { Method, Operation } from "./operation.ts";
import { RouteView } from "./route-api.ts";
import { AssignRequest, SaveStaffRequest, StaffView } from "./staff-api.ts";

const tag = "hand-overs";

/** Where dossiers go, and who in an office has them. */
export const routeOperations: Readonly<Record<string, Partial<Record<Method, Operation>>>> = {
  "/api/dossiers/{code}/route": {
    get: { summary: "Why a dossier lies where it lies, or where it goes next", tag: "dossiers", answer: RouteView },
  },
  "/api/handoffs/{id}/assign": {
    post: {
      summary: "Give a dossier to another officer of the office that has it",
      tag: "hand-overs",
      body: AssignRequest,
      answer: DossierView,
      versioned: true,
    },
  },
  "/api/staff": {
    get: {
      summary: "Among whom the work of offices is shared out, and how much lies with each",
      tag,
      query: { commune: "5-digit unit code", agency: "Code or key of an agency" },
      answer: StaffView,
    },
    post: {
      summary: "Write the officers of one office",
      tag,
      body: SaveStaffRequest,
      answer: StaffView,
    },
  },
};
