import * as z from "zod";
import { epochOf } from "../calendar/time.ts";
import { accept, type Result, refuse } from "../decider.ts";
import type { CatalogueRefusal } from "../procedure/catalogue-refusal.ts";
import type { RouteComparison, RouteMove } from "./compare-routes.ts";

/** How far a run has come among the dossiers of the last days: days back, place of the agency in the province, number. */
export const DossierCursor = z.object({ back: z.int(), agency: z.int(), from: z.int() });
export type DossierCursor = z.infer<typeof DossierCursor>;

const Compared = z.object({
  dossiers: z.int(),
  steps: z.int(),
  moved: z.int(),
  stranded: z.int(),
  moves: z.array(
    z.object({
      from: z.string(),
      to: z.string().optional(),
      procedure: z.string(),
      step: z.string(),
      count: z.int(),
    }),
  ),
  used: z.record(z.string(), z.int()),
});

/** What a draft of routes would have done with the dossiers of the last days, as far as it has been worked out. */
export const DryRun = z.object({
  /** Counts what was written for this owner, runs of before included. */
  revision: z.int(),
  owner: z.string(),
  /** Stands for the content of the draft that was tried. */
  content: z.string(),
  /** Stands for the routes and the province that it was tried against. */
  against: z.string(),
  /** Last day in Vietnam of those whose dossiers are looked at, and how many days. */
  lastDay: z.string(),
  days: z.int(),
  /** When it began; both routes are asked about this moment. */
  at: z.string(),
  by: z.string(),
  /** Parts that are done. */
  part: z.int(),
  /** Dossiers of those days, as counted at the start. */
  ofDossiers: z.int(),
  /** Where the next part goes on; absent when all are looked at. */
  next: DossierCursor.optional(),
  compared: Compared,
});
export type DryRun = z.infer<typeof DryRun>;

/** What a draft is now, and what it would be published beside. */
export type Tried = Pick<DryRun, "content" | "against">;

/** A result is good for a day: dossiers of another week may go other ways. */
const FRESH_HOURS = 24;
const HOUR_MS = 3_600_000;

/** Moves that are kept; those that find nobody first, because they name what must be mended. */
const MOVES_KEPT = 400;

const isLost = ({ to }: RouteMove): boolean => to === undefined;

/** The comparison as it is kept between parts: bounded, whatever a province does. */
export const keptComparison = (found: RouteComparison): DryRun["compared"] => ({
  ...found,
  moves: [...found.moves.filter(isLost), ...found.moves.filter((move) => !isLost(move))].slice(0, MOVES_KEPT),
  used: { ...found.used },
});

/** Whether a run tells of this very draft beside what is published now, and is of today. */
export const isFresh = (run: DryRun, { content, against }: Tried, at: string): boolean => {
  const age = epochOf(at) - epochOf(run.at);
  return run.content === content && run.against === against && age >= 0 && age <= FRESH_HOURS * HOUR_MS;
};

/** Whether a draft may be published, as far as a dry run tells. */
export const dryRunVerdict = (run: DryRun | undefined, tried: Tried, at: string): Result<null, CatalogueRefusal> => {
  if (run === undefined || !isFresh(run, tried, at)) return refuse("DRY_RUN_NEEDED");
  const { next, compared, ofDossiers } = run;
  if (next !== undefined)
    return refuse("DRY_RUN_NOT_DONE", { detail: { done: String(compared.dossiers), all: String(ofDossiers) } });
  const lost = compared.moves.find(isLost);
  if (lost === undefined) return accept(null);
  const { procedure, step } = lost;
  return refuse("ROUTES_STRAND", { detail: { count: String(compared.stranded), procedure, step } });
};
