import { ProcedureCode } from "../../../shared/domain/procedure/procedure-code.ts";
import { law, step, theCase } from "./item-specs.ts";
import { type Content, isRecord } from "./paths.ts";

const nothing = { vi: "", en: "" };

/** What a new procedure begins with: one of everything that it must have. @param day "YYYY-MM-DD" */
export const newContent = (code: string, day: string, department: string): Content => ({
  id: code,
  effectiveFrom: day,
  name: nothing,
  summary: nothing,
  field: nothing,
  department,
  keywords: [],
  online: { level: "full" },
  cases: [theCase.blank],
  steps: [{ ...step.blank, owner: department, decides: true }],
  outcome: { name: nothing },
  law: [law.blank],
});

/** Another procedure's content under a new code; its period and its counts are its own. */
export const copiedContent = (source: unknown, code: string, day: string): Content => {
  const { effectiveTo: _, yearly: __, version: ___, ...rest } = isRecord(source) ? source : {};
  return { ...rest, id: code, effectiveFrom: day };
};

export const isProcedureCode = (code: string): boolean => ProcedureCode.safeParse(code).success;
