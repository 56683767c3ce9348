import type { DossierView } from "../../shared/contracts/dossier-api.ts";
import type { ProcedureView } from "../../shared/contracts/procedure-api.ts";
import { type Loaded, useLoad } from "./use-load.ts";

/** The procedure with its cases and papers; nothing is asked while no procedure is chosen. */
export const useProcedure = (code: string | undefined): Loaded<ProcedureView> =>
  useLoad<ProcedureView>(code === undefined ? undefined : `/procedures/${encodeURIComponent(code)}`);

export type CaseView = ProcedureView["cases"][number];

/** The case under which a dossier was taken in, with its papers; undefined until the procedure is loaded. */
export const useCase = (view: Pick<DossierView, "procedure" | "case"> | undefined): CaseView | undefined => {
  const { answer } = useProcedure(view?.procedure);
  return answer?.kind === "ok" ? answer.value.cases.find(({ id }) => id === view?.case) : undefined;
};
