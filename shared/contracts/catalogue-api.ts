import * as z from "zod";
import { WorkingCalendar } from "../domain/calendar/calendar-definition.ts";
import { Localized } from "../domain/localized.ts";
import { SmsTemplate } from "../domain/message/template.ts";
import { ProcedureDefinition } from "../domain/procedure/definition.ts";
import { ProcedureCode } from "../domain/procedure/procedure-code.ts";
import { ServiceLine } from "../domain/ticket/service-line.ts";
import { CommuneList } from "./procedure-api.ts";
import { prose } from "./text.ts";

const LocalDate = z.iso.date();

/**
 * A definition while it is being written: whatever the editor has typed so far, right or not. It becomes a
 * `ProcedureDefinition` once nothing is wrong with it.
 */
export const DraftContent = z.record(z.string(), z.unknown()).meta({ id: "DraftContent" });
export type DraftContent = z.infer<typeof DraftContent>;

/** What is wrong with a draft, at the place where it is mended. */
export const DraftFault = z
  .object({
    path: z.array(z.union([z.string(), z.int()])).describe('Place in the definition, such as ["cases", 0, "fees"]'),
    code: z.string().describe("Name of its page in docs/lints"),
    severity: z.enum(["error", "warning"]).describe("An error stops the publication"),
    reason: z.string(),
    suggestion: z.string(),
  })
  .meta({ id: "DraftFault" });
export type DraftFault = z.infer<typeof DraftFault>;

/** How a version of a procedure stands on the day of asking. */
export const VersionState = z.enum(["in-force", "scheduled", "ended"]).meta({ id: "VersionState" });
export type VersionState = z.infer<typeof VersionState>;

/** A version that is published, with the days on which it holds. */
export const PublishedVersion = z
  .object({
    version: z.string(),
    effectiveFrom: LocalDate,
    effectiveTo: LocalDate.optional().describe("Last day; open when absent"),
    state: VersionState,
  })
  .meta({ id: "PublishedVersion" });
export type PublishedVersion = z.infer<typeof PublishedVersion>;

/** Who wrote a draft last, and on which published version it rests. */
export const DraftNote = z
  .object({
    version: z.int().describe("Counts the savings of this draft; sent back in If-Match"),
    by: z.string(),
    at: z.string(),
    base: z.string().optional().describe("Version that the draft changes; absent for a new procedure"),
    errors: z
      .int()
      .optional()
      .describe("Faults to mend, as of the last saving; 0 when it is checked and may be published"),
  })
  .meta({ id: "DraftNote" });
export type DraftNote = z.infer<typeof DraftNote>;

export const CatalogueRow = z
  .object({
    code: ProcedureCode,
    name: Localized.optional().describe("Absent while a new draft has none"),
    field: Localized.optional(),
    department: z.string().optional(),
    versions: z.array(PublishedVersion).describe("By date; none for a procedure that is a draft only"),
    draft: DraftNote.optional(),
  })
  .meta({ id: "CatalogueRow" });
export type CatalogueRow = z.infer<typeof CatalogueRow>;

export const CatalogueList = z
  .object({ revision: z.int(), items: z.array(CatalogueRow) })
  .meta({ id: "CatalogueList" });
export type CatalogueList = z.infer<typeof CatalogueList>;

/** One procedure as its editor works on it. */
export const CatalogueEntry = z
  .object({
    code: ProcedureCode,
    revision: z.int(),
    versions: z.array(PublishedVersion),
    latest: ProcedureDefinition.optional().describe("The last version by date: what a draft is compared with"),
    draft: DraftNote.extend({ content: DraftContent }).optional(),
    outdated: z.boolean().describe("Somebody published after the draft was begun: it cannot be published as it is"),
    faults: z.array(DraftFault).describe("Of the draft, or else of the last version"),
  })
  .meta({ id: "CatalogueEntry" });
export type CatalogueEntry = z.infer<typeof CatalogueEntry>;

/** Saves a draft; If-Match says which one the editor has seen ("0" when there was none). */
export const SaveDraftRequest = z
  .strictObject({
    content: DraftContent,
    base: z.string().max(64).optional().describe("Version that is changed; absent for a new procedure"),
  })
  .meta({ id: "SaveDraftRequest" });

const reason = prose(500).describe("Why, for the history: a decision's number, what was wrong");

export const PublishDraftRequest = z
  .strictObject({ from: LocalDate.describe("First day on which it holds"), reason })
  .meta({ id: "PublishDraftRequest" });

export const WithdrawRequest = z
  .strictObject({ lastDay: LocalDate.describe("Last day on which it holds"), reason })
  .meta({ id: "WithdrawRequest" });

/** Puts the procedure back as it was before a publication: a new publication with the old content. */
export const UndoRequest = z.strictObject({ revision: z.int().min(1), reason }).meta({ id: "UndoRequest" });

export const CatalogueChange = z
  .object({
    revision: z.int(),
    code: ProcedureCode,
    kind: z.enum(["published", "withdrawn", "undone"]),
    by: z.string(),
    at: z.string(),
    reason: z.string(),
    before: z.string().optional().describe("Version that held last before"),
    after: z.string().optional().describe("Version that holds last from now on; absent when withdrawn"),
    from: LocalDate.optional().describe("First day of what was published"),
    lastDay: LocalDate.optional().describe("Last day of what was withdrawn"),
  })
  .meta({ id: "CatalogueChange" });
export type CatalogueChange = z.infer<typeof CatalogueChange>;

export const CatalogueHistory = z
  .object({ items: z.array(CatalogueChange).describe("Newest first") })
  .meta({ id: "CatalogueHistory" });
export type CatalogueHistory = z.infer<typeof CatalogueHistory>;

/** What an editor must know of the province: who can own a step, where people take numbers, on which days people work. */
export const CatalogueContext = z
  .object({
    province: z.object({
      id: z.string(),
      name: Localized,
      agencies: z.array(z.object({ key: z.string(), code: z.string(), name: Localized, phone: z.string() })),
      communes: CommuneList.shape.items,
    }),
    serviceLines: z.array(ServiceLine),
    calendar: WorkingCalendar,
    messages: z.array(SmsTemplate).describe("What a dossier tried out would send"),
  })
  .meta({ id: "CatalogueContext" });
export type CatalogueContext = z.infer<typeof CatalogueContext>;
