import * as z from "zod";
import { LocalDate } from "../calendar/time.ts";

/** One person of a commune's register, with the time for which his household is in it. */
export const RegisterPerson = z
  .object({
    household: z.string().min(1).max(40).describe("The household's number in the register"),
    head: z.string().min(1).max(120).describe("Head of the household"),
    name: z.string().min(1).max(120),
    birthDate: z.string().max(10).describe("2012-03-05, or 1950 when only the year is known; empty when not known"),
    idNumber: z
      .string()
      .regex(/^(\d{12})?$/)
      .describe("12 digits, or empty when not known"),
    hamlet: z.string().max(120),
    validFrom: LocalDate,
    validTo: LocalDate,
  })
  .meta({ id: "RegisterPerson" });
export type RegisterPerson = z.infer<typeof RegisterPerson>;

/** What tells one person of the register from every other, whatever period his entry is of. */
export const personKey = ({ household, name, birthDate, idNumber }: RegisterPerson): string =>
  idNumber === "" ? [household, name, birthDate].join("\n") : idNumber;
