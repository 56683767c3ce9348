import * as z from "zod";
import { SlipForm } from "./form.ts";

/** One or more sentences; variables stand in braces: {code}. */
const Words = z.string().min(1).max(800);
const Label = z.string().min(1).max(120);

const Sentence = z.strictObject({
  kind: z.literal("sentence"),
  text: Words.describe("Left out when one of its variables has no value"),
  style: z.enum(["plain", "strong", "note"]).optional().describe("plain when absent"),
});

const Fields = z.strictObject({
  kind: z.literal("fields"),
  fields: z
    .array(z.strictObject({ label: Label, value: Words }))
    .min(1)
    .max(30)
    .describe("A field without a value is left out"),
});

const Table = z.strictObject({
  kind: z.literal("table"),
  rows: z.string().describe("Which list: see the form's tables"),
  caption: Label.optional(),
  columns: z
    .array(
      z.strictObject({
        heading: Label,
        value: Words.optional().describe("Absent: a column to sign or to write in by hand"),
        share: z.int().min(1).max(100).optional().describe("Width beside the others; 10 when absent"),
      }),
    )
    .min(1)
    .max(16),
});

const Codes = z.strictObject({
  kind: z.literal("codes"),
  label: Label.describe("What the QR code is, for those who do not see it"),
  lines: z.array(Words).min(1).max(6),
});

const Signatures = z.strictObject({
  kind: z.literal("signatures"),
  people: z
    .array(z.strictObject({ title: Label, hint: Label.optional(), name: Words.optional() }))
    .min(1)
    .max(3),
});

const SlipBlock = z.discriminatedUnion("kind", [Sentence, Fields, Table, Codes, Signatures]);
export type SlipBlock = z.infer<typeof SlipBlock>;

/** How one form is worded, as an official writes it. The forms are the state's own, so their words are Vietnamese only. */
export const SlipTemplate = z
  .strictObject({
    id: SlipForm,
    paper: z.enum(["A5", "A4"]),
    landscape: z.literal(true).optional(),
    number: Words.optional().describe("Line under the centre's name, such as Số: {code}/TNHS"),
    title: Words,
    subtitle: Words.optional(),
    blocks: z.array(SlipBlock).min(1).max(30),
    law: z.string().min(1).describe("What prescribes the form"),
    review: z.string().optional().describe("What is not verified yet, for the editor; on no paper"),
  })
  .meta({ id: "SlipTemplate", description: "Wording of one form that the one-stop centre prints" });
export type SlipTemplate = z.infer<typeof SlipTemplate>;
