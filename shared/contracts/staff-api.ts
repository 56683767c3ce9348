import * as z from "zod";
import { Localized } from "../domain/localized.ts";
import { StaffOfficer } from "../domain/staff/office-staff.ts";
import { line, prose } from "./text.ts";

/** GET /api/staff?commune=01288 or ?agency=H14.12: among whom the work of each office is shared out. */
export const StaffView = z
  .object({
    version: z.int().describe("Sent back with a change, so that nobody undoes what another has just written"),
    mayEdit: z.boolean(),
    offices: z.array(
      z.object({
        office: z.string().optional().describe("Absent for an agency, which has one office"),
        name: Localized,
        officers: z.array(StaffOfficer),
        open: z.record(z.string(), z.int()).describe("Dossiers that lie with each officer now"),
      }),
    ),
  })
  .meta({ id: "StaffView" });
export type StaffView = z.infer<typeof StaffView>;

export const SaveStaffRequest = z
  .object({
    commune: line(10).optional(),
    agency: line(60).optional(),
    office: line(60).optional(),
    version: z.int().min(0),
    officers: z.array(StaffOfficer).max(100),
  })
  .meta({ id: "SaveStaffRequest", description: "The officers of one office, all of them" });

export const AssignRequest = z
  .object({ officer: line(100).describe("User name of an officer of the office"), reason: prose(500) })
  .meta({ id: "AssignRequest" });
