import type { Condition } from "./condition.ts";
import type { Fee, ProcedureCase, ProcedureDefinition } from "./definition.ts";
import type { FaultPath, Finding } from "./fault.ts";
import { truthsOf } from "./reachable.ts";
import { sameWords } from "./same-words.ts";

interface Conditional {
  readonly when?: Condition | undefined;
}

/** Whether somebody of this case can meet both at once. */
const together = (
  procedure: ProcedureDefinition,
  theCase: Pick<ProcedureCase, "id">,
  one: Conditional,
  other: Conditional,
): boolean => {
  const both = [one, other].flatMap(({ when }): Condition[] => (when === undefined ? [] : [when]));
  return truthsOf(procedure, both.length === 0 ? undefined : { all: both }, theCase.id).has("yes");
};

function* questions(procedure: ProcedureDefinition): Generator<Finding> {
  const { questions: all = [], cases } = procedure;
  for (const [at, question] of all.entries()) {
    const first = all.slice(0, at).find((one) => one.id !== question.id && sameWords(one.text.vi, question.text.vi));
    if (first !== undefined && cases.some((theCase) => together(procedure, theCase, first, question)))
      yield {
        path: ["questions", at, "text"],
        code: "QUESTION_WORDING_TWICE",
        reason: `Người dân bị hỏi hai lần cùng một câu: "${question.text.vi}" (${first.id} và ${question.id}).`,
        suggestion: "Bỏ một câu và dùng lại câu trả lời kia, hoặc viết rõ hai câu khác nhau ở đâu.",
      };
  }
}

function* papers(procedure: ProcedureDefinition, theCase: ProcedureCase, path: FaultPath): Generator<Finding> {
  for (const [at, paper] of theCase.components.entries()) {
    const first = theCase.components
      .slice(0, at)
      .find((one) => one.id !== paper.id && sameWords(one.name.vi, paper.name.vi));
    if (first !== undefined && together(procedure, theCase, first, paper))
      yield {
        path: [...path, "components", at, "name"],
        code: "COMPONENT_NAME_TWICE",
        reason: `Trường hợp "${theCase.name.vi}" đòi giấy tờ "${paper.name.vi}" hai lần, với mã ${first.id} và ${paper.id}.`,
        suggestion: "Bỏ một mục và ghi số bản ở count, hoặc ghi rõ trong tên hai giấy tờ khác nhau ở đâu.",
      };
  }
}

/** "The council sets it" beside "free" tells a person two things; "free, by the council's resolution" tells one. */
const isSetElsewhere = ({ amountVnd, note }: Fee): boolean =>
  amountVnd === 0 &&
  note !== undefined &&
  /mức thu|(hội đồng nhân dân|hđnd|tỉnh).*quy định/i.test(note.vi.normalize("NFC")) &&
  !/miễn|không thu/i.test(note.vi.normalize("NFC"));

function* amounts({ name, amountVnd, note }: Fee, path: FaultPath): Generator<Finding> {
  if (amountVnd === undefined && note === undefined)
    yield {
      path,
      code: "FEE_WITHOUT_AMOUNT",
      reason: `Khoản "${name.vi}" không ghi mức thu và không nói vì sao.`,
      suggestion: "Ghi amountVnd, hoặc ghi note cho biết ai quy định mức thu và hỏi ở đâu.",
    };
}

function* fees(procedure: ProcedureDefinition, theCase: ProcedureCase, path: FaultPath): Generator<Finding> {
  for (const [at, fee] of theCase.fees.entries()) {
    const place = [...path, "fees", at];
    yield* amounts(fee, place);
    if (isSetElsewhere(fee))
      yield {
        path: [...place, "amountVnd"],
        code: "FEE_FREE_BUT_SET_ELSEWHERE",
        reason: `Khoản "${fee.name.vi}" ghi 0 đồng, tức miễn phí, nhưng ghi chú lại nói nơi khác quy định mức thu: "${fee.note?.vi}".`,
        suggestion: "Bỏ amountVnd nếu chưa biết mức thu; nếu đúng là miễn thì ghi chú ai miễn và theo văn bản nào.",
      };
    const first = theCase.fees
      .slice(0, at)
      .find((one) => one.channel === fee.channel && sameWords(one.name.vi, fee.name.vi));
    if (first !== undefined && together(procedure, theCase, first, fee))
      yield {
        path: [...place, "name"],
        code: "FEE_TWICE",
        reason: `Khoản "${fee.name.vi}" bị tính hai lần cho cùng một người trong trường hợp "${theCase.name.vi}".`,
        suggestion: "Bỏ một khoản, ghi channel hoặc when khác nhau, hoặc đặt tên nói rõ hai khoản khác nhau ở đâu.",
      };
  }
}

/** Nobody is asked one thing twice, brings one paper twice or pays one fee twice. */
export function* checkTwice(procedure: ProcedureDefinition): Generator<Finding> {
  yield* questions(procedure);
  for (const [at, theCase] of procedure.cases.entries()) {
    yield* papers(procedure, theCase, ["cases", at]);
    yield* fees(procedure, theCase, ["cases", at]);
  }
}
