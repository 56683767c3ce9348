import type { LineAppointments } from "../../../shared/domain/appointment/line-appointments.ts";
import { accept, type Result, refuse } from "../../../shared/domain/decider.ts";
import type { ServiceLine } from "../../../shared/domain/ticket/service-line.ts";
import type { Centre } from "../centre.ts";

/** A line that is served by appointment. */
export type BookedLine = ServiceLine & { readonly appointments: LineAppointments };

export const isBooked = <Line extends ServiceLine>(line: Line): line is Line & BookedLine =>
  line.appointments !== undefined;

/** The line of that name at the centre, if slots of it can be booked. */
export const bookedLine = ({ lines }: Centre, id: string): Result<BookedLine> => {
  const line = lines.find((one) => one.id === id);
  if (line === undefined) return refuse("LINE_UNKNOWN", { field: "line", detail: { line: id.slice(0, 40) } });
  return isBooked(line) ? accept(line) : refuse("LINE_WITHOUT_APPOINTMENTS", { field: "line" });
};
