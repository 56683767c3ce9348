import { parseAppointmentId } from "../../shared/domain/appointment/appointment-id.ts";
import type { AppointmentSlots } from "../../shared/store/appointment-slots.ts";
import type { PeopleDeps } from "./message-for.ts";

/** An appointment by its id; the book forgets its phone when the holder gives the slot back. */
export const appointmentOf =
  (slots: Pick<AppointmentSlots, "readOne">): PeopleDeps["appointment"] =>
  async (id) => {
    const place = parseAppointmentId(id);
    if (place === undefined) throw new Error(`${id} is no appointment`);
    return (await slots.readOne(place))?.appointments.find(({ bookedBy }) => bookedBy === place.bookedBy);
  };
