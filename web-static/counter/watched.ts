import type { DossierSummary } from "../../shared/contracts/dossier-api.ts";
import type { HandoffList } from "../browser/wire.ts";
import { isToday } from "./short-moment.ts";

/** What a lead watches. Both lists come soonest due first, what waits for the citizen last. */

type Clock = Pick<DossierSummary, "overdue" | "dueAt" | "remaining">;

const isRunning = ({ remaining }: Clock): boolean => remaining !== undefined;

export const isOverdue = (item: Clock): boolean => isRunning(item) && item.overdue;

export const isDueToday = (item: Clock, now: number): boolean =>
  isRunning(item) && !item.overdue && item.dueAt !== undefined && isToday(item.dueAt, now);

const isPaused = ({ status }: Pick<DossierSummary, "status">): boolean =>
  status === "supplement-requested" || status === "payment-requested";

/** Whether everything that is overdue or due today has been read: the last row is due later, or waits for the citizen. */
export const isReadToToday =
  (now: number) =>
  (items: readonly (Pick<DossierSummary, "status"> & Clock)[]): boolean => {
    const last = items.at(-1);
    if (last === undefined || isPaused(last)) return last !== undefined;
    return last.dueAt !== undefined && Date.parse(last.dueAt) > now && !isToday(last.dueAt, now);
  };

type Handoff = HandoffList["items"][number]["handoff"];

export const isUnaccepted = ({ acceptedAt }: Handoff): boolean => acceptedAt === undefined;

/** The office should have accepted by now. */
export const isAcceptedLate = (handoff: Handoff, now: number): boolean =>
  isUnaccepted(handoff) && Date.parse(handoff.acceptBy) < now;
