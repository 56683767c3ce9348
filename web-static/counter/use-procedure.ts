import { useEffect } from "preact/hooks";
import type { DossierView } from "../../shared/contracts/dossier-api.ts";
import type { ProcedureView } from "../../shared/contracts/procedure-api.ts";
import { keepProcedure, keptProcedure } from "./kept-procedures.ts";
import { type Loaded, useLoad } from "./use-load.ts";

interface Which {
  /** A dossier's own; the one in force today when absent. */
  readonly version?: string | undefined;
  /** Another number asks past what the browser has kept of a minute ago. */
  readonly renewal?: number;
}

/** The procedure with its cases and papers; nothing is asked while no procedure is chosen. */
export const useProcedure = (code: string | undefined, { version, renewal = 0 }: Which = {}): Loaded<ProcedureView> => {
  const query = new URLSearchParams({
    ...(version === undefined ? {} : { version }),
    ...(renewal === 0 ? {} : { renewal: String(renewal) }),
  });
  const path = code === undefined ? undefined : `/procedures/${encodeURIComponent(code)}`;
  const loaded = useLoad<ProcedureView>(path && (query.size === 0 ? path : `${path}?${query}`));
  const { answer, replace } = loaded;
  useEffect(() => {
    if (code === undefined || version !== undefined) return;
    if (answer?.kind === "ok") void keepProcedure(code, answer.value);
    // Without a network the one that was in force when it was seen last; the server refuses it if another is by then.
    else if (answer?.kind === "offline") void keptProcedure(code).then((view) => view && replace(view));
  }, [code, version, answer]);
  return loaded;
};

export type CaseView = ProcedureView["cases"][number];

/** Under what a dossier was taken in: its case with the papers, and what was asked of the person. */
export interface TakenUnder extends Pick<Loaded<ProcedureView>, "answer" | "reload"> {
  readonly procedure: ProcedureView | undefined;
  readonly theCase: CaseView | undefined;
  readonly questions: NonNullable<ProcedureView["questions"]>;
}

/** Empty until the version that the dossier keeps is loaded. */
export const useTakenUnder = (
  view: Pick<DossierView, "procedure" | "procedureVersion" | "case"> | undefined,
): TakenUnder => {
  const { answer, reload } = useProcedure(view?.procedure, { version: view?.procedureVersion });
  const procedure = answer?.kind === "ok" ? answer.value : undefined;
  const theCase = procedure?.cases.find(({ id }) => id === view?.case);
  return { procedure, theCase, questions: procedure?.questions ?? [], answer, reload };
};
