import type { Problem } from "../../shared/contracts/problem.ts";
import type { ReplyValues } from "../../shared/domain/reply/replies-for.ts";
import * as en from "../text/console-en.ts";
import * as vi from "../text/console-vi.ts";
import type { CommandValues } from "./command-fields.ts";
import { CommandForm } from "./command-form.tsx";
import { chosenIds } from "./command-values.ts";
import { useDesk } from "./desk.ts";
import type { Decision } from "./draft.ts";
import type { PaperChoice } from "./paper-choice.ts";
import { commandOf } from "./send-intake.ts";

interface Props {
  readonly decision: Decision;
  /** Whose and what dossier it will be, for usual sentences. */
  readonly about: ReplyValues;
  /** Papers of the case, and which of them the person has not brought. */
  readonly papers: readonly PaperChoice[];
  readonly missing: readonly PaperChoice[];
  /** The officer wanted to receive it, and that is not possible yet. */
  readonly wasToReceive: boolean;
  readonly problem: Problem | undefined;
  readonly trouble: string;
  readonly sending: boolean;
  readonly onChange: (values: CommandValues) => void;
  readonly onSend: (values: CommandValues) => void;
  readonly onClose: (how: "cancelled" | "kept") => void;
}

const isSame = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((id) => b.includes(id));

/** The written supplement request or refusal, before anything is sent: what is missing is ticked as the list stands. */
export const IntakeDecision = (props: Props) => {
  const { decision, papers, missing, wasToReceive, onChange, onSend, onClose } = props;
  const { language } = useDesk();
  const text = { vi, en }[language].fresh;
  const asked = decision.next === "supplement" ? missing.map(({ id }) => id) : [];
  const values: CommandValues =
    decision.next === "supplement" ? { components: asked, ...decision.values } : decision.values;
  /** Papers that nobody chose by hand go on following the list of what was brought. */
  const change = (next: CommandValues) => {
    const { components = [], ...others } = next;
    onChange(isSame(chosenIds(components), asked) ? others : next);
  };
  const names = missing.map(({ name }) => name[language]).join("; ");
  return (
    <div class="intake-decision">
      {wasToReceive && missing.length > 0 && (
        <p class="notice warn" role="alert">
          {text.incomplete(names)}
        </p>
      )}
      <CommandForm
        key={decision.next}
        name={commandOf[decision.next]}
        heading="h2"
        values={values}
        papers={papers}
        mustAsk={asked}
        about={props.about}
        problem={props.problem}
        trouble={props.trouble}
        sending={props.sending}
        onChange={change}
        onSend={() => onSend(values)}
        onCancel={() => onClose("cancelled")}
        onClose={() => onClose("kept")}
      />
    </div>
  );
};
