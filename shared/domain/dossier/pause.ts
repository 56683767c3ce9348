import { dueAt } from "../calendar/deadline.ts";
import { dueSoonAt, resumeDueAt, warningMinutes } from "../calendar/remaining.ts";
import type { Instant } from "../calendar/time.ts";
import { addWorkingMinutes } from "../calendar/working-time.ts";
import { accept, type Result } from "../decider.ts";
import type { ProcedureCase } from "../procedure/definition.ts";
import { routedMinutes } from "../routing/choose-office.ts";
import type { ClockMoved } from "./event.ts";
import type { DossierRefusal } from "./refusal.ts";
import { caseOf, type DossierRules, handoffMinutes, nextStep } from "./rules.ts";
import type { Opened, Position, Work } from "./state.ts";

type Times = Pick<ClockMoved, "dueAt" | "warnAt" | "provisional">;
type Places = { readonly [time in "acceptBy" | "escalateAt" | "provinceAt" | "routeBy"]?: Instant };

/** When the outcome is due and when that is soon, counted from this instant. */
export const clockFrom = (
  at: Instant,
  { timeLimit }: ProcedureCase,
  { calendar }: Pick<DossierRules, "calendar">,
): Result<Times, DossierRefusal> => {
  const due = dueAt(at, timeLimit, calendar);
  if (!due.ok) return due;
  const warnAt = dueSoonAt(due.value.dueAt, calendar, warningMinutes(timeLimit, calendar));
  if (!warnAt.ok) return warnAt;
  return accept({ dueAt: due.value.dueAt, warnAt: warnAt.value, ...marked(due.value.provisional) });
};

const marked = (provisional: boolean): { provisional?: true } => (provisional ? { provisional } : {});

/**
 * The clock after a pause: each of its times later by exactly the working time paused, those of the office or of the way
 * to it like the legal ones (QĐ 766/QĐ-TTg: waiting is subtracted).
 */
export const moveClock = (
  { clock, position }: Work,
  pausedAt: Instant,
  resumedAt: Instant,
  { calendar }: Pick<DossierRules, "calendar">,
): Result<ClockMoved, DossierRefusal> => {
  const later = (at: Instant) => resumeDueAt(at, pausedAt, resumedAt, calendar);
  const due = later(clock.dueAt);
  if (!due.ok) return due;
  const warn = later(clock.warnAt);
  if (!warn.ok) return warn;
  const places: Record<string, Instant> = {};
  for (const [name, at] of Object.entries(placesOf(position))) {
    const moved = later(at);
    if (!moved.ok) return moved;
    places[name] = moved.value.dueAt;
  }
  return accept({ dueAt: due.value.dueAt, warnAt: warn.value.dueAt, ...marked(due.value.provisional), ...places });
};

/** The times that run where the dossier lies: on the way to an office, or at one that has not accepted. */
const placesOf = (position: Position): Places => {
  if (position.at === "way") return { routeBy: position.routeBy };
  if (position.at !== "office" || position.handoff.acceptedAt !== undefined) return {};
  const { acceptBy, escalateAt, provinceAt } = position.handoff;
  return {
    acceptBy,
    ...(escalateAt === undefined ? {} : { escalateAt }),
    ...(provinceAt === undefined ? {} : { provinceAt }),
  };
};

/** The clock from zero, once the papers are complete. Law: Decree 61/2018/ND-CP art. 19.4. */
export const restartClock = (
  work: Work,
  opened: Opened,
  at: Instant,
  rules: DossierRules,
): Result<ClockMoved, DossierRefusal> => {
  const { procedure, calendar } = rules;
  const times = clockFrom(at, caseOf(procedure, opened), rules);
  if (!times.ok) return times;
  const restarted = { ...times.value, restarted: true as const };
  const { position } = work;
  if (placesOf(position).acceptBy === undefined && position.at !== "way") return accept(restarted);
  const minutes =
    position.at === "office"
      ? handoffMinutes(procedure, position.handoff)
      : routedMinutes(nextStep(procedure, opened, work.done), opened, at, rules);
  const by = addWorkingMinutes(at, minutes, calendar);
  if (!by.ok) return by;
  return accept({ ...restarted, ...(position.at === "way" ? { routeBy: by.value } : { acceptBy: by.value }) });
};
