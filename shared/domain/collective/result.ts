import * as z from "zod";
import { ListRow } from "./list-row.ts";
import { RegisterPerson } from "./register-person.ts";

/** Why a row is not confirmed. */
export const UnmatchedReason = z.enum([
  "no-name",
  "no-birth",
  "bad-id",
  "not-in-register",
  "expired",
  "not-yet",
  "twice",
  "not-the-person",
]);
export type UnmatchedReason = z.infer<typeof UnmatchedReason>;

/** What makes an officer look before a row is confirmed. */
export const QuestionReason = z.enum(["padded-id", "bad-id", "other-name", "other-id", "only-year", "several"]);
export type QuestionReason = z.infer<typeof QuestionReason>;

export const RowResult = z
  .discriminatedUnion("outcome", [
    z.object({
      outcome: z.literal("matched"),
      row: ListRow,
      by: z.enum(["id", "name-and-birth", "officer"]),
      person: RegisterPerson,
    }),
    z.object({
      outcome: z.literal("question"),
      row: ListRow,
      reason: QuestionReason,
      candidates: z.array(RegisterPerson).min(1),
    }),
    z.object({
      outcome: z.literal("unmatched"),
      row: ListRow,
      reason: UnmatchedReason,
      /** The row that has the same person, when he is on the list twice. */
      sameAs: z.int().optional(),
      /** Last day of the entry that is over, or first day of the one to come. */
      day: z.string().optional(),
    }),
  ])
  .meta({ id: "RowResult" });
export type RowResult = z.infer<typeof RowResult>;
export type Matched = Extract<RowResult, { outcome: "matched" }>;
export type Question = Extract<RowResult, { outcome: "question" }>;
export type Unmatched = Extract<RowResult, { outcome: "unmatched" }>;

export const unmatched = (row: ListRow, reason: UnmatchedReason, more: Pick<Unmatched, "sameAs" | "day"> = {}) => ({
  outcome: "unmatched" as const,
  row,
  reason,
  ...more,
});
