import * as z from "zod";
import { Localized } from "../localized.ts";

/** One thing that is paid, as it was worked out for one dossier. Amounts are whole VND. */
export const FeeLine = z
  .object({
    name: Localized,
    kind: z.enum(["charge", "levy"]).describe("charge = phí, levy = lệ phí"),
    amountVnd: z.int().min(0),
    fullVnd: z.int().min(0).optional().describe("Before a preference; absent when none applies"),
    quantity: z.int().min(1).optional(),
    copies: z.int().min(1).optional(),
    preference: z.object({ who: Localized, basis: z.string() }).optional().describe("Why less than the full amount"),
    basis: z.string().optional().describe("Law or resolution that sets the amount"),
    payAt: z.literal("outcome").optional().describe("Paid with the outcome; with the dossier when absent"),
  })
  .meta({ id: "FeeLine" });
export type FeeLine = z.infer<typeof FeeLine>;

/** How money comes in: notes at the counter, a transfer to the commune's account, a card at the counter. */
export const PaymentMethod = z.enum(["cash", "transfer", "card"]).meta({ id: "PaymentMethod" });
export type PaymentMethod = z.infer<typeof PaymentMethod>;
