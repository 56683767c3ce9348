import type { Procedure, Step } from "../../shared/domain/procedure/definition.ts";
import { ownerName } from "../site/owner-name.ts";
import type { PageContext } from "../site/site-input.ts";
import * as en from "../text/en.ts";
import * as vi from "../text/vi.ts";

interface Props {
  readonly context: PageContext;
  readonly procedure: Procedure;
}

const StepItem = ({ context, procedure, step }: Props & { step: Step }) => {
  const { language, province } = context;
  const text = { vi, en }[language].procedure;
  const hours = (count: number) => (language === "vi" ? String(count).replace(".", ",") : String(count));
  const cases = procedure.cases.filter((one) => step.cases?.includes(one.id)).map((one) => one.name[language]);
  return (
    <li>
      <strong>{step.name[language]}</strong>
      {ownerName(province, step.owner, language)}
      <div class="quiet small">{text.stepTime(hours(step.acceptWithinHours), hours(step.workHours))}</div>
      {cases.length > 0 && <div class="quiet small">{text.onlyCases(cases.join(", "))}</div>}
    </li>
  );
};

/** The dossier's way as a line, from the counter through every office and back to the counter. */
export const ProcedureSteps = ({ context, procedure }: Props) => {
  const text = { vi, en }[context.language].procedure;
  return (
    <section class="section" aria-labelledby="steps">
      <h2 id="steps">{text.steps}</h2>
      <ol class="steps">
        <li>
          <strong>{text.hand}</strong>
          {ownerName(context.province, "one-stop", context.language)}
        </li>
        {procedure.steps.map((step) => (
          <StepItem key={step.id} context={context} procedure={procedure} step={step} />
        ))}
        <li>
          <strong>{text.receive}</strong>
          {text.atCentre}
        </li>
      </ol>
    </section>
  );
};
