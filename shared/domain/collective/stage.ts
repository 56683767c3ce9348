import * as z from "zod";
import type { Totals } from "./totals.ts";

/** How far a list has come. */
export const ListStage = z
  .enum(["awaited", "sent", "matching", "deciding", "decided", "issuing", "issued"])
  .meta({ id: "ListStage" });
export type ListStage = z.infer<typeof ListStage>;

export interface ListProgress {
  /** Parts that the sealed list has; absent while it is awaited. */
  readonly parts?: number | undefined;
  readonly dossier?: string | undefined;
  /** Parts that are matched. */
  readonly done: number;
  readonly totals: Totals;
  readonly answered: number;
  /** A certificate was given its number. */
  readonly numbered: boolean;
  /** The dossier has the certificate as its outcome. */
  readonly recorded: boolean;
}

/** Follows from what is kept and is kept nowhere itself, so no crash leaves the two apart. */
export const stageOf = (list: ListProgress): ListStage => {
  if (list.recorded) return "issued";
  if (list.numbered) return "issuing";
  if (list.parts === undefined) return "awaited";
  if (list.dossier === undefined) return "sent";
  if (list.done < list.parts) return "matching";
  return list.answered < list.totals.questions ? "deciding" : "decided";
};
