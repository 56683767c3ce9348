import * as z from "zod";
import { LocalDate } from "../calendar/time.ts";
import { Key } from "../procedure/key.ts";
import { ProcedureCode } from "../procedure/procedure-code.ts";

/** One officer of an office, as far as its work is shared out. */
export const StaffOfficer = z
  .object({
    officer: z
      .string()
      .regex(/^[^\s#]{1,100}$/)
      .describe("User name"),
    name: z.string().max(100).optional().describe("As people call the officer"),
    procedures: z.array(ProcedureCode).max(200).optional().describe("Knows these"),
    departments: z
      .array(Key)
      .max(20)
      .optional()
      .describe("Knows the procedures for which these are responsible; all when neither is named"),
    share: z.int().min(0).max(10).describe("2 gets twice as much as 1; 0 gets nothing by itself"),
    absences: z
      .array(z.object({ from: LocalDate, to: LocalDate }))
      .max(30)
      .describe("Days away, both ends included"),
  })
  .meta({ id: "StaffOfficer" });
export type StaffOfficer = z.infer<typeof StaffOfficer>;

/** What has to be known to share a dossier out. */
export interface StaffNeed {
  readonly procedure: string;
  readonly department: string;
}

/** Whether the officer knows the work. Who names nothing knows everything. */
export const isSkilled = ({ procedures, departments }: StaffOfficer, need: StaffNeed): boolean =>
  (procedures === undefined && departments === undefined) ||
  procedures?.includes(need.procedure) === true ||
  departments?.includes(need.department) === true;

/** Whether the officer is away on that day. @param date in Vietnam */
export const isAway = ({ absences }: StaffOfficer, date: string): boolean =>
  absences.some(({ from, to }) => from <= date && date <= to);

/** User names are the same person in capitals and small letters. */
export const isOfficer = ({ officer }: Pick<StaffOfficer, "officer">, name: string): boolean =>
  officer.toLowerCase() === name.toLowerCase();
