import { type Condition, holds } from "./condition.ts";
import { conditionWords } from "./condition-words.ts";
import type { ProcedureDefinition, Step } from "./definition.ts";
import type { Finding } from "./fault.ts";
import { conditionsOf, type PlacedCondition } from "./placed-conditions.ts";
import { answersTo, combinationsOf, MOST_WAYS, questionsBehind, truthsOf, turnsOn } from "./reachable.ts";

const NEVER = {
  question: ["QUESTION_NEVER_ASKED", "Không ai được hỏi câu", "Sửa when của câu hỏi, hoặc bỏ câu hỏi."],
  case: [
    "CASE_NEVER_REACHED",
    "Không câu trả lời nào dẫn tới trường hợp",
    "Sửa when của trường hợp, hoặc bỏ trường hợp.",
  ],
  component: ["COMPONENT_NEVER_ASKED", "Không hồ sơ nào phải nộp giấy tờ", "Sửa when của giấy tờ, hoặc bỏ giấy tờ."],
  fee: ["FEE_NEVER_DUE", "Không ai phải trả khoản", "Sửa when của khoản thu, hoặc bỏ khoản thu."],
} as const;

type Never = keyof typeof NEVER;
const isNever = (of: PlacedCondition["of"]): of is Never => of !== "step";

/** Steps are told apart from these: one that names no case at all has no condition that could be false. */
function* neverTrue(procedure: ProcedureDefinition): Generator<Finding> {
  for (const { path, condition, of, name, cases } of conditionsOf(procedure)) {
    if (!isNever(of)) continue;
    const truths = cases.map((id) => truthsOf(procedure, condition, id));
    // A case is open until an answer rules it out; everything else is there only when its condition is certainly true.
    const isOpen = truths.some((found) => found.has("yes") || (of === "case" && found.has("unknown")));
    if (isOpen) continue;
    const [code, nobody, suggestion] = NEVER[of];
    const reason = `${nobody} "${name}": điều kiện "${conditionWords(condition)}" không bao giờ đúng.`;
    yield { path, code, reason, suggestion };
  }
}

const whyNotTaken = ({ cases, when }: Step): string =>
  when === undefined || cases?.length === 0
    ? "cases không ghi trường hợp nào"
    : `điều kiện "${conditionWords(when)}" không bao giờ đúng${cases === undefined ? "" : ` trong trường hợp ${cases.join(", ")}`}`;

function* neverTaken(procedure: ProcedureDefinition): Generator<Finding> {
  const all = procedure.cases.map(({ id }) => id);
  for (const [at, step] of procedure.steps.entries()) {
    const isTaken = (step.cases ?? all).some((id) =>
      [...truthsOf(procedure, step.when, id)].some((truth) => truth !== "no"),
    );
    if (!isTaken)
      yield {
        path: ["steps", at],
        code: "STEP_NEVER_TAKEN",
        reason: `Không hồ sơ nào tới bước "${step.name.vi}": ${whyNotTaken(step)}.`,
        suggestion: "Sửa cases hoặc when của bước, hoặc bỏ bước.",
      };
  }
}

/** Whoever answers so would be told that there is no such matter. */
function* withoutCase(procedure: ProcedureDefinition): Generator<Finding> {
  const conditions = procedure.cases.flatMap(({ when }): Condition[] => (when === undefined ? [] : [when]));
  const questions = questionsBehind(procedure, conditions);
  if (conditions.length < procedure.cases.length || combinationsOf(questions) > MOST_WAYS) return;
  const stranded = answersTo(questions, undefined).find((answers) =>
    conditions.every((condition) => holds(condition, { answers }) === "no"),
  );
  if (stranded === undefined) return;
  const given = Object.entries(stranded).map(([question, option]) => `${question}: ${option}`);
  yield {
    path: ["cases"],
    code: "ANSWERS_WITHOUT_CASE",
    reason: `Người trả lời (${given.join(", ")}) không thuộc trường hợp nào.`,
    suggestion: "Nới when của một trường hợp, hoặc thêm trường hợp cho những người này.",
  };
}

function* changesNothing(procedure: ProcedureDefinition): Generator<Finding> {
  const conditions = [...conditionsOf(procedure)];
  for (const [at, question] of (procedure.questions ?? []).entries()) {
    const matters = conditions.some(({ condition, cases }) =>
      cases.some((id) => turnsOn(procedure, condition, question, id)),
    );
    if (!matters)
      yield {
        path: ["questions", at],
        code: "QUESTION_CHANGES_NOTHING",
        reason: `Câu hỏi "${question.text.vi}" trả lời thế nào cũng ra cùng giấy tờ, cùng khoản thu và cùng các bước.`,
        suggestion: `Ghi when: { answer: ${question.id}, is: … } ở nơi câu trả lời làm khác đi, hoặc bỏ câu hỏi.`,
      };
  }
}

/** What nobody can ever come to. Only for a procedure whose conditions speak of what exists. */
export function* checkReach(procedure: ProcedureDefinition): Generator<Finding> {
  const never = [...neverTrue(procedure), ...neverTaken(procedure)];
  yield* never;
  yield* withoutCase(procedure);
  // A question that only a contradiction asks for changes nothing either: the contradiction is what must be mended.
  if (never.length === 0) yield* changesNothing(procedure);
}
