import type * as z from "zod";
import * as catalogue from "./catalogue-api.ts";
import type { Method, Operation } from "./operation.ts";
import * as route from "./route-table-api.ts";

const tag = "editing routes";
const onTable = (name: string, summary: string, body?: z.ZodType, more: Pick<Operation, "versioned"> = {}) => ({
  [`/api/routes/{owner}/${name}`]: {
    post: { summary, tag, ...(body ? { body } : {}), answer: route.RouteTableEntry, ...more },
  },
});

/** What officials of a province do with the ways of its dossiers. */
export const routeTableOperations: Readonly<Record<string, Partial<Record<Method, Operation>>>> = {
  "/api/routes": {
    get: { summary: "Every owner of steps with its routes", tag, answer: route.RouteTableList },
  },
  "/api/routes/context": {
    get: {
      summary: "What routes name of the province: offices, communes, calendar",
      tag,
      answer: catalogue.CatalogueContext,
    },
  },
  "/api/routes/{owner}": {
    get: { summary: "One owner's routes with draft, faults and last dry run", tag, answer: route.RouteTableEntry },
  },
  "/api/routes/{owner}/history": {
    get: { summary: "Changes of one owner's routes, newest first", tag, answer: route.RouteTableHistory },
  },
  "/api/routes/{owner}/dry-run": {
    get: {
      summary: "What a dry run would read and cost",
      tag,
      query: { days: "1 to 92, 30 when absent" },
      answer: route.DryRunPlan,
    },
    post: {
      summary: "Try the draft on the next part of the dossiers of the last days",
      tag,
      body: route.DryRunRequest,
      answer: route.DryRunView,
    },
  },
  ...onTable("draft", "Save the draft as it is typed so far", catalogue.SaveDraftRequest, { versioned: true }),
  ...onTable("discard", "Drop the draft", undefined, { versioned: true }),
  ...onTable("publish", "Put it in force, after a dry run that strands nobody", route.PublishRoutesRequest, {
    versioned: true,
  }),
  ...onTable("undo", "Put the routes back as they were before a publication", catalogue.UndoRequest),
};
