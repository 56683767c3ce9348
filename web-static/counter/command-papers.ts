import type { DossierView } from "../../shared/contracts/dossier-api.ts";
import type { ProcedureView } from "../../shared/contracts/procedure-api.ts";
import { type CommandName, type CommandValues, fieldsOf, type Matter } from "./command-fields.ts";
import type { Offers } from "./command-form.tsx";
import { listedPapers } from "./draft-answers.ts";
import type { GivenPaper } from "./given-paper.ts";
import { choiceOf, offered, type PaperChoice } from "./paper-choice.ts";
import type { CaseView } from "./use-procedure.ts";

type Seen = Pick<DossierView, "status" | "missing" | "answers" | "owner" | "components" | "case">;
type Step = Pick<ProcedureView["steps"][number], "consults">;

/** Which papers a command chooses from: what was asked for, or what the answers leave of the case. */
export const papersFor = (name: CommandName, { missing, answers }: Seen, theCase: CaseView): PaperChoice[] => {
  const asked = missing.map(({ id }) => id);
  const isOffered =
    name === "dossier.provide-supplement"
      ? (id: string) => asked.includes(id)
      : (id: string) =>
          asked.includes(id) || listedPapers(theCase, answers).some(({ component }) => component.id === id);
  return theCase.components.filter(({ id }) => isOffered(id)).map(choiceOf);
};

/** Before receipt a request names everything that is missing. */
export const mustAskFor = ({ status, missing }: Seen): string[] =>
  status === "submitted" ? missing.map(({ id }) => id) : [];

const ownerOf = ({ owner }: Pick<DossierView, "owner">): CommandValues => ({
  "owner.name": owner.name,
  "owner.idNumber": owner.idNumber ?? "",
  "owner.phone": owner.phone ?? "",
  "owner.address": owner.address ?? "",
});

const asTakenDown = (papers: readonly PaperChoice[], { components }: Pick<DossierView, "components">): GivenPaper[] =>
  papers.map(({ id, form, count }) => {
    const taken = components.find((one) => one.id === id);
    return { id, form: taken?.form ?? form, count: taken?.count ?? count, given: taken !== undefined };
  });

/** Where the correction of case and answers begins: with what was taken down. */
const matterOf = (
  papers: readonly PaperChoice[],
  view: Pick<DossierView, "case" | "answers" | "components">,
): Matter => ({
  case: view.case,
  ...(view.answers === undefined ? {} : { answers: view.answers }),
  papers: asTakenDown(papers, view),
});

/** Whom the step asks by the procedure, as its form is filled in first. */
const consulted = (step: Step | undefined): CommandValues =>
  step?.consults === undefined
    ? {}
    : { office: step.consults.office, replyWithinHours: String(step.consults.replyWithinHours) };

/** What a form begins with: what is surely meant, and nothing that could do harm unseen. */
export const initialFor = (
  name: CommandName,
  view: Seen,
  papers: readonly PaperChoice[],
  step?: Step,
): CommandValues => {
  const ids = view.missing.map(({ id }) => id);
  switch (name) {
    case "dossier.return-outcome":
      return { to: "owner", way: "counter" };
    case "dossier.correct-receipt":
      return { ...ownerOf(view), components: asTakenDown(papers, view), matter: matterOf(papers, view) };
    case "handoff.ask-consultation":
      return consulted(step);
    case "dossier.provide-supplement":
      return { components: offered(papers, ids) };
    case "dossier.request-supplement":
    case "dossier.request-second-supplement":
    case "handoff.request-supplement":
    case "handoff.find-not-eligible":
      return { components: ids };
    default:
      return {};
  }
};

/** Whether the form cannot be shown before the procedure is there. */
export const needsPapers = (name: CommandName): boolean =>
  fieldsOf(name, {}).some(({ kind }) => kind === "papers" || kind === "brought") ||
  name === "dossier.correct-receipt" ||
  name === "dossier.return-outcome" ||
  name === "handoff.ask-consultation";

/** What the procedure leaves of a form's choices. */
export const offersOf = ({
  outcome,
  cases,
  questions = [],
}: Pick<ProcedureView, "outcome" | "cases" | "questions">): Offers => ({
  wrong: ["owner", "papers", ...(cases.length > 1 || questions.length > 0 ? ["matter"] : [])],
  way: ["counter", ...(outcome.delivery ?? [])],
});
