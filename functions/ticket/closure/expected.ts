import type { Appointment } from "../../../shared/domain/appointment/appointment.ts";
import { fromLocal, type Instant, type LocalDate } from "../../../shared/domain/calendar/time.ts";
import { hitBy } from "../../../shared/domain/closure/hit.ts";
import type { AppointmentStore } from "../../../shared/store/appointment-store.ts";
import type { Centre } from "../centre.ts";

/** Everybody whom the closing of the day hits, in all lines, as they are at this moment. */
export const expectedOn = async (
  { appointments }: { readonly appointments: Pick<AppointmentStore, "among"> },
  { commune, lines }: Pick<Centre, "commune" | "lines">,
  date: LocalDate,
  at: Instant,
): Promise<Appointment[]> => {
  const range = { commune, from: fromLocal(date, "00:00"), to: fromLocal(date, "23:59") };
  const found = await Promise.all(lines.map(({ id: line }) => appointments.among({ ...range, line }, "fresh")));
  return hitBy(date, found.flat(), at);
};
