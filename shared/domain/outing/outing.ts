import * as z from "zod";
import { ClockTime, Instant, LocalDate } from "../calendar/time.ts";
import { ProcedureCode } from "../procedure/procedure-code.ts";

export const OutingStatus = z
  .enum(["draft", "announced", "under-way", "closed", "cancelled"])
  .meta({ id: "OutingStatus" });
export type OutingStatus = z.infer<typeof OutingStatus>;

/** What the lead plans: where a team of the commune takes dossiers in for some hours of a day, and who goes. */
export const OutingPlan = z.object({
  hamlet: z.string().describe("Hamlet (thôn, bản, tổ dân phố) as people call it"),
  date: LocalDate,
  from: ClockTime,
  until: ClockTime,
  procedures: z.array(ProcedureCode),
  team: z.array(z.string()).describe("User names of its officers"),
  note: z.string().optional().describe("For the team, not published"),
});
export type OutingPlan = z.infer<typeof OutingPlan>;

/** One outing of a commune (chuyến lưu động). Each change is one conditional write of the whole. */
export const Outing = OutingPlan.extend({
  id: z.string(),
  commune: z.string(),
  version: z.int(),
  status: OutingStatus,
  by: z.string(),
  at: Instant,
  startedAt: Instant.optional(),
  cancelled: z.object({ by: z.string(), at: Instant, reason: z.string() }).optional(),
  closed: z
    .object({
      by: z.string(),
      at: Instant,
      handedOut: z.array(z.string()),
      back: z.array(z.string()).describe("Outcomes that came back with the team"),
    })
    .optional(),
  taken: z.array(z.string()).describe("Codes of the dossiers that were taken in there"),
  bag: z.array(z.string()).describe("Codes of the dossiers whose outcome the team takes along"),
  requests: z.array(z.string()).describe("Requests that changed it last, so that a repeat changes nothing"),
});
export type Outing = z.infer<typeof Outing>;

export type OutingRefusal =
  | "OUTING_UNKNOWN"
  | "OUTING_NOT_SO"
  | "OUTING_DAY_PAST"
  | "OUTING_HOURS_WRONG"
  | "OUTING_PROCEDURE_UNKNOWN"
  | "OUTING_OFFICER_ELSEWHERE"
  | "OUTING_NOT_IN_TEAM"
  | "OUTING_NOT_TODAY"
  | "OUTING_DOSSIER_NOT_READY"
  | "OUTING_PACKED_ELSEWHERE"
  | "OUTING_BAG_FULL"
  | "OUTING_HANDED_OUT"
  | "OUTING_UNSENT";

/** Outcomes that one team carries; more is a delivery, not a bag, and all are read for each look. */
export const BAG_MOST = 60;

/** User names are the same person in capitals and small letters. */
export const isInTeam = ({ team }: Pick<Outing, "team">, officer: string): boolean =>
  team.some((one) => one.toLowerCase() === officer.toLowerCase());
