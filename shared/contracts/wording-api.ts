import * as z from "zod";
import { Localized } from "../domain/localized.ts";
import { SmsTemplate } from "../domain/message/template.ts";
import { MessageWording } from "../domain/message/wording.ts";
import { DraftNote } from "./catalogue-api.ts";
import { prose } from "./text.ts";

const Values = z.record(z.string(), z.string());

/** One message to people: as it is sent now, and what somebody is writing on it. */
export const WordingRow = z
  .object({
    template: SmsTemplate,
    version: z.string().describe("Published version that is sent now"),
    isEdited: z.boolean().describe("Worded in the console since its file was published"),
    draft: DraftNote.extend({ wording: MessageWording }).optional(),
    outdated: z.boolean().describe("Somebody published after the draft was begun: it cannot be published as it is"),
  })
  .meta({ id: "WordingRow" });
export type WordingRow = z.infer<typeof WordingRow>;

export const WordingList = z
  .object({
    revision: z.int(),
    items: z.array(WordingRow),
    sms: z
      .object({
        priceVndPerSegment: z.int(),
        monthlyCapVnd: z.int(),
        stripMarks: z.boolean().describe("Whether messages go out without marks"),
      })
      .describe("What a message costs and how it goes out"),
    longest: z
      .object({ vi: Values, en: Values })
      .describe("The longest value of each variable that the province's own names give"),
  })
  .meta({ id: "WordingList" });
export type WordingList = z.infer<typeof WordingList>;

const reason = prose(500).describe("Why, for the history");

/** Saves a draft; If-Match says which one the official has seen ("0" when there was none). */
export const SaveWordingRequest = z
  .strictObject({ wording: MessageWording, base: z.string().max(64).describe("Published version that is changed") })
  .meta({ id: "SaveWordingRequest" });
export const PublishWordingRequest = z.strictObject({ reason }).meta({ id: "PublishWordingRequest" });
export const UndoWordingRequest = z
  .strictObject({ revision: z.int().min(1), reason })
  .meta({ id: "UndoWordingRequest" });

export const WordingChange = z
  .object({
    revision: z.int(),
    kind: z.enum(["published", "withdrawn", "undone"]),
    by: z.string(),
    at: z.string(),
    reason: z.string(),
    before: Localized.optional().describe("Texts that were sent before"),
    after: Localized.optional().describe("Texts that are sent from then on"),
  })
  .meta({ id: "WordingChange" });
export type WordingChange = z.infer<typeof WordingChange>;

export const WordingHistory = z
  .object({ items: z.array(WordingChange).describe("Newest first") })
  .meta({ id: "WordingHistory" });
export type WordingHistory = z.infer<typeof WordingHistory>;
