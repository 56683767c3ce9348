import * as z from "zod";
import { CancelReason } from "../domain/appointment/appointment.ts";
import { ClosureCause } from "../domain/closure/closure.ts";
import { Language, Localized } from "../domain/localized.ts";
import { PriorityClass } from "../domain/ticket/priority-class.ts";
import { TicketView } from "./ticket-api.ts";

const hamlet = Localized.optional().describe("Where it is when it is not at the centre");

const FreeSlot = z.object({
  at: z.iso.datetime(),
  left: z.int().min(1).describe("Places that nobody has booked"),
  hamlet,
});

/** GET /api/appointments/{commune} */
export const AppointmentLines = z
  .object({
    commune: z.string(),
    lines: z
      .array(
        z.object({
          id: z.string(),
          name: Localized,
          fields: z.array(z.string()).describe("Departments whose procedures are served here"),
          next: FreeSlot.optional().describe("Next slot with a place; absent when all are booked"),
        }),
      )
      .describe("Lines that are served by appointment"),
  })
  .meta({ id: "AppointmentLines" });
export type AppointmentLines = z.infer<typeof AppointmentLines>;

/** GET /api/appointments/{commune}/{line} */
export const SlotList = z
  .object({
    commune: z.string(),
    line: z.string(),
    lineName: Localized,
    slotMinutes: z.int(),
    days: z
      .array(z.object({ date: z.iso.date(), slots: z.array(FreeSlot).describe("Empty when the day is fully booked") }))
      .describe("Every day that can be booked now"),
  })
  .meta({ id: "SlotList" });
export type SlotList = z.infer<typeof SlotList>;

/** POST /api/appointments, and /api/appointments/assisted for who asks an officer. */
export const BookAppointmentRequest = z
  .object({
    commune: z.string().max(10).describe("5-digit unit code, e.g. 01288"),
    line: z.string().max(40).describe("Service line, see GET /api/appointments/{commune}"),
    slotAt: z.iso.datetime().describe("Start of the slot"),
    procedure: z
      .string()
      .max(20)
      .regex(/^[\d.]+$/)
      .optional()
      .describe("Code of the procedure, so that the officer is prepared"),
    priority: PriorityClass.default("none").describe("Declared by the person, checked at the counter"),
    phone: z.string().max(30).optional().describe("Vietnamese mobile, for reminders"),
    language: Language.default("vi"),
  })
  .meta({ id: "BookAppointmentRequest" });

const own = {
  id: z.string().max(100),
  secret: z
    .string()
    .max(20)
    .describe("From the answer to the booking; in the link it stands behind #, unseen by servers"),
};

/** POST /api/appointments/own/look, cancel and check-in. */
export const OwnAppointmentRequest = z.object(own).meta({ id: "OwnAppointmentRequest" });

/** POST /api/appointments/own/move: another slot of the same line; the old one is free once the new one is booked. */
export const MoveAppointmentRequest = z
  .object({ ...own, slotAt: z.iso.datetime().describe("Start of the other slot") })
  .meta({ id: "MoveAppointmentRequest" });

/** POST /api/appointments/check-in, at the kiosk and at the counter. */
export const CheckInRequest = z
  .object({ commune: z.string().max(10), code: z.string().max(20).describe("Eight digits; spaces are nothing") })
  .meta({ id: "CheckInRequest" });

/** POST /api/appointments/{id}/cancel */
export const CancelAppointmentRequest = z
  .object({ because: CancelReason.exclude(["own-wish", "moved"]) })
  .meta({ id: "CancelAppointmentRequest" });

export const AppointmentView = z
  .object({
    id: z.string().describe("<commune>.<line>.<YYMMDD>.<HHMM>.<booking>"),
    code: z.string().describe("Eight digits, to be said at the kiosk"),
    commune: z.string(),
    line: z.string(),
    lineName: Localized,
    slotAt: z.iso.datetime(),
    until: z.iso.datetime().describe("End of the slot"),
    hamlet,
    status: z
      .enum(["booked", "arrived", "closed-out", "cancelled", "missed"])
      .describe(
        "missed: the day is over and nobody came; closed-out: the centre is closed that day, own/move books another",
      ),
    procedure: z.string().optional(),
    priority: PriorityClass,
    reminded: z.boolean().describe("Whether a phone was left for reminders"),
    assisted: z.boolean().describe("Whether an officer booked it for somebody"),
    because: CancelReason.optional(),
    cause: ClosureCause.optional().describe(
      "Why the centre is closed on the day of an appointment that was closed out",
    ),
    ticket: TicketView.optional().describe("The number that it has become"),
  })
  .meta({ id: "AppointmentView" });
export type AppointmentView = z.infer<typeof AppointmentView>;

export const BookedAppointment = AppointmentView.extend({
  secret: z.string().describe("Whoever knows it may cancel, move and check in"),
}).meta({ id: "BookedAppointment" });
export type BookedAppointment = z.infer<typeof BookedAppointment>;

/** GET /api/appointments/{commune}/day/{date} */
export const DayAppointments = z
  .object({
    commune: z.string(),
    date: z.iso.date(),
    closedFor: ClosureCause.optional().describe("The day is closed, and why"),
    appointments: z.array(AppointmentView).describe("By time"),
  })
  .meta({ id: "DayAppointments" });
export type DayAppointments = z.infer<typeof DayAppointments>;
