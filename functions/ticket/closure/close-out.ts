import type { Appointment } from "../../../shared/domain/appointment/appointment.ts";
import { toLocal } from "../../../shared/domain/calendar/time.ts";
import type { Closure } from "../../../shared/domain/closure/closure.ts";
import { log } from "../../../shared/runtime/log.ts";
import { inTurns } from "../../../shared/runtime/turnstile.ts";
import type { AppointmentStore } from "../../../shared/store/appointment-store.ts";
import type { ClosureStore } from "../../../shared/store/closure-store.ts";
import { type CentreDefinitions, centreOf } from "../centre.ts";
import { expectedOn } from "./expected.ts";

export interface CloseOutDeps {
  readonly closures: Pick<ClosureStore, "on">;
  readonly appointments: Pick<AppointmentStore, "among" | "act">;
  readonly definitions: CentreDefinitions;
}

/** Appointments that are closed out at the same time. */
const AT_ONCE = 8;

const closeOut = async ({ appointments }: CloseOutDeps, one: Appointment, { cause, declaredAt }: Closure) => {
  const done = await appointments.act(one, { type: "CloseOut", at: declaredAt, cause });
  // Only contention is left as a reason, and the stream brings the change again.
  if (!done.ok) throw new Error(`appointment could not be closed out: ${done.refusal.code}`);
};

/**
 * A day was closed: whoever is expected then loses his slot. What he is told follows from that change of his slot. A crash in between
 * brings the change of the day again, and who is closed out already stays so.
 */
export const closeOutDay = async (deps: CloseOutDeps, { commune, date, declaredAt }: Closure): Promise<void> => {
  const [closure, centre] = [await deps.closures.on(commune, date), await centreOf(deps.definitions, commune)];
  // Opened again before anybody was told.
  if (closure === undefined || centre === undefined) return;
  const hit = await expectedOn(deps, centre, date, declaredAt);
  await inTurns(AT_ONCE, hit, (one) => closeOut(deps, one, closure));
  log.info("day closed", { commune, date, closedOut: hit.length });
};

/** Somebody booked while the day was being closed, by free slots that were seconds old. */
export const closeOutLate = async (deps: CloseOutDeps, one: Appointment): Promise<void> => {
  const closure = await deps.closures.on(one.commune, toLocal(one.slotAt).date);
  if (closure !== undefined) await closeOut(deps, one, closure);
};
