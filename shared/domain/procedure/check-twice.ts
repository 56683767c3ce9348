import type { Condition } from "./condition.ts";
import type { ProcedureCase, ProcedureDefinition } from "./definition.ts";
import type { FaultPath, Finding } from "./fault.ts";
import { truthsOf } from "./reachable.ts";
import { sameWords } from "./same-words.ts";

/** Namesakes that each is compared with; a hundred papers of one name are told well before the hundredth. */
const MOST_NAMESAKES = 8;

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

/** The first namesake that somebody of this case meets beside this one. */
const beside = <Thing extends Conditional>(
  procedure: ProcedureDefinition,
  { id }: Pick<ProcedureCase, "id">,
  thing: Thing,
  namesakes: readonly Thing[],
): Thing | undefined => namesakes.slice(0, MOST_NAMESAKES).find((one) => together(procedure, { id }, one, thing));

function* questions(procedure: ProcedureDefinition): Generator<Finding> {
  const { questions: all = [], cases } = procedure;
  for (const [at, question] of all.entries()) {
    const namesakes = all
      .slice(0, at)
      .filter(({ id, text }) => id !== question.id && sameWords(text.vi, question.text.vi));
    const [first] = cases.flatMap((theCase) => beside(procedure, theCase, question, namesakes) ?? []);
    if (first !== undefined)
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
    const namesakes = theCase.components
      .slice(0, at)
      .filter(({ id, name }) => id !== paper.id && sameWords(name.vi, paper.name.vi));
    const first = beside(procedure, theCase, paper, namesakes);
    if (first !== undefined)
      yield {
        path: [...path, "components", at, "name"],
        code: "COMPONENT_NAME_TWICE",
        reason: `Trường hợp "${theCase.name.vi}" đòi giấy tờ "${paper.name.vi}" hai lần, với mã ${first.id} và ${paper.id}.`,
        suggestion: "Bỏ một mục và ghi số bản ở count, hoặc ghi rõ trong tên hai giấy tờ khác nhau ở đâu.",
      };
  }
}

function* fees(procedure: ProcedureDefinition, theCase: ProcedureCase, path: FaultPath): Generator<Finding> {
  for (const [at, fee] of theCase.fees.entries()) {
    const namesakes = theCase.fees
      .slice(0, at)
      .filter(({ channel, name }) => channel === fee.channel && sameWords(name.vi, fee.name.vi));
    if (beside(procedure, theCase, fee, namesakes) !== undefined)
      yield {
        path: [...path, "fees", at, "name"],
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
