import { fromLocal, type Instant, toLocal } from "../calendar/time.ts";
import type { Booking } from "./appointment.ts";

/** Where an appointment lies: enough to find it without an index. */
export type AppointmentPlace = Pick<Booking, "commune" | "line" | "slotAt" | "bookedBy">;

/** "01288.ho-tich-chung-thuc.261124.0815.Zk3_a9Qx1b-2": the slot by Vietnam's clocks, and the request that booked it. */
export const appointmentId = ({ commune, line, slotAt, bookedBy }: AppointmentPlace): string => {
  const { date, time } = toLocal(slotAt);
  return `${commune}.${line}.${date.slice(2).replaceAll("-", "")}.${time.replace(":", "")}.${bookedBy}`;
};

const pattern =
  /^(\d{5})\.([a-z0-9]+(?:-[a-z0-9]+)*)\.(\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\.([01]\d|2[0-3])([0-5]\d)\.([\w-]{12})$/;

/** The place that an id names, or undefined when no appointment can have this id. */
export const parseAppointmentId = (id: string): AppointmentPlace | undefined => {
  const [whole, commune = "", line = "", year, month, day, hour, minute, bookedBy = ""] = pattern.exec(id) ?? [];
  if (whole === undefined) return undefined;
  const slotAt: Instant = fromLocal(`20${year}-${month}-${day}`, `${hour}:${minute}`);
  return { commune, line, slotAt, bookedBy };
};
