import type { BundlePart } from "./bundle.ts";
import { checklistOf } from "./checklist.ts";
import type { Component, ProcedureCase, ProcedureDefinition } from "./definition.ts";
import type { FaultPath, Finding } from "./fault.ts";
import { suggestKey } from "./nearest.ts";
import type { PaperForm } from "./paper-form.ts";

interface Compared {
  readonly bundle: ProcedureDefinition;
  readonly part: BundlePart;
  /** The case that it takes of its own procedure. */
  readonly theCase: ProcedureCase;
}

/** An original serves wherever a copy is asked for, and not the other way round. */
const WORTH: Readonly<Record<PaperForm, number>> = { original: 3, certified: 2, copy: 1, electronic: 0 };

const papersOf = ({ cases }: ProcedureDefinition): Component[] => cases.flatMap(({ components }) => components);

function* names({ bundle, part, theCase }: Compared, path: FaultPath): Generator<Finding> {
  const own = theCase.components.map(({ id }) => id);
  const sources = papersOf(bundle).map(({ id }) => id);
  const unknown = (id: string, known: readonly string[], of: string, at: FaultPath): Finding[] =>
    known.includes(id)
      ? []
      : [
          {
            path: at,
            code: "PART_PAPER_UNKNOWN",
            reason: `${of} không có giấy tờ "${id}".`,
            suggestion: suggestKey(id, known),
          },
        ];
  for (const [paper, source] of Object.entries(part.papers)) {
    yield* unknown(paper, own, `Thủ tục ${part.procedure}`, [...path, "papers", paper]);
    yield* unknown(source, sources, "Nhóm liên thông", [...path, "papers", paper]);
  }
  for (const paper of Object.keys(part.outcomes ?? {}))
    yield* unknown(paper, own, `Thủ tục ${part.procedure}`, [...path, "outcomes", paper]);
}

/** Why what the bundle asks for does not do for the part; undefined when it does. */
const contradiction = (wanted: Component, asked: Component | undefined): string | undefined => {
  if (asked === undefined) return "nhóm không hỏi giấy tờ nào cho mục này";
  if (!asked.required) return `giấy tờ "${asked.id}" của nhóm không bắt buộc nộp`;
  if (WORTH[asked.form] < WORTH[wanted.form])
    return `giấy tờ "${asked.id}" của nhóm chỉ cần ${asked.form}, thủ tục này đòi ${wanted.form}`;
  return asked.count < wanted.count
    ? `giấy tờ "${asked.id}" của nhóm chỉ cần ${asked.count} bản, thủ tục này đòi ${wanted.count}`
    : undefined;
};

/** Papers that the part must have and that the bundle does not ask for, or asks for in less than is needed. */
export function* checkPartPapers(compared: Compared, path: FaultPath): Generator<Finding> {
  const { bundle, part, theCase } = compared;
  yield* names(compared, path);
  const asked = papersOf(bundle);
  const { papers, outcomes = {}, answers = {} } = part;
  for (const wanted of checklistOf(theCase, answers).needed) {
    if (outcomes[wanted.id] !== undefined) continue;
    const source = asked.find(({ id }) => id === papers[wanted.id]);
    const why = contradiction(wanted, source);
    if (why !== undefined && (source !== undefined || papers[wanted.id] === undefined))
      yield {
        path: [...path, "papers"],
        code: "PART_PAPER_CONTRADICTS",
        reason: `Thủ tục ${part.procedure} bắt buộc có "${wanted.name.vi}", nhưng ${why}.`,
        suggestion: `Sửa thành phần hồ sơ của nhóm, hoặc ghi ${wanted.id} trong papers hay outcomes.`,
      };
  }
}
