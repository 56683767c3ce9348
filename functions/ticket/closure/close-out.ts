import type { Appointment } from "../../../shared/domain/appointment/appointment.ts";
import { toLocal } from "../../../shared/domain/calendar/time.ts";
import type { Closure } from "../../../shared/domain/closure/closure.ts";
import { isReached } from "../../../shared/domain/closure/hit.ts";
import type { Ticket } from "../../../shared/domain/ticket/ticket.ts";
import type { Publish } from "../../../shared/messaging/event-topic.ts";
import { log } from "../../../shared/runtime/log.ts";
import { inTurns } from "../../../shared/runtime/turnstile.ts";
import type { AppointmentStore } from "../../../shared/store/appointment-store.ts";
import type { ClosureStore } from "../../../shared/store/closure-store.ts";
import type { Reopening } from "../../../shared/store/closure-stream.ts";
import type { TicketStore } from "../../../shared/store/ticket-store.ts";
import { type CentreDefinitions, centreOf } from "../centre.ts";
import { expectedOn } from "./expected.ts";
import { tellNumbers } from "./tell-numbers.ts";

export interface CloseOutDeps {
  readonly closures: Pick<ClosureStore, "on">;
  readonly appointments: Pick<AppointmentStore, "among" | "act">;
  readonly tickets: Pick<TicketStore, "day">;
  readonly definitions: CentreDefinitions;
  readonly publish: Publish;
}

/** Appointments that are closed out at the same time. */
const AT_ONCE = 8;

const closeOut = async (
  { appointments }: Pick<CloseOutDeps, "appointments">,
  one: Appointment,
  { cause, declaredAt }: Closure,
) => {
  const done = await appointments.act(one, { type: "CloseOut", at: declaredAt, cause });
  // Only contention is left as a reason, and the stream brings the change again.
  if (!done.ok) throw new Error(`appointment could not be closed out: ${done.refusal.code}`);
};

/**
 * A day was closed: whoever is expected then loses his slot, and what he is told follows from that change of his slot; whoever stands
 * in line is told that he is not called. A crash in between brings the change of the day again, and who is closed out or told already
 * stays so.
 */
export const closeOutDay = async (deps: CloseOutDeps, { commune, date, declaredAt }: Closure): Promise<void> => {
  const [closure, centre] = [await deps.closures.on(commune, date), await centreOf(deps.definitions, commune)];
  // Opened again before anybody was told.
  if (closure === undefined || centre === undefined) return;
  const hit = await expectedOn(deps, centre, date, declaredAt);
  await inTurns(AT_ONCE, hit, (one) => closeOut(deps, one, closure));
  // Whoever took his number just before the day was closed must be among them, for his own change told nothing.
  const day = await deps.tickets.day(commune, date, "fresh");
  const turn = { event: "TicketClosedOut", declaredAt: closure.declaredAt, at: () => declaredAt } as const;
  const told = await tellNumbers(deps.publish, centre, day, turn);
  log.info("day closed", { commune, date, closedOut: hit.length, told });
};

/** Numbers were taken while the day was being closed, by a calendar that was seconds old. */
export const tellLateNumbers = async (deps: CloseOutDeps, taken: readonly Ticket[]): Promise<void> => {
  const one = taken.find(isReached);
  const closure = one && (await deps.closures.on(one.commune, one.date));
  const centre = closure && (await centreOf(deps.definitions, closure.commune));
  if (closure === undefined || centre === undefined) return;
  const { declaredAt } = closure;
  await tellNumbers(deps.publish, centre, taken, {
    event: "TicketClosedOut",
    declaredAt,
    at: ({ issuedAt }) => issuedAt,
  });
};

/** A day was opened again: whoever was told that his number is not called hears that it is. */
export const tellReopened = async (deps: CloseOutDeps, { closure, reopenedAt }: Reopening): Promise<void> => {
  const { commune, date, declaredAt } = closure;
  const centre = await centreOf(deps.definitions, commune);
  if (centre === undefined) return;
  const told = (await deps.tickets.day(commune, date, "fresh")).filter(({ issuedAt }) => issuedAt <= reopenedAt);
  await tellNumbers(deps.publish, centre, told, { event: "TicketReopened", declaredAt, at: () => reopenedAt });
};

/** Somebody booked while the day was being closed, by free slots that were seconds old. */
export const closeOutLate = async (deps: CloseOutDeps, one: Appointment): Promise<void> => {
  const closure = await deps.closures.on(one.commune, toLocal(one.slotAt).date);
  if (closure !== undefined) await closeOut(deps, one, closure);
};
