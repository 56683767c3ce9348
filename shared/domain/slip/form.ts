import * as z from "zod";

/**
 * Papers that a centre hands out or keeps. Law: Circular 03/2025/TT-VPCP, app. I, forms 01–07 (`receipt` to
 * `tracking-book`); the others are the centre's own.
 */
export const SlipForm = z
  .enum([
    "receipt",
    "supplement",
    "refusal",
    "apology",
    "stopping",
    "control-slip",
    "tracking-book",
    "fee-receipt",
    "outcome-hand-over",
    "receipt-of-several",
    "receipt-of-bundle",
    "outcome-certificate",
  ])
  .meta({ id: "SlipForm", description: "A form that the one-stop centre prints" });
export type SlipForm = z.infer<typeof SlipForm>;
