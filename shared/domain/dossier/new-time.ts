import { limitsOf } from "../agency/law-limits.ts";
import { isProvisional } from "../calendar/calendar.ts";
import { dueSoonAt, warningMinutes } from "../calendar/remaining.ts";
import { addWorkingMinutes, minutesPerDay } from "../calendar/working-time.ts";
import { accept, type Result, refuse } from "../decider.ts";
import type { CommandOf } from "./command.ts";
import type { DossierEvent } from "./event.ts";
import type { DossierRefusal } from "./refusal.ts";
import { requireWorking } from "./required.ts";
import { caseOf, type DossierRules } from "./rules.ts";
import type { Clock, OpenDossier, Opened } from "./state.ts";

type Decision = Result<DossierEvent[], DossierRefusal>;
type Warned = Result<{ warnAt: string; provisional?: true }, DossierRefusal>;

const warningBefore = (dueAt: string, { receivedAt }: Clock, opened: Opened, rules: DossierRules): Warned => {
  const { procedure, calendar } = rules;
  const warnAt = dueSoonAt(dueAt, calendar, warningMinutes(caseOf(procedure, opened).timeLimit, calendar));
  if (!warnAt.ok) return warnAt;
  const provisional = isProvisional(receivedAt, dueAt, calendar) ? { provisional: true as const } : {};
  return accept({ warnAt: warnAt.value, ...provisional });
};

/** Whether the person is told early enough before the due time. */
const isAnnouncedInTime = (
  at: string,
  { dueAt, overdue }: Clock,
  { calendar, province }: DossierRules,
): Result<boolean, DossierRefusal> => {
  const minutes = limitsOf(province).announceDelayBeforeDays * minutesPerDay(calendar);
  const latest = addWorkingMinutes(dueAt, -minutes, calendar);
  return latest.ok ? accept(!overdue && at <= latest.value) : latest;
};

/**
 * A written apology with a new appointment, once. Announced in time, the legal time moves to the new appointment; later, the
 * apology is due all the same and the person is told when to come, but the dossier counts as late.
 * Law: Decree 61/2018/ND-CP art. 19.9.
 */
export const apologize = (
  dossier: OpenDossier,
  { at, by, reason, appointment }: CommandOf<"ApologizeForDelay">,
  rules: DossierRules,
): Decision => {
  const working = requireWorking(dossier);
  if (!working.ok) return working;
  const { opened, work } = working.value;
  if (work.clock.appointment !== undefined) return refuse("ALREADY_REAPPOINTED");
  if (appointment <= work.clock.dueAt || appointment <= at)
    return refuse("APPOINTMENT_NOT_LATER", { field: "appointment" });
  const inTime = isAnnouncedInTime(at, work.clock, rules);
  if (!inTime.ok) return inTime;
  const apologized = { type: "DelayApologized" as const, at, by, reason, appointment };
  if (!inTime.value) return accept([apologized]);
  const moved = warningBefore(appointment, work.clock, opened, rules);
  return moved.ok ? accept([{ ...apologized, moved: moved.value }]) : moved;
};

/**
 * More time by written agreement with the person, where the law lets the two agree.
 * Law: Decree 23/2015/ND-CP art. 7, 21, 33, 37 (certification).
 */
export const extendTime = (
  dossier: OpenDossier,
  { at, by, dueAt, agreement }: CommandOf<"ExtendTime">,
  rules: DossierRules,
): Decision => {
  const working = requireWorking(dossier);
  if (!working.ok) return working;
  const { opened, work } = working.value;
  if (caseOf(rules.procedure, opened).extendable === undefined) return refuse("TIME_NOT_EXTENDABLE");
  if (work.clock.overdue || work.clock.dueAt < at) return refuse("ALREADY_OVERDUE");
  if (dueAt <= work.clock.dueAt) return refuse("APPOINTMENT_NOT_LATER", { field: "dueAt" });
  const warned = warningBefore(dueAt, work.clock, opened, rules);
  return warned.ok ? accept([{ type: "TimeExtended", at, by, dueAt, agreement, ...warned.value }]) : warned;
};
