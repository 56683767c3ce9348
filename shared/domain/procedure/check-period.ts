import type { ProcedureDefinition } from "./definition.ts";
import type { Finding } from "./fault.ts";

/** Two definitions of one procedure may follow each other, but on no day may both be in force. */
export function* checkPeriod(
  { id, effectiveFrom, effectiveTo = "9999-12-31" }: ProcedureDefinition,
  others: readonly ProcedureDefinition[],
): Generator<Finding> {
  const other = others.find(
    (one) => one.effectiveFrom <= effectiveTo && effectiveFrom <= (one.effectiveTo ?? "9999-12-31"),
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
