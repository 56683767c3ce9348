import { addDays, epochOf, toLocal } from "../../shared/domain/calendar/time.ts";
import { statusOf } from "../../shared/domain/dossier/state.ts";
import { dossierStatuses } from "../../shared/domain/dossier/status.ts";
import type { Paper } from "../../shared/domain/paper/paper.ts";
import { dueForRemoval } from "../../shared/domain/paper/retention.ts";
import { log } from "../../shared/runtime/log.ts";
import { hasConsented } from "./change.ts";
import type { PaperDeps } from "./deps.ts";

export type SweepDeps = Pick<PaperDeps, "papers" | "files" | "dossiers" | "now">;

/** Days that each run looks back, so that none is left out when it did not run for a while. */
const LOOK_BACK_DAYS = 30;
/** The bare record of what was deleted stays so long, for repeats and late verdicts. */
const TRACE_SECONDS = 30 * 24 * 3600;

const isNeeded = async ({ dossiers }: SweepDeps, { dossier, usedBy = [] }: Paper): Promise<boolean> => {
  for (const code of new Set([...(dossier === undefined ? [] : [dossier]), ...usedBy])) {
    const recorded = await dossiers.load(code);
    if (recorded !== undefined && dossierStatuses[statusOf(recorded.state)].clock !== "ended") return true;
  }
  return false;
};

/** The file first: a crash between the two leaves a record whose file is gone, and the next run finishes it. */
const sweepOne = async (deps: SweepDeps, id: string, on: string): Promise<"removed" | "later" | "changed"> => {
  const stored = await deps.papers.load(id);
  if (stored === undefined) return "removed";
  const { paper, person } = stored;
  const needed = await isNeeded(deps, paper);
  const due = dueForRemoval(paper, { on, needed, consented: await hasConsented(deps, person) });
  // Somebody wrote meanwhile: tomorrow's run looks again.
  if ("again" in due)
    return (await deps.papers.replace(stored, { ...stored, removeOn: due.again })) === "changed" ? "changed" : "later";
  await deps.files.remove(id);
  await deps.papers.forget(stored, epochOf(deps.now()) / 1000 + TRACE_SECONDS);
  return "removed";
};

/**
 * Deletes the papers whose day has come. Running twice does nothing twice. One that fails does not hold up the others, and
 * makes the whole run fail after the last, so that the alarm rings.
 */
export const sweepPapers = async (deps: SweepDeps): Promise<void> => {
  const today = toLocal(deps.now()).date;
  const days = Array.from({ length: LOOK_BACK_DAYS + 1 }, (_, back) => addDays(today, -back));
  const counts = { removed: 0, later: 0, changed: 0 };
  const faults: unknown[] = [];
  for (const day of days)
    for (const id of await deps.papers.dueOn(day))
      try {
        counts[await sweepOne(deps, id, today)]++;
      } catch (fault) {
        log.error("paper not swept", { paper: id, error: fault instanceof Error ? fault : new Error(String(fault)) });
        faults.push(fault);
      }
  log.info("papers swept", { ...counts, failed: faults.length });
  if (faults.length > 0) throw new Error(`${faults.length} papers could not be swept`);
};
