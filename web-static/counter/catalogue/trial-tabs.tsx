import { useMemo } from "preact/hooks";
import type { CatalogueContext } from "../../../shared/contracts/catalogue-api.ts";
import { ProcedureDefinition } from "../../../shared/domain/procedure/definition.ts";
import { today } from "../../browser/clock-text.ts";
import { serverNow } from "../../browser/server-clock.ts";
import { useDesk } from "../desk.ts";
import { useWords } from "./form-context.ts";
import { officeNames } from "./named-parts.ts";
import type { Content } from "./paths.ts";
import { SimulationView } from "./simulation-view.tsx";
import { tryOutRules } from "./try-out-rules.ts";
import { TryOutView } from "./try-out-view.tsx";

interface Props {
  readonly content: Content;
  readonly context: CatalogueContext;
}

/** The draft as a definition, once nothing in its form is missing. */
const useDefinition = (content: Content): ProcedureDefinition | undefined =>
  useMemo(() => ProcedureDefinition.safeParse(content).data, [content]);

const NotReadable = () => <p class="empty card">{useWords().publish.notReadable}</p>;

/** A year of dossiers worked through by the draft's rules. */
export const SimulationTab = ({ content, context }: Props) => {
  const { language } = useDesk();
  const procedure = useDefinition(content);
  if (procedure === undefined) return <NotReadable />;
  return (
    <div class="trial">
      <SimulationView
        procedure={procedure}
        calendar={context.calendar}
        office={officeNames(context)}
        language={language}
      />
    </div>
  );
};

/** Nine o'clock in Vietnam: an hour at which counters are open. */
const MORNING = "T02:00:00Z";

/** The first day from now on that the draft holds. */
const firstDay = ({ effectiveFrom }: ProcedureDefinition): string => {
  const now = today(serverNow());
  return effectiveFrom > now ? effectiveFrom : now;
};

/** One dossier played by hand through the draft. */
export const TryOutTab = ({ content, context }: Props) => {
  const { language } = useDesk();
  const procedure = useDefinition(content);
  const rules = useMemo(() => procedure && tryOutRules(procedure, context), [procedure, context]);
  if (procedure === undefined || rules === undefined) return <NotReadable />;
  const [commune] = context.province.communes;
  const first = {
    commune: commune?.code ?? "",
    case: procedure.cases[0]?.id,
    answers: {},
    receivedAt: firstDay(procedure) + MORNING,
  };
  return (
    <div class="trial">
      <TryOutView rules={rules} first={first} language={language} />
    </div>
  );
};
