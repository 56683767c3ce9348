import { checkConditions } from "./check-conditions.ts";
import { checkWays } from "./check-ways.ts";
import type { ProcedureDefinition } from "./definition.ts";
import type { Finding } from "./fault.ts";
import { suggestKey } from "./nearest.ts";
import { repeats } from "./repeats.ts";
import type { Surroundings } from "./surroundings.ts";

function* owners({ department, steps, communes }: ProcedureDefinition, { offices }: Surroundings): Generator<Finding> {
  const known = offices.keys;
  if (!known.has(department))
    yield {
      path: ["department"],
      code: "DEPARTMENT_UNKNOWN",
      reason: `Không có phòng, ban hay cơ quan nào mang khóa "${department}".`,
      suggestion: suggestKey(department, known),
    };
  for (const [at, { owner, consults }] of steps.entries()) {
    const path = ["steps", at, "owner"];
    if (consults !== undefined && !known.has(consults.office))
      yield {
        path: ["steps", at, "consults", "office"],
        code: "CONSULTED_UNKNOWN",
        reason: `Không có phòng, ban hay cơ quan nào mang khóa "${consults.office}" để lấy ý kiến.`,
        suggestion: suggestKey(consults.office, known),
      };
    const place = offices.placeOf(owner, communes);
    if (place.kind === "unknown")
      yield {
        path,
        code: "OWNER_UNKNOWN",
        reason: `Không ai nhận bước này: "${owner}" không phải bộ phận của xã, phường hay cơ quan của tỉnh.`,
        suggestion: suggestKey(owner, known),
      };
    if (place.kind === "missing-in")
      yield {
        path,
        code: "OWNER_NOT_IN_COMMUNE",
        reason: `Bộ phận "${owner}" chưa có ở: ${place.communes.join(", ")}.`,
        suggestion:
          "Thêm bộ phận này vào các đơn vị đó trong tệp của tỉnh, hoặc giao bước cho bộ phận mà nơi nào cũng có.",
      };
  }
}

function* names({ cases, steps, questions = [] }: ProcedureDefinition): Generator<Finding> {
  const suggestion = "Đặt mã khác nhau.";
  for (const { at, value } of repeats(questions.map(({ id }) => id)))
    yield {
      path: ["questions", at, "id"],
      code: "QUESTION_TWICE",
      reason: `Câu hỏi "${value}" ghi hai lần.`,
      suggestion,
    };
  for (const [at, { options }] of questions.entries())
    for (const { at: position, value } of repeats(options.map(({ id }) => id)))
      yield {
        path: ["questions", at, "options", position, "id"],
        code: "OPTION_TWICE",
        reason: `Câu trả lời "${value}" ghi hai lần trong một câu hỏi.`,
        suggestion,
      };
  for (const { at, value } of repeats(cases.map(({ id }) => id)))
    yield { path: ["cases", at, "id"], code: "CASE_TWICE", reason: `Trường hợp "${value}" ghi hai lần.`, suggestion };
  for (const { at, value } of repeats(steps.map(({ id }) => id)))
    yield { path: ["steps", at, "id"], code: "STEP_TWICE", reason: `Bước "${value}" ghi hai lần.`, suggestion };
  for (const [at, { components }] of cases.entries())
    for (const { at: position, value } of repeats(components.map(({ id }) => id)))
      yield {
        path: ["cases", at, "components", position, "id"],
        code: "COMPONENT_TWICE",
        reason: `Giấy tờ "${value}" ghi hai lần trong một trường hợp.`,
        suggestion,
      };
  const known = new Set(cases.map(({ id }) => id));
  for (const [at, step] of steps.entries())
    for (const [position, id] of (step.cases ?? []).entries())
      if (!known.has(id))
        yield {
          path: ["steps", at, "cases", position],
          code: "STEP_CASE_UNKNOWN",
          reason: `Thủ tục không có trường hợp "${id}".`,
          suggestion: suggestKey(id, known),
        };
}

function* promises({ effectiveFrom, effectiveTo, online, cases }: ProcedureDefinition): Generator<Finding> {
  if (effectiveTo !== undefined && effectiveTo < effectiveFrom)
    yield {
      path: ["effectiveTo"],
      code: "PERIOD_EMPTY",
      reason: `Ngày hết hiệu lực ${effectiveTo} trước ngày có hiệu lực ${effectiveFrom}.`,
      suggestion: "effectiveTo là ngày cuối cùng còn hiệu lực, bằng hoặc sau effectiveFrom.",
    };
  if (online.level !== "full" && online.reason === undefined)
    yield {
      path: ["online"],
      code: "ONLINE_REASON_MISSING",
      reason: "Dịch vụ công không toàn trình phải công khai lý do.",
      suggestion: "Thêm reason: phải có mặt, phải kiểm tra thực tế, hay lý do kỹ thuật.",
    };
  for (const [at, { fees }] of cases.entries())
    for (const [position, { amountVnd, note, name }] of fees.entries())
      if (amountVnd === undefined && note === undefined)
        yield {
          path: ["cases", at, "fees", position],
          code: "FEE_WITHOUT_AMOUNT",
          reason: `Khoản "${name.vi}" không ghi mức thu và không nói vì sao.`,
          suggestion: "Ghi amountVnd, hoặc ghi note cho biết ai quy định mức thu và hỏi ở đâu.",
        };
}

/** Nobody could come with it who must take a number first. */
function* served({ department }: ProcedureDefinition, { served }: Surroundings): Generator<Finding> {
  if (!served.has(department))
    yield {
      path: ["department"],
      code: "DEPARTMENT_WITHOUT_LINE",
      reason: `Không nhóm lấy số nào phục vụ "${department}", người dân không biết lấy số ở đâu.`,
      suggestion: `Thêm ${department} vào fields của một nhóm trong service-lines.`,
    };
}

/** Every fault of one procedure; paths start inside the procedure. */
export function* checkProcedure(procedure: ProcedureDefinition, surroundings: Surroundings): Generator<Finding> {
  yield* owners(procedure, surroundings);
  yield* names(procedure);
  yield* checkConditions(procedure);
  yield* checkWays(procedure);
  yield* promises(procedure);
  yield* served(procedure, surroundings);
}
