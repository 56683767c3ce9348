import * as z from "zod";

/** Money on a commune's account, as the bank tells it. */
export const Credit = z
  .object({
    bank: z.string().regex(/^[a-z0-9-]{2,20}$/),
    transaction: z
      .string()
      .regex(/^[\w.-]{1,60}$/)
      .describe("The bank's own number of the transfer"),
    account: z.string().regex(/^[0-9A-Z]{4,24}$/),
    amountVnd: z.int().positive(),
    words: z.string().max(300).describe("What the payer wrote"),
    paidAt: z.iso.datetime({ offset: true }),
  })
  .meta({ id: "Credit" });
export type Credit = z.infer<typeof Credit>;

/**
 * Why a credit lies with the commune's officers: it was only just taken in, no dossier or several fit its words, the
 * account is not the dossier's commune's, the amount is another, nothing is open, or the dossier takes no money now.
 */
export const WhyUnmatched = z
  .enum(["new", "no-reference", "several", "dossier-unknown", "other-account", "other-amount", "not-open", "refused"])
  .meta({ id: "WhyUnmatched" });
export type WhyUnmatched = z.infer<typeof WhyUnmatched>;

/** How an event and the store name a credit: "vietinbank:FT26331". */
export const creditName = ({ bank, transaction }: Pick<Credit, "bank" | "transaction">): string =>
  `${bank}:${transaction}`;

export const parseCreditName = (name: string): Pick<Credit, "bank" | "transaction"> => {
  const end = name.indexOf(":");
  return { bank: name.slice(0, end), transaction: name.slice(end + 1) };
};
