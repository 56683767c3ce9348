import * as z from "zod";
import { ClockTime } from "../calendar/time.ts";
import { Localized } from "../localized.ts";

const Session = z.object({ from: ClockTime, to: ClockTime });

/**
 * Who is served before others, by law and by province (người cao tuổi, khuyết tật, có thai, con nhỏ, hộ nghèo,
 * người có công). Law: Decree 63/2010/ND-CP art. 18.
 */
export const PriorityClass = z
  .enum(["none", "elderly", "disabled", "pregnant", "small-child", "poor", "merit"])
  .meta({ id: "PriorityClass" });
export type PriorityClass = z.infer<typeof PriorityClass>;

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
    hours: z.object({
      weekday: z.array(Session).min(1),
      saturday: z.array(Session).default([]).describe("Saturday service; it does not make Saturday a working day"),
    }),
    expectedMinutes: z.number().positive().max(240).describe("Usual time at the counter"),
    nearAt: z.int().min(1).max(20).default(3).describe("An SMS goes out when this many or fewer are ahead"),
  })
  .meta({ id: "ServiceLine" });
export type ServiceLine = z.infer<typeof ServiceLine>;
