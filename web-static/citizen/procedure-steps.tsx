import { STANDARD_DAY_MINUTES } from "../../shared/domain/calendar/standard-hours.ts";
import type { Procedure, Step } from "../../shared/domain/procedure/definition.ts";
import { conditionText } from "../../shared/text/condition-text.ts";
import { workingTimeText } from "../../shared/text/remaining.ts";
import { ownerName } from "../site/owner-name.ts";
import { casesBySteps } from "../site/paper-groups.ts";
import type { PageContext } from "../site/site-input.ts";
import { procedure as en } from "../text/guide-en.ts";
import { procedure as vi } from "../text/guide-vi.ts";

interface Props {
  readonly context: PageContext;
  readonly procedure: Procedure;
}

const StepItem = ({ context, procedure, step }: Props & { step: Step }) => {
  const { language, province } = context;
  const text = { vi, en }[language];
  const time = (hours: number) => workingTimeText(Math.round(hours * 60), STANDARD_DAY_MINUTES)[language];
  return (
    <li>
      <strong>{step.name[language]}</strong>
      {ownerName(province, step.owner, language)}
      <div class="quiet small">{text.stepTime(time(step.acceptWithinHours), time(step.workHours))}</div>
      {step.when && (
        <div class="small">
          {text.onlyIf} {conditionText(step.when, procedure, language)}
        </div>
      )}
    </li>
  );
};

const Way = ({ steps, ...props }: Props & { steps: readonly Step[] }) => {
  const { language, province } = props.context;
  const text = { vi, en }[language];
  return (
    <ol class="steps">
      <li>
        <strong>{text.hand}</strong>
        {ownerName(province, "one-stop", language)}
      </li>
      {steps.map((step) => (
        <StepItem key={step.id} step={step} {...props} />
      ))}
      <li>
        <strong>{text.receive}</strong>
        {text.atCentre}
      </li>
    </ol>
  );
};

/**
 * The dossier's way as a line, from the counter through every office and back to the counter. Cases that go different
 * ways get a line each.
 */
export const ProcedureSteps = ({ context, procedure }: Props) => {
  const { language } = context;
  const text = { vi, en }[language];
  const ways = casesBySteps(procedure);
  return (
    <section class="section" aria-labelledby="steps">
      <h2 id="steps">{text.steps}</h2>
      <div class="ways">
        {ways.map(({ steps, cases }) => (
          <div key={cases[0]?.id}>
            {ways.length > 1 && (
              <h3>
                {text.case}: {cases.map(({ name }) => name[language]).join("; ")}
              </h3>
            )}
            <Way context={context} procedure={procedure} steps={steps} />
          </div>
        ))}
      </div>
    </section>
  );
};
