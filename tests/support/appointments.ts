import type { Appointment } from "../../shared/domain/appointment/appointment.ts";

/** Booked on a Friday for the Monday after, 09:00 in Vietnam. */
export const booked = (more: Partial<Appointment> = {}): Appointment =>
  ({
    commune: "01288",
    line: "ho-tich",
    slotAt: "2026-11-23T02:00:00Z",
    bookedBy: "Zk3_a9Qx1b-2",
    bookedAt: "2026-11-20T03:00:00Z",
    code: "48213377",
    secret: "SECRET",
    priority: "none",
    language: "vi",
    status: "booked",
    ...more,
  }) as Appointment;
