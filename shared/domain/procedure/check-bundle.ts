import { findCase } from "./applies.ts";
import type { Bundle, BundlePart } from "./bundle.ts";
import { checkPartPapers } from "./check-part-papers.ts";
import type { ProcedureDefinition } from "./definition.ts";
import type { FaultPath, Finding } from "./fault.ts";
import { suggestKey } from "./nearest.ts";
import { repeats } from "./repeats.ts";
import type { Surroundings } from "./surroundings.ts";

type Parts = Bundle["parts"];

const afterOf = ({ after = [], afterOnPaper = [] }: BundlePart): string[] => [...after, ...afterOnPaper];

/** Whether a part comes after itself, by whatever way. */
const waitsForItself = (part: BundlePart, parts: Parts): boolean => {
  const seen = new Set<string>();
  const waiting = afterOf(part);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === part.id) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...parts.filter((one) => one.id === id).flatMap(afterOf));
  }
  return false;
};

function* order(part: BundlePart, parts: Parts, path: FaultPath): Generator<Finding> {
  const known = parts.map(({ id }) => id);
  const named = [
    ...(part.after ?? []).map((id, at) => ({ id, path: [...path, "after", at] })),
    ...(part.afterOnPaper ?? []).map((id, at) => ({ id, path: [...path, "afterOnPaper", at] })),
    ...Object.entries(part.outcomes ?? {}).map(([paper, id]) => ({ id, path: [...path, "outcomes", paper] })),
  ];
  for (const one of named)
    if (!known.includes(one.id))
      yield {
        path: one.path,
        code: "PART_UNKNOWN",
        reason: `Nhóm không có thủ tục nào mang mã "${one.id}".`,
        suggestion: suggestKey(one.id, known),
      };
  if (waitsForItself(part, parts))
    yield {
      path: [...path, part.after === undefined ? "afterOnPaper" : "after"],
      code: "PART_CYCLE",
      reason: `"${part.id}" chờ chính nó, trực tiếp hoặc qua thủ tục khác, nên không bao giờ được lập hồ sơ.`,
      suggestion: "Bỏ một chỗ chờ trong vòng này.",
    };
}

const unknownProcedure = (own: ProcedureDefinition | undefined, { procedure }: BundlePart): string | undefined => {
  if (own === undefined) return `Bộ thủ tục chưa có thủ tục ${procedure}.`;
  return own.bundle === undefined ? undefined : `Thủ tục ${procedure} tự nó là một nhóm liên thông.`;
};

const caseFault = (own: ProcedureDefinition, part: BundlePart, path: FaultPath): Finding => ({
  path: part.case === undefined ? path : [...path, "case"],
  code: "PART_CASE_UNKNOWN",
  reason:
    part.case === undefined
      ? `Thủ tục ${own.id} có ${own.cases.length} trường hợp mà chưa ghi làm theo trường hợp nào.`
      : `Thủ tục ${own.id} không có trường hợp "${part.case}".`,
  suggestion: `Ghi case: ${own.cases.map(({ id }) => id).join(", ")}.`,
});

/** Faults of a bundle among the procedures that it is made of. */
export function* checkBundle(procedure: ProcedureDefinition, { procedures }: Surroundings): Generator<Finding> {
  const { bundle, steps } = procedure;
  if (bundle === undefined) return;
  if (steps.length > 0)
    yield {
      path: ["steps"],
      code: "BUNDLE_WITH_STEPS",
      reason: `Nhóm liên thông có ${steps.length} bước riêng sẽ không bao giờ được làm.`,
      suggestion: "Để steps: []; mỗi thủ tục trong nhóm đi theo các bước của nó.",
    };
  for (const { at, value } of repeats(bundle.parts.map(({ id }) => id)))
    yield {
      path: ["bundle", "parts", at, "id"],
      code: "PART_TWICE",
      reason: `Mã "${value}" đã dùng cho một thủ tục khác trong nhóm.`,
      suggestion: "Đổi mã.",
    };
  for (const [at, part] of bundle.parts.entries()) {
    const path = ["bundle", "parts", at];
    yield* order(part, bundle.parts, path);
    const own = procedures.get(part.procedure);
    const reason = unknownProcedure(own, part);
    if (own === undefined || reason !== undefined) {
      const suggestion = suggestKey(part.procedure, procedures.keys());
      yield { path: [...path, "procedure"], code: "PART_PROCEDURE_UNKNOWN", reason: `${reason}`, suggestion };
      continue;
    }
    const theCase = findCase(own, part.case);
    if (theCase === undefined) yield caseFault(own, part, path);
    else yield* checkPartPapers({ bundle: procedure, part, theCase }, path);
  }
}
