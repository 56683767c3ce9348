import * as z from "zod";
import { Localized } from "../domain/localized.ts";
import { RouteTable } from "../domain/routing/route-table.ts";
import { DraftContent, DraftFault, DraftNote } from "./catalogue-api.ts";
import { prose } from "./text.ts";

/** How many steps each rule decided, as the last dry run of the table that is in force found. */
const Used = z.record(z.string(), z.int()).optional();

const Named = z.object({ id: z.string(), name: Localized });

/** What a rule can name of a procedure: of those of which the owner has a step. */
export const RoutedProcedure = z
  .object({
    code: z.string(),
    version: z.string(),
    name: Localized,
    department: z.string(),
    cases: z.array(Named),
    questions: z.array(
      z.object({ id: z.string(), text: Localized, options: z.array(z.object({ id: z.string(), text: Localized })) }),
    ),
    steps: z.array(Named).describe("Those of this owner"),
  })
  .meta({ id: "RoutedProcedure" });
export type RoutedProcedure = z.infer<typeof RoutedProcedure>;

/** One owner of steps: where its dossiers go, and what somebody is writing about it. */
export const RouteTableRow = z
  .object({
    owner: z.string().describe("How the steps of procedures call whoever does it"),
    table: RouteTable.optional().describe("As it is in force; absent where the owner itself does everything"),
    isEdited: z.boolean().describe("Changed in the console since its file was published"),
    used: Used,
    draft: DraftNote.optional(),
    procedures: z.int().describe("Procedures of which this owner has a step"),
    named: z.array(RoutedProcedure).describe("Those that its rules name"),
  })
  .meta({ id: "RouteTableRow" });
export type RouteTableRow = z.infer<typeof RouteTableRow>;

export const RouteTableList = z
  .object({ revision: z.int(), items: z.array(RouteTableRow).describe("Every owner that a step names") })
  .meta({ id: "RouteTableList" });
export type RouteTableList = z.infer<typeof RouteTableList>;

/** A way that dossiers would take and do not take now. Offices by their keys, agencies by their codes, without a commune and without a person. */
export const DryRunMove = z
  .object({
    from: z.string(),
    to: z.string().optional().describe("Absent where nobody would get them"),
    procedure: z.string(),
    step: z.string(),
    count: z.int(),
  })
  .meta({ id: "DryRunMove" });

/** What a draft would have done with the dossiers of the last days. */
export const DryRunView = z
  .object({
    at: z.string().describe("When it began"),
    by: z.string(),
    lastDay: z.iso.date(),
    days: z.int(),
    part: z.int().describe("Parts that are done; sent back as doneParts to have the next one done"),
    isDone: z.boolean(),
    isFresh: z
      .boolean()
      .describe("Of the draft as it is now, beside the routes and offices of now, and not older than a day"),
    dossiers: z.int().describe("Looked at so far"),
    ofDossiers: z.int(),
    moved: z.int().describe("Dossiers of which a step would go elsewhere"),
    stranded: z.int().describe("Dossiers of which a step would find nobody: the draft cannot be published"),
    moves: z.array(DryRunMove).describe("Those that find nobody first, then the largest"),
    used: z.record(z.string(), z.int()).describe("How many steps each rule of the draft would decide"),
  })
  .meta({ id: "DryRunView" });
export type DryRunView = z.infer<typeof DryRunView>;

/** One owner's routes as an official works on them. */
export const RouteTableEntry = z
  .object({
    code: z.string().describe("The owner"),
    revision: z.int(),
    versions: z.array(z.object({ version: z.string() })).describe("The one in force; none where there is no table"),
    latest: RouteTable.optional(),
    draft: DraftNote.extend({ content: DraftContent }).optional(),
    outdated: z.boolean().describe("Somebody published after the draft was begun: it cannot be published as it is"),
    faults: z.array(DraftFault).describe("Of the draft, or else of what is in force"),
    procedures: z.array(RoutedProcedure),
    used: Used,
    dryRun: DryRunView.optional().describe("The last one, whatever it was of"),
  })
  .meta({ id: "RouteTableEntry" });
export type RouteTableEntry = z.infer<typeof RouteTableEntry>;

const reason = prose(500).describe("Why, for the history");
export const PublishRoutesRequest = z.strictObject({ reason }).meta({ id: "PublishRoutesRequest" });

export const RouteTableChange = z
  .object({
    revision: z.int(),
    kind: z.enum(["published", "withdrawn", "undone"]),
    by: z.string(),
    at: z.string(),
    reason: z.string(),
    before: RouteTable.optional(),
    after: RouteTable.optional().describe("Absent when there is no table from then on"),
  })
  .meta({ id: "RouteTableChange" });
export type RouteTableChange = z.infer<typeof RouteTableChange>;

export const RouteTableHistory = z
  .object({ items: z.array(RouteTableChange).describe("Newest first") })
  .meta({ id: "RouteTableHistory" });
export type RouteTableHistory = z.infer<typeof RouteTableHistory>;

export const LONGEST_DRY_RUN_DAYS = 92;
const days = z.coerce.number().int().min(1).max(LONGEST_DRY_RUN_DAYS).default(30);

export const DryRunQuery = z.object({ days });

/** What a dry run would read, before anybody pays for it. */
export const DryRunPlan = z
  .object({ days: z.int(), dossiers: z.int(), readUnits: z.int(), vnd: z.int().describe("What reading costs, in VND") })
  .meta({ id: "DryRunPlan" });
export type DryRunPlan = z.infer<typeof DryRunPlan>;

/** Has the next part done; a part that is done already is answered with what is there. */
export const DryRunRequest = z
  .strictObject({
    doneParts: z.int().min(0).describe("0 to begin anew"),
    days: z.int().min(1).max(LONGEST_DRY_RUN_DAYS).default(30).describe("Only when it begins"),
  })
  .meta({ id: "DryRunRequest" });
