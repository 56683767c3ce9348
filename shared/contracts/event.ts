import * as z from "zod";

/**
 * CloudEvents 1.0 envelope in JSON: what the system tells agencies and its own consumers. It carries codes, never
 * personal data; who needs more reads it through the API with his own rights.
 * @see https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md
 */
export const Envelope = z
  .object({
    specversion: z.literal("1.0"),
    id: z.string().min(1).describe("Same fact, same id: consumers drop repeats by it"),
    type: z.string().regex(/^motcua\.(dossier|handoff|ticket|appointment|agency)\.[a-z-]+\.v\d+$/),
    source: z.string().min(1),
    subject: z.string().min(1).describe("Dossier code, ticket id or appointment id"),
    time: z.iso.datetime(),
    datacontenttype: z.literal("application/json"),
    data: z.record(z.string(), z.unknown()),
    traceparent: z
      .string()
      .regex(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/)
      .optional()
      .describe("W3C Trace Context: the trace is the request that caused the fact, the span is the fact"),
  })
  .meta({ id: "Envelope" });
export type Envelope = z.infer<typeof Envelope>;

export const envelope = (
  fact: Pick<Envelope, "id" | "type" | "source" | "subject" | "time" | "data" | "traceparent">,
): Envelope => ({
  specversion: "1.0",
  datacontenttype: "application/json",
  ...fact,
});

/** `data` of every dossier event; a field that does not belong to the type is absent. */
export const DossierEventData = z
  .object({
    event: z.string().describe("Name of the fact in the dossier's history, e.g. DossierReceived"),
    commune: z.string(),
    procedure: z.string(),
    procedureVersion: z.string(),
    case: z.string(),
    status: z.string(),
    version: z.int().describe("Version of the dossier after this event"),
    dueAt: z.string().optional(),
    handoff: z
      .object({
        id: z.string(),
        number: z.int(),
        step: z.string(),
        agency: z.string(),
        office: z.string().optional(),
        acceptBy: z.string(),
      })
      .optional(),
    components: z.array(z.string()).optional(),
    decidedIn: z
      .string()
      .optional()
      .describe("Commune that decides, when `commune` only received it; counted for `commune`"),
    partOf: z
      .string()
      .optional()
      .describe("Dossier of the bundle that this one is opened for; in statistics that one is counted, not this"),
    consultation: z
      .object({
        id: z.string(),
        number: z.int(),
        agency: z.string(),
        office: z.string().optional(),
        replyBy: z.string(),
      })
      .optional()
      .describe("An opinion that the agency is asked for"),
  })
  .meta({ id: "DossierEventData" });
export type DossierEventData = z.infer<typeof DossierEventData>;

export const TicketNearData = z
  .object({ event: z.literal("TicketNear"), commune: z.string(), line: z.string(), number: z.string(), ahead: z.int() })
  .meta({ id: "TicketNearData" });
export type TicketNearData = z.infer<typeof TicketNearData>;

/** The lead closed the number's day while its holder stood in line, who is not called; or opened it again, so that he is. */
export const TicketDayData = z
  .object({
    event: z.enum(["TicketClosedOut", "TicketReopened"]),
    commune: z.string(),
    line: z.string(),
    number: z.string(),
    date: z.iso.date(),
  })
  .meta({ id: "TicketDayData" });
export type TicketDayData = z.infer<typeof TicketDayData>;

/** What the holder of a number hears. */
export const TicketData = z.discriminatedUnion("event", [TicketNearData, TicketDayData]);

export const ticketTypes = {
  TicketNear: "motcua.ticket.near.v1",
  TicketClosedOut: "motcua.ticket.closed-out.v1",
  TicketReopened: "motcua.ticket.reopened.v1",
} as const;

/** The wait of a line has passed its limit: told once, at the beginning of each such time. */
export const LineOverloadedData = z
  .object({
    event: z.literal("LineOverloaded"),
    commune: z.string(),
    line: z.string(),
    lineName: z.string().describe("In Vietnamese"),
    nth: z.int().describe("The first such time of the line's day is 1"),
    minutes: z.int().describe("Expected wait of who takes a number then"),
    limitMinutes: z.int(),
    waiting: z.int(),
  })
  .meta({ id: "LineOverloadedData" });
export type LineOverloadedData = z.infer<typeof LineOverloadedData>;

export const lineOverloaded = "motcua.ticket.line-overloaded.v1";

/** `data` of the fact with this public name. */
export const dataOf = (type: string): z.ZodType => {
  if (type === lineOverloaded) return LineOverloadedData;
  if (type.startsWith("motcua.appointment.")) return AppointmentData;
  return type.startsWith("motcua.ticket.") ? TicketData : DossierEventData;
};

/** Of what the holder of an appointment hears, by the name of the fact. */
export const appointmentTypes = {
  AppointmentBooked: "motcua.appointment.booked.v1",
  AppointmentMoved: "motcua.appointment.moved.v1",
  AppointmentReminder: "motcua.appointment.reminder.v1",
  AppointmentCancelled: "motcua.appointment.cancelled.v1",
  AppointmentCalledOff: "motcua.appointment.called-off.v1",
  AppointmentClosedOut: "motcua.appointment.closed-out.v1",
} as const;
const AppointmentFact = z.enum(Object.keys(appointmentTypes) as (keyof typeof appointmentTypes)[]);

/** `remindAt`: the fact is told when it is booked, and the message waits until then. */
export const AppointmentData = z
  .object({
    event: AppointmentFact,
    commune: z.string(),
    line: z.string(),
    slotAt: z.iso.datetime(),
    remindAt: z.iso.datetime().optional(),
  })
  .meta({ id: "AppointmentData" });
export type AppointmentData = z.infer<typeof AppointmentData>;

/** Attributes of the SNS message by which subscriptions filter. */
export interface EventAttributes {
  readonly type: string;
  readonly commune: string;
  /** Agency that must act, on hand-overs; else the commune's own. */
  readonly agency: string;
  /** `built-in` when that agency works in motcua's own inbox. */
  readonly inbox: "built-in" | "own";
  /** How the dossier came in; absent on facts of tickets. */
  readonly channel?: string;
}
