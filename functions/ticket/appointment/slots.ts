import type { AppointmentLines, SlotList } from "../../../shared/contracts/appointment-api.ts";
import { bookableDays, type FreeSlot, nextFreeSlots } from "../../../shared/domain/appointment/free-slots.ts";
import { bookableSlots } from "../../../shared/domain/appointment/slots.ts";
import type { Instant } from "../../../shared/domain/calendar/time.ts";
import { accept, type Result } from "../../../shared/domain/decider.ts";
import type { ServiceLine } from "../../../shared/domain/ticket/service-line.ts";
import type { Clock } from "../../../shared/runtime/clock.ts";
import type { AppointmentStore } from "../../../shared/store/appointment-store.ts";
import type { Centre, CentreDefinitions } from "../centre.ts";
import { knownCentre } from "../centre.ts";
import { type BookedLine, bookedLine, isBooked } from "./line-of.ts";

/** The book of appointments, as far as it tells what is free. */
export interface SlotBook {
  readonly appointments: Pick<AppointmentStore, "counts">;
}

interface SlotDeps extends SlotBook {
  readonly definitions: CentreDefinitions;
  readonly now: Clock;
}

/** How many hold each slot that can be booked now. */
const takenIn = async (
  { appointments }: SlotBook,
  { commune, calendar }: Centre,
  line: BookedLine,
  at: Instant,
): Promise<ReadonlyMap<Instant, number>> => {
  const to = bookableSlots(line, at, calendar).at(-1)?.at;
  return to === undefined ? new Map() : appointments.counts({ commune, line: line.id, from: at, to });
};

/** The next time that somebody can book; undefined where the line is not served by appointment, or all is taken. */
export const nextSlot = async (
  deps: SlotBook,
  centre: Centre,
  line: ServiceLine,
  at: Instant,
): Promise<FreeSlot | undefined> => {
  if (!isBooked(line)) return undefined;
  return nextFreeSlots(1, line, await takenIn(deps, centre, line, at), at, centre.calendar)[0];
};

export const showLines = async (deps: SlotDeps, commune: string): Promise<Result<AppointmentLines>> => {
  const [centre, at] = [await knownCentre(deps.definitions, commune), deps.now()];
  if (!centre.ok) return centre;
  const lines = centre.value.lines.filter(isBooked).map(async (line) => {
    const next = await nextSlot(deps, centre.value, line, at);
    const { id, name, fields } = line;
    return { id, name, fields, ...(next === undefined ? {} : { next }) };
  });
  return accept({ commune, lines: await Promise.all(lines) });
};

export const showSlots = async (deps: SlotDeps, commune: string, id: string): Promise<Result<SlotList>> => {
  const [centre, at] = [await knownCentre(deps.definitions, commune), deps.now()];
  if (!centre.ok) return centre;
  const line = bookedLine(centre.value, id);
  if (!line.ok) return line;
  const taken = await takenIn(deps, centre.value, line.value, at);
  const days = bookableDays(line.value, taken, at, centre.value.calendar);
  const { name, appointments } = line.value;
  return accept({
    commune,
    line: id,
    lineName: name,
    slotMinutes: appointments.slotMinutes,
    days: days.map(({ date, slots }) => ({ date, slots: [...slots] })),
  });
};
