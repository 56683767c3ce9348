import { addDays } from "../calendar/time.ts";
import type { ProcedureDefinition } from "./definition.ts";
import type { Finding } from "./fault.ts";

const FOREVER = "9999-12-31";

/** Two definitions of one procedure may follow each other, but on no day may both be in force. */
function* overlaps(
  { id, effectiveFrom, effectiveTo = FOREVER }: ProcedureDefinition,
  earlier: readonly ProcedureDefinition[],
): Generator<Finding> {
  const other = earlier.find(
    (one) => one.effectiveFrom <= effectiveTo && effectiveFrom <= (one.effectiveTo ?? FOREVER),
  );
  if (other !== undefined)
    yield {
      path: ["id"],
      code: "PROCEDURE_TWICE",
      reason: `Mã ${id} đã có ở tệp khác ("${other.name.vi}", hiệu lực từ ${other.effectiveFrom}) và hiệu lực trùng ngày.`,
      suggestion:
        "Sửa mã; nếu là phiên bản mới thì ghi effectiveTo cho phiên bản cũ, trước effectiveFrom của bản mới một ngày.",
    };
}

/** Between two versions there may be days on which nobody can hand anything in. */
function* gaps(
  { id, effectiveFrom }: ProcedureDefinition,
  versions: readonly ProcedureDefinition[],
): Generator<Finding> {
  const ends = versions.flatMap(({ effectiveTo = FOREVER }) => (effectiveTo < effectiveFrom ? [effectiveTo] : []));
  const before = ends.sort().at(-1);
  if (before === undefined || addDays(before, 1) >= effectiveFrom) return;
  yield {
    path: ["effectiveFrom"],
    code: "PERIOD_GAP",
    reason: `Từ ${addDays(before, 1)} đến ${addDays(effectiveFrom, -1)} thủ tục ${id} không có phiên bản nào có hiệu lực.`,
    suggestion: `Ghi effectiveFrom: "${addDays(before, 1)}", hoặc lùi effectiveTo của phiên bản trước.`,
  };
}

/**
 * Versions of one procedure beside each other. Which of two overlapping ones is at fault nobody can tell: the later one is
 * told, so `earlier` are those that stand before it.
 */
export function* checkPeriod(
  procedure: ProcedureDefinition,
  earlier: readonly ProcedureDefinition[],
  versions: readonly ProcedureDefinition[],
): Generator<Finding> {
  yield* overlaps(procedure, earlier);
  yield* gaps(procedure, versions);
}
