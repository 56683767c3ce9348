import type { Province } from "../agency/province.ts";
import type { CalendarYear } from "../calendar/calendar-definition.ts";
import { type SmsTemplate, worstCase } from "../message/template.ts";
import type { ServiceLine } from "../ticket/service-line.ts";
import { checkCounters, checkLines } from "./check-lines.ts";
import { checkOpenQuestions } from "./check-open-questions.ts";
import { checkProcedure } from "./check-procedure.ts";
import type { ProcedureDefinition } from "./definition.ts";
import type { DefinitionFault } from "./fault.ts";
import { repeats } from "./repeats.ts";

/** Everything that a province publishes together. */
export interface DefinitionSet {
  readonly procedures: readonly ProcedureDefinition[];
  readonly calendars: readonly CalendarYear[];
  readonly serviceLines: readonly ServiceLine[];
  readonly messages: readonly SmsTemplate[];
  readonly province: Province;
}

/** Segments that a message may take when every name in it has its greatest length. */
const SMS_SEGMENTS = 1;

/** Two definitions of one procedure may follow each other, but on no day may both be in force. */
function* periods(procedures: readonly ProcedureDefinition[]): Generator<DefinitionFault> {
  for (const [at, one] of procedures.entries()) {
    const other = procedures
      .slice(0, at)
      .find(
        ({ id, effectiveFrom, effectiveTo }) =>
          id === one.id &&
          effectiveFrom <= (one.effectiveTo ?? "9999-12-31") &&
          one.effectiveFrom <= (effectiveTo ?? "9999-12-31"),
      );
    if (other !== undefined)
      yield {
        path: ["procedures", at, "id"],
        code: "PROCEDURE_TWICE",
        reason: `Mã ${one.id} đã có ở tệp khác ("${other.name.vi}", hiệu lực từ ${other.effectiveFrom}) và hiệu lực trùng ngày.`,
        suggestion:
          "Sửa mã; nếu là phiên bản mới thì ghi effectiveTo cho phiên bản cũ, trước effectiveFrom của bản mới một ngày.",
      };
  }
}

function* served({ procedures, serviceLines }: DefinitionSet): Generator<DefinitionFault> {
  const departments = new Set(serviceLines.flatMap(({ fields }) => fields));
  for (const [at, { department }] of procedures.entries())
    if (!departments.has(department))
      yield {
        path: ["procedures", at, "department"],
        code: "DEPARTMENT_WITHOUT_LINE",
        reason: `Không nhóm lấy số nào phục vụ "${department}", người dân không biết lấy số ở đâu.`,
        suggestion: `Thêm ${department} vào fields của một nhóm trong service-lines.`,
      };
}

function* calendarFaults(calendars: readonly CalendarYear[]): Generator<DefinitionFault> {
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

function* messageFaults(messages: readonly SmsTemplate[]): Generator<DefinitionFault> {
  for (const { at, value } of repeats(messages.map(({ id }) => id)))
    yield {
      path: ["messages", at, "id"],
      code: "MESSAGE_TWICE",
      reason: `Tin nhắn "${value}" đã có ở tệp khác.`,
      suggestion: "Đổi mã, hoặc bỏ một tệp.",
    };
  for (const [at, message] of messages.entries()) {
    const worst = worstCase(message);
    if (!worst.ok) {
      yield {
        path: ["messages", at, "variables"],
        code: "MESSAGE_CANNOT_BE_FILLED",
        reason: `Biến "${worst.refusal.field}" không có chỗ cho giá trị nào.`,
        suggestion: "Đặt maxLength của biến từ 1 trở lên.",
      };
      continue;
    }
    for (const language of ["vi", "en"] as const) {
      const { segments, units } = worst.value[language];
      if (segments > SMS_SEGMENTS)
        yield {
          path: ["messages", at, "texts", language],
          code: "MESSAGE_TOO_LONG",
          reason: `Khi các biến dài nhất, tin này dài ${units} ký tự và bị tính tiền thành ${segments} tin.`,
          suggestion: "Rút gọn câu, hoặc giảm maxLength của biến.",
        };
    }
  }
}

/**
 * Checks a whole set against the province that will use it. Pure: the same set gives the same faults in the same order.
 * An empty answer means that every procedure reaches a decision, in the hands of someone who exists, within the law's time.
 */
export const compile = (set: DefinitionSet): DefinitionFault[] => [
  ...periods(set.procedures),
  ...set.procedures.flatMap((procedure, at) =>
    [...checkProcedure(procedure, set.province)].map((fault) => ({
      ...fault,
      path: ["procedures", at, ...fault.path],
    })),
  ),
  ...checkOpenQuestions(set.procedures),
  ...served(set),
  ...checkLines(set.serviceLines, set.province),
  ...checkCounters(set.serviceLines, set.province),
  ...calendarFaults(set.calendars),
  ...messageFaults(set.messages),
];
