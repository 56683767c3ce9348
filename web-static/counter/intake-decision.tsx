import type { DossierView } from "../../shared/contracts/dossier-api.ts";
import { CommandForm } from "./command-form.tsx";
import { useDesk } from "./desk.ts";
import { links } from "./route.ts";
import { useProcedure } from "./use-procedure.ts";

interface Props {
  readonly view: DossierView;
  readonly next: "supplement" | "refuse";
  /** Why a receipt could not be given, when it was tried. */
  readonly reason?: string | undefined;
}

/** Right after submission: the written supplement request with the missing papers ticked, or the refusal. */
export const IntakeDecision = ({ view, next, reason }: Props) => {
  const { language } = useDesk();
  const procedure = useProcedure(view.procedure, view.procedureVersion).answer;
  const papers =
    procedure?.kind === "ok"
      ? (procedure.value.cases.find(({ id }) => id === view.case)?.components ?? [])
      : view.missing;
  const open = () => {
    location.hash = links.dossier(view.code);
  };
  return (
    <section>
      <h1>
        {view.procedureName[language]}
        <br />
        <span class="dossier-code">{view.code}</span>
      </h1>
      {reason !== undefined && (
        <p class="notice warn" role="alert">
          {reason}
        </p>
      )}
      <CommandForm
        name={next === "refuse" ? "dossier.refuse" : "dossier.request-supplement"}
        target={{ code: view.code, version: view.version }}
        papers={papers}
        initial={next === "refuse" ? {} : { components: view.missing.map(({ id }) => id) }}
        onDone={open}
        onChanged={open}
        onCancel={open}
      />
    </section>
  );
};
