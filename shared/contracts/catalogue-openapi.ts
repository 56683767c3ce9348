import type * as z from "zod";
import * as catalogue from "./catalogue-api.ts";
import type { Method, Operation } from "./operation.ts";

const tag = "editing procedures";
const limit = { limit: "1 to 200, 50 when absent" };
const onProcedure = (name: string, summary: string, body?: z.ZodType, more: Pick<Operation, "versioned"> = {}) => ({
  [`/api/catalogue/{code}/${name}`]: {
    post: { summary, tag, ...(body ? { body } : {}), answer: catalogue.CatalogueEntry, ...more },
  },
});

/** What editors of a province do with its procedures. */
export const catalogueOperations: Readonly<Record<string, Partial<Record<Method, Operation>>>> = {
  "/api/catalogue": {
    get: { summary: "Every procedure with its versions and drafts", tag, answer: catalogue.CatalogueList },
  },
  "/api/catalogue/context": {
    get: { summary: "Offices, lines and working days of the province", tag, answer: catalogue.CatalogueContext },
  },
  "/api/catalogue/history": {
    get: { summary: "Changes of procedures, newest first", tag, query: limit, answer: catalogue.CatalogueHistory },
  },
  "/api/catalogue/{code}": {
    get: { summary: "One procedure with its draft and its faults", tag, answer: catalogue.CatalogueEntry },
  },
  "/api/catalogue/{code}/history": {
    get: { summary: "Changes of one procedure, newest first", tag, query: limit, answer: catalogue.CatalogueHistory },
  },
  ...onProcedure("draft", "Save the draft as it is typed so far", catalogue.SaveDraftRequest, { versioned: true }),
  ...onProcedure("discard", "Drop the draft", undefined, { versioned: true }),
  ...onProcedure("publish", "Put the draft in force from a day on", catalogue.PublishDraftRequest, { versioned: true }),
  ...onProcedure("withdraw", "End the procedure with a day", catalogue.WithdrawRequest),
  ...onProcedure("undo", "Put the procedure back as it was before a publication", catalogue.UndoRequest),
};
