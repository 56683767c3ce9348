import type { Province } from "../agency/province.ts";
import type { CalendarYear } from "../calendar/calendar-definition.ts";
import type { SmsTemplate } from "../message/template.ts";
import type { ReplyTemplates } from "../reply/reply.ts";
import { checkRoutes } from "../routing/check-routes.ts";
import type { RouteTable } from "../routing/route-table.ts";
import type { SlipTemplate } from "../slip/template.ts";
import type { ServiceLine } from "../ticket/service-line.ts";
import { checkLineRules, checkSkills } from "./check-line-rules.ts";
import { checkCounters, checkLines } from "./check-lines.ts";
import { checkMessages } from "./check-messages.ts";
import { checkPeriod } from "./check-period.ts";
import { checkProcedure } from "./check-procedure.ts";
import { checkReplies } from "./check-replies.ts";
import { checkSlips } from "./check-slips.ts";
import { checkTexts } from "./check-texts.ts";
import type { ProcedureDefinition } from "./definition.ts";
import { type DefinitionFault, type Finding, graded } from "./fault.ts";
import { repeats } from "./repeats.ts";
import { type Surroundings, surroundingsOf } from "./surroundings.ts";

/** Everything that a province publishes together. */
export interface DefinitionSet {
  readonly procedures: readonly ProcedureDefinition[];
  readonly calendars: readonly CalendarYear[];
  readonly serviceLines: readonly ServiceLine[];
  readonly messages: readonly SmsTemplate[];
  readonly slips: readonly SlipTemplate[];
  readonly replies: readonly ReplyTemplates[];
  /** None where every step goes to whom it names. */
  readonly routes?: readonly RouteTable[];
  readonly province: Province;
}

function* calendarFaults(calendars: readonly CalendarYear[]): Generator<Finding> {
  if (calendars.length === 0)
    yield {
      path: ["calendars"],
      code: "CALENDAR_MISSING",
      reason: "Chưa có lịch làm việc của năm nào, không thể tính hạn trả kết quả.",
      suggestion: "Thêm tệp vào thư mục calendars.",
    };
  for (const { at, value } of repeats(calendars.map(({ year }) => String(year))))
    yield {
      path: ["calendars", at, "year"],
      code: "CALENDAR_YEAR_TWICE",
      reason: `Lịch năm ${value} đã có ở tệp khác.`,
      suggestion: "Mỗi năm chỉ để một tệp.",
    };
}

/** Each procedure among the others, at its place in the set. */
const procedureFaults = (procedures: readonly ProcedureDefinition[], around: Surroundings): Finding[] =>
  procedures.flatMap((procedure, at) => {
    const versions = procedures.filter(({ id }) => id === procedure.id);
    const earlier = procedures.slice(0, at).filter(({ id }) => id === procedure.id);
    const found = [...checkPeriod(procedure, earlier, versions), ...checkProcedure(procedure, around)];
    return found.map((finding) => placed(["procedures", at], finding));
  });

const placed = (at: Finding["path"], finding: Finding): Finding => ({ ...finding, path: [...at, ...finding.path] });

const textFaults = ({ serviceLines, messages, slips, replies, routes = [] }: DefinitionSet): Finding[] => [
  ...serviceLines.flatMap((line, at) => [...checkTexts(line, ["serviceLines", at])]),
  ...messages.flatMap((message, at) => [...checkTexts(message, ["messages", at])]),
  ...slips.flatMap((slip, at) => [...checkTexts(slip, ["slips", at])]),
  ...replies.flatMap((reply, at) => [...checkTexts(reply, ["replies", at])]),
  ...routes.flatMap((table, at) => [...checkTexts(table, ["routes", at])]),
];

/**
 * Checks a whole set against the province that will use it. Pure: the same set gives the same faults in the same order.
 * No error in the answer means that every procedure reaches a decision, in the hands of someone who exists, within the
 * law's time.
 */
export const compile = (set: DefinitionSet): DefinitionFault[] => {
  const around = surroundingsOf(set);
  return [
    ...procedureFaults(set.procedures, around),
    ...checkLines(set.serviceLines, around.offices),
    ...checkLineRules(set.serviceLines, set.province),
    ...checkCounters(set.serviceLines, set.province),
    ...checkSkills(set.serviceLines, set.province),
    ...calendarFaults(set.calendars),
    ...checkMessages(set.messages),
    ...checkSlips(set.slips),
    ...checkReplies(set.replies),
    ...checkRoutes(set.routes ?? [], set.procedures, set.province),
    ...textFaults(set),
  ].map(graded);
};
