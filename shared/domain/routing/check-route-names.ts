import { mentions } from "../procedure/condition.ts";
import type { ProcedureDefinition } from "../procedure/definition.ts";
import type { FaultPath, Finding } from "../procedure/fault.ts";
import { suggestKey } from "../procedure/nearest.ts";
import type { Offices } from "../procedure/owners.ts";
import type { RouteRule, RouteTable } from "./route-table.ts";

const WHAT = {
  procedures: "thủ tục",
  departments: "nơi phụ trách thủ tục",
  steps: "bước",
  communes: "xã, phường",
} as const;

function* lists(rule: RouteRule, known: Readonly<Record<keyof typeof WHAT, readonly string[]>>): Generator<Finding> {
  for (const name of ["procedures", "departments", "steps", "communes"] as const)
    for (const [at, key] of (rule[name] ?? []).entries())
      if (!known[name].includes(key))
        yield {
          path: [name, at],
          code: "ROUTE_NAME_UNKNOWN",
          reason: `Không có ${WHAT[name]} "${key}" nào mà bảng này nhận hồ sơ.`,
          suggestion: suggestKey(key, known[name]),
        };
}

/** A case or an answer is spoken of as it is called in each of the procedures that the rule names. */
function* condition(
  { when, procedures: codes }: RouteRule,
  procedures: readonly ProcedureDefinition[],
): Generator<Finding> {
  if (when === undefined) return;
  if (codes === undefined) {
    yield {
      path: ["when"],
      code: "ROUTE_ANSWER_OF_NO_PROCEDURE",
      reason: "Quy tắc hỏi trường hợp hoặc câu trả lời nhưng không ghi của thủ tục nào.",
      suggestion: "Thêm procedures: mã các thủ tục có câu hỏi hoặc trường hợp này.",
    };
    return;
  }
  for (const { id, cases, questions = [] } of procedures.filter((one) => codes.includes(one.id)))
    for (const { path, question: asked, keys } of mentions(when)) {
      const question = questions.find((one) => one.id === asked);
      const known = asked === undefined ? cases : (question?.options ?? []);
      const at: FaultPath = ["when", ...path];
      if (asked !== undefined && question === undefined) {
        const reason = `Thủ tục ${id} không hỏi câu "${asked}".`;
        const all = questions.map((one) => one.id);
        yield { path: at, code: "ROUTE_ANSWER_OF_NO_PROCEDURE", reason, suggestion: suggestKey(asked, all) };
        continue;
      }
      const ids = known.map((one) => one.id);
      for (const key of keys.filter((one) => !ids.includes(one)))
        yield {
          path: at,
          code: "ROUTE_ANSWER_OF_NO_PROCEDURE",
          reason: `Thủ tục ${id} không có ${asked === undefined ? "trường hợp" : "câu trả lời"} "${key}".`,
          suggestion: suggestKey(key, ids),
        };
    }
}

/** Names in the rules of a table, among what its owner has to do with. */
export function* checkRouteNames(
  { rules, owner }: RouteTable,
  procedures: readonly ProcedureDefinition[],
  { communes }: Offices,
): Generator<Finding> {
  const mine = procedures.filter(({ steps }) => steps.some((step) => step.owner === owner));
  const known = {
    procedures: mine.map(({ id }) => id),
    departments: mine.map(({ department }) => department),
    steps: mine.flatMap(({ steps }) => steps.filter((step) => step.owner === owner).map(({ id }) => id)),
    communes: [...communes.keys()],
  };
  for (const [at, rule] of rules.entries())
    for (const finding of [...lists(rule, known), ...condition(rule, mine)])
      yield { ...finding, path: ["rules", at, ...finding.path] };
}
