import * as z from "zod";
import type { Outcome } from "../invoke/environment.ts";

const Failures = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish() });

/**
 * Which items of a batch failed. A function that fails, or that answers with an identifier which the batch does not
 * have, fails the whole batch, as on AWS; an empty answer is a success.
 */
export const failedItems = (outcome: Outcome, identifiers: readonly string[], reportsItems: boolean): Set<string> => {
  const all = new Set(identifiers);
  if (!outcome.ok) return all;
  if (!reportsItems || outcome.payload === null || outcome.payload === "") return new Set();
  const parsed = Failures.safeParse(outcome.payload);
  if (!parsed.success) return all;
  const failed = new Set((parsed.data.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier));
  return failed.isSubsetOf(all) ? failed : all;
};
