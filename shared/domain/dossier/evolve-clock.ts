import type { ClockMoved, EventOf } from "./event.ts";
import type { Clock, Position, Work, WorkingDossier } from "./state.ts";

/** The clock goes on, its times moved by the working time that the pause took; or it begins anew, with nothing noticed yet. */
export const resumed = ({ opened }: Pick<WorkingDossier, "opened">, work: Work, moved: ClockMoved): WorkingDossier => {
  const { dueAt, warnAt, restarted, provisional } = moved;
  const noticed = restarted === undefined ? {} : { warned: false, overdue: false };
  const clock = { ...work.clock, ...noticed, dueAt, warnAt, provisional };
  return { status: "processing", opened, work: { ...work, clock, position: movedPosition(work.position, moved) } };
};

const movedPosition = (position: Position, { acceptBy, escalateAt, routeBy, provinceAt }: ClockMoved): Position => {
  if (position.at === "way" && routeBy !== undefined) return { ...position, routeBy };
  if (position.at !== "office" || acceptBy === undefined) return position;
  const { escalateAt: _, provinceAt: __, ...handoff } = position.handoff;
  const later = {
    ...(escalateAt === undefined ? {} : { escalateAt }),
    ...(provinceAt === undefined ? {} : { provinceAt }),
  };
  return { at: "office", handoff: { ...handoff, acceptBy, ...later } };
};

/** The one new appointment. Only when it was announced in time does the legal time move with it. */
export const reappointed = (clock: Clock, { appointment, moved }: EventOf<"DelayApologized">): Clock =>
  moved === undefined
    ? { ...clock, appointment }
    : { ...clock, ...moved, appointment, dueAt: appointment, warned: false };

export const extended = (clock: Clock, { dueAt, warnAt, provisional }: EventOf<"TimeExtended">): Clock => ({
  ...clock,
  ...{ dueAt, warnAt, provisional },
  warned: false,
});

export const corrected = (
  { opened, work, status }: WorkingDossier,
  event: EventOf<"ReceiptCorrected">,
): WorkingDossier => {
  const { ownerName = opened.ownerName, form = opened.form, components = opened.components, clock } = event;
  const { case: caseId = opened.case, answers = opened.answers } = event;
  const now = { ...opened, ownerName, form, components, case: caseId, answers };
  return {
    status,
    opened: now,
    work: clock === undefined ? work : { ...work, clock: { ...work.clock, ...timesOf(clock) } },
  };
};

const timesOf = ({ dueAt, warnAt, provisional }: ClockMoved) => ({ dueAt, warnAt, provisional, warned: false });
