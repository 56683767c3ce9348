import * as z from "zod";

const days = z.int().min(1).max(30);

/**
 * Numbers that decrees on the one-stop mechanism set for every dossier, whatever its procedure. A province states one only
 * when the law changes before this system does.
 * Law: Decree 61/2018/ND-CP art. 17 and 19, as far as Decree 118/2025/ND-CP continues it.
 */
export const LawLimits = z
  .strictObject({
    answerOnlineWithinHours: z.int().min(1).max(80).default(8).describe("Working hours to answer an online submission"),
    notEligibleWithinDays: days.default(3).describe("Working days from receipt to find a dossier not eligible"),
    announceDelayBeforeDays: days.default(1).describe("Working days before the due time to announce a delay"),
    confirmDraftWithinDays: days.default(1).describe("Working days in which a citizen answers a draft"),
  })
  .meta({ id: "LawLimits" });
export type LawLimits = z.infer<typeof LawLimits>;

/** The numbers in force in a province. */
export const limitsOf = ({ limits = {} }: { readonly limits?: z.input<typeof LawLimits> | undefined }): LawLimits =>
  LawLimits.parse(limits);
