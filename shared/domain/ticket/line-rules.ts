import * as z from "zod";
import { ClockTime, LocalDate } from "../calendar/time.ts";
import { Localized } from "../localized.ts";
import { PriorityClass } from "./priority-class.ts";

export const Session = z.object({ from: ClockTime, to: ClockTime });
export type Session = z.infer<typeof Session>;

/** 1 is the first such day of the month, 5 the fifth, which some months lack. */
const Nth = z.int().min(1).max(5);

/** A day on which the line's officers sit in a hamlet (ngày về thôn) instead of, or beside, the centre. */
export const VillageDay = z
  .object({
    hamlet: Localized.describe("Where, as people of the commune call it"),
    commune: z
      .string()
      .regex(/^\d{5}$/)
      .optional()
      .describe("Only for this commune; absent for each that has the line"),
    nth: z.array(Nth).min(1).optional().describe("Which of the month's days of this weekday, e.g. [2]"),
    weekday: z.int().min(0).max(6).default(6).describe("0 is Sunday, 6 Saturday; read together with nth"),
    dates: z.array(LocalDate).min(1).optional().describe("Days named one by one"),
    sessions: z.array(Session).min(1),
  })
  .describe("A day in a hamlet, by nth and weekday or by dates");
export type VillageDay = z.infer<typeof VillageDay>;

const Strength = z.int().min(0).max(3).describe("0 waits like everybody, 3 goes before all others");

export const LinePriority = z.object({
  classes: z
    .partialRecord(PriorityClass.exclude(["none"]), Strength)
    .default({})
    .describe("How strong each class is; a class that is not named has 1"),
  inARow: z
    .int()
    .min(1)
    .max(10)
    .default(2)
    .describe("After so many priority calls in a row one ordinary person is called"),
  ageingMinutes: z
    .int()
    .min(5)
    .max(240)
    .optional()
    .describe("Minutes of waiting that weigh as much as one step of priority; absent: waiting outweighs no class"),
});

const afterPlaces = (usual: number) =>
  z.int().min(0).max(20).default(usual).describe("New persons of the line who go before");

export const LineReturns = z.object({
  withinNumbers: z.int().min(1).max(200).optional().describe("Persons called since, after whom a new number is needed"),
  withinMinutes: z
    .int()
    .min(1)
    .max(480)
    .optional()
    .describe("Minutes since the call, after which a new number is needed"),
  afterPlaces: afterPlaces(3),
});

export const LineCapacity = z.object({
  perSession: z
    .int()
    .min(1)
    .max(2000)
    .describe("People whom the line can serve in one session at all its counters, those with appointments included"),
});
export type LineCapacity = z.infer<typeof LineCapacity>;
