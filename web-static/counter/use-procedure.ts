import type { DossierView } from "../../shared/contracts/dossier-api.ts";
import type { ProcedureView } from "../../shared/contracts/procedure-api.ts";
import { type Loaded, useLoad } from "./use-load.ts";

/**
 * The procedure with its cases and papers; nothing is asked while no procedure is chosen.
 * @param version a dossier's own; the one in force today when absent
 */
export const useProcedure = (code: string | undefined, version?: string): Loaded<ProcedureView> => {
  const query = version === undefined ? "" : `?${new URLSearchParams({ version })}`;
  return useLoad<ProcedureView>(code === undefined ? undefined : `/procedures/${encodeURIComponent(code)}${query}`);
};

export type CaseView = ProcedureView["cases"][number];

/** Under what a dossier was taken in: its case with the papers, and what was asked of the person. */
export interface TakenUnder {
  readonly theCase: CaseView | undefined;
  readonly questions: NonNullable<ProcedureView["questions"]>;
}

/** Empty until the version that the dossier keeps is loaded. */
export const useTakenUnder = (view: Pick<DossierView, "procedure" | "procedureVersion" | "case"> | undefined) => {
  const { answer } = useProcedure(view?.procedure, view?.procedureVersion);
  const procedure = answer?.kind === "ok" ? answer.value : undefined;
  const theCase = procedure?.cases.find(({ id }) => id === view?.case);
  return { theCase, questions: procedure?.questions ?? [] } satisfies TakenUnder;
};
