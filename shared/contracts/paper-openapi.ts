import type { Method, Operation } from "./operation.ts";
import * as paper from "./paper-api.ts";

const tag = "papers";
const onPaper = (name: string, operation: Omit<Operation, "tag">) => ({
  [`/api/papers/{id}/${name}`]: { post: { tag, ...operation } },
});

/** Papers that are scanned once, and what a person's store has for his next dossier. */
export const paperOperations: Readonly<Record<string, Partial<Record<Method, Operation>>>> = {
  "/api/papers": {
    get: {
      summary: "A dossier's checklist beside its scans and the owner's store",
      tag,
      query: { dossier: "Code of the dossier" },
      answer: paper.PaperList,
    },
    post: {
      summary: "Announce a scan; answers the form to which the browser posts the file",
      tag,
      body: paper.AddPaperRequest,
      answer: paper.AddedPaper,
      status: 201,
    },
  },
  "/api/papers/offers": {
    post: {
      summary: "What the owner's store has for a case, before there is a dossier",
      tag,
      body: paper.PaperOffersRequest,
      answer: paper.PaperList,
    },
  },
  "/api/papers/consent": {
    post: {
      summary: "Write down that the owner lets his papers be used again, or no more",
      tag,
      body: paper.ConsentRequest,
      answer: paper.ConsentView,
    },
  },
  ...onPaper("complete", { summary: "The file was sent: check it and keep it", answer: paper.PaperView }),
  ...onPaper("details", {
    summary: "What the paper says: kind, issuer, number, validity",
    body: paper.PaperDetailsRequest,
    answer: paper.PaperView,
  }),
  ...onPaper("open", {
    summary: "An address that shows the file for a minute; kept for the auditor",
    body: paper.OpenPaperRequest,
    answer: paper.OpenedPaper,
  }),
  ...onPaper("discard", { summary: "Take back a scan that was a mistake", answer: paper.PaperView }),
};
