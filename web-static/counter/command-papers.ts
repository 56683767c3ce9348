import type { DossierView } from "../../shared/contracts/dossier-api.ts";
import type { CommandName, CommandValues } from "./command-fields.ts";
import { listedPapers } from "./draft-answers.ts";
import { choiceOf, offered, type PaperChoice } from "./paper-choice.ts";
import type { CaseView } from "./use-procedure.ts";

type Seen = Pick<DossierView, "status" | "missing" | "answers">;

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

/** What a form begins with: what is surely meant, and nothing that could do harm unseen. */
export const initialFor = (name: CommandName, view: Seen, papers: readonly PaperChoice[]): CommandValues => {
  const ids = view.missing.map(({ id }) => id);
  switch (name) {
    case "dossier.return-outcome":
      return { to: "owner" };
    case "dossier.provide-supplement":
      return { components: offered(papers, ids) };
    case "dossier.request-supplement":
    case "dossier.request-second-supplement":
    case "handoff.request-supplement":
      return { components: ids };
    default:
      return {};
  }
};

export const needsPapers = (name: CommandName): boolean => name.endsWith("supplement");
