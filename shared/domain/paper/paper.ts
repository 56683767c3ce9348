import * as z from "zod";
import { Instant, LocalDate } from "../calendar/time.ts";
import { PaperForm } from "../procedure/paper-form.ts";
import { MediaType } from "./media-type.ts";

/** What the scanner said; until it says "clean" nobody sees more of the paper than this. */
export const ScanState = z.enum(["waiting", "clean", "infected", "failed"]).meta({ id: "ScanState" });
export type ScanState = z.infer<typeof ScanState>;

/** What the officer reads from the paper itself. */
export const PaperFacts = z.object({
  /** A general kind, or the component of the one procedure that it was made for. */
  kind: z.string(),
  form: PaperForm,
  issuer: z.string().optional(),
  number: z.string().optional(),
  issuedOn: LocalDate.optional(),
  /** Last day on which it holds; absent when it holds without end. */
  validUntil: LocalDate.optional(),
});
export type PaperFacts = z.infer<typeof PaperFacts>;

/** One paper, scanned once: what it is, who scanned it, and the file that lies in the store under its id. */
export const Paper = PaperFacts.extend({
  id: z.string(),
  /** Commune whose officer scanned it. */
  commune: z.string(),
  /** The dossier for which it was scanned, when there was one already. */
  dossier: z.string().optional(),
  /** The component of that dossier's case for which it was scanned. */
  component: z.string().optional(),
  /** Dossiers in which it was handed in, as they told so; the first one and those that used it again. */
  usedBy: z.array(z.string()).optional(),
  scannedBy: z.string(),
  scannedAt: Instant,
  mediaType: MediaType,
  /** Bytes. */
  size: z.int(),
  /** SHA-256 of the file in base64. */
  sha256: z.string(),
  /** Present once the file is in the store and is what was announced. */
  keptAt: Instant.optional(),
  scan: ScanState,
  /** What the scanner found. */
  threat: z.string().optional(),
  /** Taken back by an officer, or deleted by policy. */
  removedAt: Instant.optional(),
});
export type Paper = z.infer<typeof Paper>;

/** Whether the file itself may be looked at. */
export const isReadable = ({ keptAt, scan, removedAt }: Paper): boolean =>
  keptAt !== undefined && scan === "clean" && removedAt === undefined;

/** @param on day in Vietnam */
export const isValidOn = ({ validUntil }: Pick<PaperFacts, "validUntil">, on: LocalDate): boolean =>
  validUntil === undefined || on <= validUntil;
