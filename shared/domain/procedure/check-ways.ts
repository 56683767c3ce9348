import type { TimeLimit } from "../calendar/time-limit.ts";
import { stepsFor } from "./applies.ts";
import type { Facts } from "./condition.ts";
import type { ProcedureCase, ProcedureDefinition, Step } from "./definition.ts";
import type { Finding } from "./fault.ts";
import { leastHours } from "./least-time.ts";
import { answersTo, combinationsOf, MOST_WAYS, questionsBehind } from "./reachable.ts";
import { mostHours, ROUNDS, wayInWords } from "./way-time.ts";

/** Who takes this way, in the words of a case and of its answers. */
const wayName = ({ name }: ProcedureCase, answers: Facts["answers"]): string => {
  const given = Object.entries(answers).map(([question, option]) => `${question}: ${option}`);
  return given.length === 0 ? `Trường hợp "${name.vi}"` : `Trường hợp "${name.vi}" (${given.join(", ")})`;
};

/** Each way must come to exactly one decision, as its last step, and in time. */
export function* checkWays(procedure: ProcedureDefinition): Generator<Finding> {
  yield* checkLoops(procedure);
  // The parts of a bundle decide, each in its own procedure.
  if (procedure.bundle !== undefined) return;
  const questions = questionsBehind(
    procedure,
    procedure.steps.map(({ when }) => when),
  );
  const count = procedure.cases.length * combinationsOf(questions);
  if (count > MOST_WAYS)
    return yield {
      path: ["steps"],
      code: "TOO_MANY_WAYS",
      reason: `Các bước phụ thuộc ${questions.length} câu hỏi, tạo ra ${count} đường đi, không thể kiểm hết.`,
      suggestion: "Tách thành các trường hợp, mỗi trường hợp ít câu hỏi hơn.",
    };
  for (const [caseAt, theCase] of procedure.cases.entries()) {
    const told = new Set<string>();
    for (const answers of answersTo(questions, theCase.id)) {
      const steps = stepsFor(procedure, { case: theCase.id, answers });
      const way = { name: wayName(theCase, answers), steps, caseAt, timeLimit: theCase.timeLimit };
      for (const fault of checkWay(procedure, way)) {
        // Ways of one case share most of their steps: the same place is told once.
        const place = `${fault.code} ${fault.path.join(".")}`;
        if (told.has(place)) continue;
        told.add(place);
        yield fault;
      }
    }
  }
}

interface Way {
  readonly name: string;
  readonly steps: readonly Step[];
  readonly caseAt: number;
  readonly timeLimit: TimeLimit;
}

function* checkWay(procedure: ProcedureDefinition, { name, steps, caseAt, timeLimit }: Way): Generator<Finding> {
  const deciding = steps.filter(({ decides }) => decides);
  if (deciding.length === 0)
    yield {
      path: ["steps"],
      code: "NO_DECIDING_STEP",
      reason: `${name} không có bước nào ra kết quả, hồ sơ sẽ không bao giờ xong.`,
      suggestion: "Ghi decides: true ở bước cuối của trường hợp này.",
    };
  if (deciding.length > 1)
    yield {
      path: ["steps", procedure.steps.findIndex((step) => step.id === deciding[1]?.id), "decides"],
      code: "TWO_DECIDING_STEPS",
      reason: `${name} có ${deciding.length} bước ra kết quả: ${deciding.map((step) => step.id).join(", ")}.`,
      suggestion: "Chỉ để decides: true ở một bước, hoặc ghi cases để tách các bước theo trường hợp.",
    };
  const last = steps.at(-1);
  if (deciding.length === 1 && last !== undefined && last !== deciding[0])
    yield {
      path: ["steps", procedure.steps.indexOf(last)],
      code: "STEP_AFTER_DECISION",
      reason: `Bước "${last.id}" đứng sau bước ra kết quả nên ${name} không bao giờ tới bước này.`,
      suggestion: "Đưa bước này lên trước bước ra kết quả, hoặc bỏ đi.",
    };
  const [most, least] = [mostHours(steps), leastHours(timeLimit)];
  if (most > least)
    yield {
      path: ["cases", caseAt, "timeLimit"],
      code: "STEPS_EXCEED_LIMIT",
      reason: `${name} có thể mất ${most} giờ làm việc, nhưng thời hạn theo luật có lúc chỉ còn ${least} giờ. Đường đi, mỗi bước giờ nhận + giờ làm: ${wayInWords(steps)}.`,
      suggestion: `Bớt ít nhất ${Math.round((most - least) * 100) / 100} giờ ở acceptWithinHours hoặc workHours của các bước, hoặc bớt số lần chuyển lại (backTo).`,
    };
}

/** A step may send back only to a step before it, and not for ever. */
function* checkLoops({ steps }: ProcedureDefinition): Generator<Finding> {
  for (const [at, { id, name, backTo }] of steps.entries()) {
    if (backTo === undefined) continue;
    const before = steps.slice(0, at).map((step) => step.id);
    if (!before.includes(backTo.step))
      yield {
        path: ["steps", at, "backTo", "step"],
        code: "BACK_TO_NOT_BEFORE",
        reason: `Không có bước "${backTo.step}" nào đứng trước bước "${id}" để chuyển lại.`,
        suggestion: before.length === 0 ? "Bỏ backTo ở bước đầu." : `Các bước đứng trước: ${before.join(", ")}.`,
      };
    else if (backTo.atMost === undefined)
      yield {
        path: ["steps", at, "backTo"],
        code: "LOOP_WITHOUT_BOUND",
        reason: `Bước "${name.vi}" chuyển lại "${backTo.step}" mà không ghi tối đa mấy lần; hệ thống chỉ cho ${ROUNDS} lần.`,
        suggestion: `Ghi atMost: ${ROUNDS} nếu đúng là như vậy, hoặc số lần khác.`,
      };
  }
}
