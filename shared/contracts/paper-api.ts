import * as z from "zod";
import { Localized } from "../domain/localized.ts";
import { MediaType } from "../domain/paper/media-type.ts";
import { Paper, ScanState } from "../domain/paper/paper.ts";
import { MOST_BYTES } from "../domain/paper/recognise.ts";
import { PaperForm } from "../domain/procedure/paper-form.ts";
import { ProcedureCode } from "../domain/procedure/procedure-code.ts";
import { PaperId } from "./paper-id.ts";
import { Person } from "./person.ts";
import { line } from "./text.ts";

const IdNumber = Person.shape.idNumber.unwrap();

/** Twelve thousand bytes of picture, in base64: a page a hand wide. */
const THUMBNAIL_LETTERS = 16_000;

const facts = {
  kind: line(60).describe("A general kind such as marriage-certificate, else the component of the procedure"),
  form: PaperForm,
  issuer: line(120).optional(),
  number: line(60).optional(),
  issuedOn: z.iso.date().optional(),
  validUntil: z.iso.date().optional().describe("Last day on which it holds"),
};

export const AddPaperRequest = z
  .object({
    ...facts,
    commune: z.string().max(10).optional().describe("Where it is scanned; needed without a dossier"),
    dossier: z.string().max(40).optional(),
    component: line(60).optional().describe("Component of the case that it is scanned for"),
    ownerIdNumber: IdNumber.optional().describe("Whose paper it is; of a dossier's owner it is known"),
    mediaType: MediaType,
    size: z.int().min(1).describe(`Bytes, ${MOST_BYTES} at most`),
    sha256: z
      .string()
      .regex(/^[A-Za-z0-9+/]{43}=$/)
      .describe("SHA-256 of the file in base64; the store refuses any other file"),
    thumbnail: z
      .string()
      .max(THUMBNAIL_LETTERS)
      .regex(/^\/9j\/[A-Za-z0-9+/]+={0,2}$/)
      .optional()
      .describe("A small JPEG in base64, made in the browser"),
  })
  .meta({ id: "AddPaperRequest", description: "What is about to be sent; the same Idempotency-Key takes it up again" });

export const PaperDetailsRequest = z.object(facts).meta({ id: "PaperDetailsRequest" });

export const PaperState = z
  .enum(["expected", ...ScanState.options, "removed"])
  .meta({ id: "PaperState", description: "expected: the file has not come yet; waiting: it is being checked" });
export type PaperState = z.infer<typeof PaperState>;

export const PaperView = Paper.pick({
  id: true,
  kind: true,
  form: true,
  issuer: true,
  number: true,
  issuedOn: true,
  validUntil: true,
  component: true,
  mediaType: true,
  size: true,
  scannedAt: true,
  scannedBy: true,
})
  .extend({
    state: PaperState,
    stateText: Localized,
    thumbnail: z.string().optional().describe("data: URL; only of a clean paper"),
  })
  .meta({ id: "PaperView" });
export type PaperView = z.infer<typeof PaperView>;

export const AddedPaper = z
  .object({
    paper: PaperView,
    upload: z
      .object({ url: z.string(), fields: z.record(z.string(), z.string()) })
      .optional()
      .describe("Form for the file, to be posted within ten minutes; absent when the file is there"),
  })
  .meta({ id: "AddedPaper" });
export type AddedPaper = z.infer<typeof AddedPaper>;

export const OpenPaperRequest = z
  .object({
    dossier: z.string().max(40).optional().describe("In which it is read"),
    commune: z.string().max(10).optional().describe("Without a dossier: where it is read"),
  })
  .meta({ id: "OpenPaperRequest" });
export const OpenedPaper = z
  .object({ url: z.string(), seconds: z.int().describe("How long the address opens it") })
  .meta({ id: "OpenedPaper" });
export type OpenedPaper = z.infer<typeof OpenedPaper>;

export const PaperOffersRequest = z
  .object({
    commune: z.string().max(10),
    ownerIdNumber: IdNumber.optional(),
    procedure: ProcedureCode,
    case: z.string().max(60),
    answers: z.record(line(60), line(60)).optional(),
    papers: z.array(PaperId).max(50).optional().describe("Scanned at this counter for the dossier that is typed"),
  })
  .meta({ id: "PaperOffersRequest", description: "In the body, so that the number stays out of logs and URLs" });

export const ConsentRequest = z
  .object({
    commune: z.string().max(10).optional(),
    dossier: z.string().max(40).optional(),
    ownerIdNumber: IdNumber.optional(),
    given: z.boolean().describe("false takes it back"),
  })
  .meta({ id: "ConsentRequest", description: "The owner's word on keeping his papers for his next dossiers" });

export const ConsentView = z
  .object({ given: z.boolean(), at: z.iso.datetime(), by: z.string(), commune: z.string() })
  .meta({ id: "ConsentView" });
export type ConsentView = z.infer<typeof ConsentView>;

/** GET /api/papers?dossier=…: the case's checklist beside what was scanned, and what the person's store has. */
export const PaperList = z
  .object({
    items: z.array(PaperView).describe("Scanned for this dossier or handed in with it"),
    offers: z
      .array(
        z.object({
          component: z.string(),
          paper: PaperView.optional().describe("From the person's store, and valid today"),
          expired: PaperView.optional().describe("Was there, and holds no more"),
        }),
      )
      .describe("Empty without the person's consent"),
    asked: z
      .array(z.object({ component: z.string(), why: z.enum(["missing", "expired"]) }))
      .describe("What must still be brought"),
    consent: ConsentView.optional().describe("The owner's last word; absent when he was never asked"),
    hasStore: z.boolean().describe("Whether the owner's identity number is known, by which a store is kept"),
  })
  .meta({ id: "PaperList" });
export type PaperList = z.infer<typeof PaperList>;
