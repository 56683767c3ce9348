import type { AppointmentLines, SlotList } from "../../../shared/contracts/appointment-api.ts";
import { bookableDays, nextFreeSlots } from "../../../shared/domain/appointment/free-slots.ts";
import { bookableSlots } from "../../../shared/domain/appointment/slots.ts";
import type { Instant } from "../../../shared/domain/calendar/time.ts";
import { accept, type Result } from "../../../shared/domain/decider.ts";
import type { Centre } from "../centre.ts";
import type { TicketDeps } from "../deps.ts";
import { type BookedLine, bookedLine, isBooked, knownCentre } from "./line-of.ts";

type SlotDeps = Pick<TicketDeps, "appointments" | "definitions" | "now">;

/** How many hold each slot that can be booked now. */
const takenIn = async (
  { appointments }: SlotDeps,
  { commune, calendar }: Centre,
  line: BookedLine,
  at: Instant,
): Promise<ReadonlyMap<Instant, number>> => {
  const to = bookableSlots(line, at, calendar).at(-1);
  return to === undefined ? new Map() : appointments.counts({ commune, line: line.id, from: at, to });
};

export const showLines = async (deps: SlotDeps, commune: string): Promise<Result<AppointmentLines>> => {
  const [centre, at] = [await knownCentre(deps.definitions, commune), deps.now()];
  if (!centre.ok) return centre;
  const lines = centre.value.lines.filter(isBooked).map(async (line) => {
    const taken = await takenIn(deps, centre.value, line, at);
    const [next] = nextFreeSlots(1, line, taken, at, centre.value.calendar);
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
