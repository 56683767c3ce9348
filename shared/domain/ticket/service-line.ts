import * as z from "zod";
import { LineAppointments } from "../appointment/line-appointments.ts";
import { Localized } from "../localized.ts";
import { LineCapacity, LinePriority, LineReturns, Session, VillageDay } from "./line-rules.ts";

/** Skills of officers, e.g. "chung-thuc"; a counter that serves a line has all of the line's. */
const Skill = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(32);

/** A line of the waiting room (nhóm thủ tục lấy số), e.g. civil status and certification. */
export const ServiceLine = z
  .object({
    id: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .max(32),
    prefix: z
      .string()
      .regex(/^[A-Z]$/)
      .describe("Letter before the number on the slip and the board"),
    name: Localized,
    fields: z.array(z.string()).describe("Departments whose procedures are served here"),
    skills: z.array(Skill).optional().describe("What a counter must be able to do to serve the line"),
    hours: z.object({
      weekday: z.array(Session).min(1),
      saturday: z.array(Session).default([]).describe("Saturday service; it does not make Saturday a working day"),
      saturdays: z
        .array(z.int().min(1).max(5))
        .min(1)
        .optional()
        .describe("Which Saturdays of the month have service, e.g. [2, 4]; all when absent"),
      village: z.array(VillageDay).optional().describe("Days on which the line is served in a hamlet"),
    }),
    capacity: LineCapacity.optional().describe("Without it numbers are given as long as the line is open"),
    appointments: LineAppointments.optional().describe("Without it nobody can book a slot"),
    priority: LinePriority.optional(),
    returns: LineReturns.optional().describe("Who was called and did not come may come back with the same number"),
    correction: z
      .object({ afterPlaces: z.int().min(0).max(20).default(0) })
      .optional()
      .describe("Who comes back with mended papers, without a new number"),
    nextService: z
      .object({ afterPlaces: z.int().min(0).max(20).default(1) })
      .optional()
      .describe("Who has been served in another line in the same visit"),
    expectedMinutes: z.number().positive().max(240).describe("Usual time at the counter"),
    waitLimitMinutes: z
      .int()
      .min(5)
      .max(480)
      .optional()
      .describe("Above this expected wait the lead is told; the province's limit when absent"),
    nearAt: z.int().min(1).max(20).default(3).describe("An SMS goes out when this many or fewer are ahead"),
  })
  .meta({ id: "ServiceLine" });
export type ServiceLine = z.infer<typeof ServiceLine>;
