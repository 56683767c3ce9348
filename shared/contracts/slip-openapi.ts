import { PublicKeys } from "../domain/outcome/jws.ts";
import { SlipDocument } from "../domain/slip/document.ts";
import type { Method, Operation } from "./operation.ts";
import { SlipList, VerificationRequest, VerificationView } from "./slip-api.ts";
import { TrackingRequest } from "./tracking-api.ts";

/** Forms on paper and electronic outcomes. A path of a form that ends with .pdf answers with the file itself. */
export const slipOperations: Readonly<Record<string, Partial<Record<Method, Operation>>>> = {
  "/api/dossiers/{code}/slips": {
    get: { summary: "Forms that can be printed of a dossier now", tag: "forms", answer: SlipList },
  },
  "/api/dossiers/{code}/slips/{form}": {
    get: { summary: "A filled form as data; as PDF with .pdf behind its name", tag: "forms", answer: SlipDocument },
  },
  "/api/slips/tracking-book": {
    get: {
      summary: "The tracking book of a commune; as PDF with .pdf behind the name",
      tag: "forms",
      query: { commune: "5-digit unit code", from: "First day, today when absent", to: "Last day, at most a month" },
      answer: SlipDocument,
    },
  },
  "/api/slips/receipt-of-several": {
    get: {
      summary: "One receipt for several dossiers of a centre; as PDF with .pdf behind the name",
      tag: "forms",
      query: { codes: "Dossier codes with commas between" },
      answer: SlipDocument,
    },
  },
  "/api/verification": {
    post: {
      summary: "The signed record of an electronic outcome, by the id in its QR code or by the file's hash",
      tag: "outcomes",
      public: true,
      body: VerificationRequest,
      answer: VerificationView,
    },
  },
  "/api/tracking/outcome": {
    post: {
      summary: "The electronic outcome as PDF, by code and secret; refusals are problem+json",
      tag: "outcomes",
      public: true,
      body: TrackingRequest,
      answer: VerificationView,
    },
  },
  "/.well-known/motcua-keys.json": {
    get: { summary: "Public keys of the province (JWKS)", tag: "outcomes", public: true, answer: PublicKeys },
  },
};
