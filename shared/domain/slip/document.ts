import * as z from "zod";
import { SlipForm } from "./form.ts";

const Part = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("sentence"), text: z.string(), style: z.enum(["plain", "strong", "note"]) }),
  z.object({ kind: z.literal("fields"), fields: z.array(z.object({ label: z.string(), value: z.string() })) }),
  z.object({
    kind: z.literal("table"),
    caption: z.string().optional(),
    columns: z.array(z.object({ heading: z.string(), share: z.int() })),
    rows: z.array(z.array(z.string())),
  }),
  z.object({
    kind: z.literal("codes"),
    qr: z.string().describe("What the QR code holds"),
    label: z.string(),
    lines: z.array(z.string()),
  }),
  z.object({
    kind: z.literal("signatures"),
    people: z.array(z.object({ title: z.string(), hint: z.string().optional(), name: z.string().optional() })),
  }),
]);
export type SlipPart = z.infer<typeof Part>;

/** A filled form, the same for the page and for the PDF: neither decides what stands on it. */
export const SlipDocument = z
  .object({
    form: SlipForm,
    paper: z.enum(["A5", "A4"]),
    landscape: z.boolean(),
    head: z.object({
      authority: z.string(),
      centre: z.string(),
      number: z.string().optional(),
      nation: z.string(),
      motto: z.string(),
      placeAndDate: z.string(),
    }),
    title: z.string(),
    subtitle: z.string().optional(),
    parts: z.array(Part),
  })
  .meta({ id: "SlipDocument", description: "A filled form, ready to be drawn" });
export type SlipDocument = z.infer<typeof SlipDocument>;
