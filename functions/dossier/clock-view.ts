import type { DossierView } from "../../shared/contracts/dossier-api.ts";
import { remaining } from "../../shared/domain/calendar/remaining.ts";
import { minutesPerDay } from "../../shared/domain/calendar/working-time.ts";
import type { DossierRules } from "../../shared/domain/dossier/rules.ts";
import { type OpenDossier, statusOf, workOf } from "../../shared/domain/dossier/state.ts";
import { dossierStatuses } from "../../shared/domain/dossier/status.ts";
import { remainingText } from "../../shared/text/remaining.ts";

/** The running legal clock in words; nothing before receipt, during a pause or after the end. */
export const clockView = (
  dossier: OpenDossier,
  at: string,
  { calendar }: Pick<DossierRules, "calendar">,
): Pick<DossierView, "overdue" | "receivedAt" | "dueAt" | "provisional" | "remaining"> => {
  if (dossier.status === "in-parts") return { overdue: false, receivedAt: dossier.receivedAt };
  const clock = workOf(dossier)?.clock;
  if (clock === undefined) return { overdue: false };
  const { receivedAt, dueAt, overdue, provisional } = clock;
  const times = { receivedAt, dueAt, ...(provisional === undefined ? {} : { provisional }) };
  const left = dossierStatuses[statusOf(dossier)].clock === "running" ? remaining(dueAt, at, calendar) : undefined;
  if (!left?.ok) return { ...times, overdue };
  const { workingMinutes } = left.value;
  const text = remainingText(left.value, minutesPerDay(calendar));
  return { ...times, overdue: left.value.overdue, remaining: { workingMinutes, text } };
};
