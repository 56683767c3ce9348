import { useState } from "preact/hooks";
import type { CarriedOutcome } from "../../../shared/contracts/outing-api.ts";
import type { CommandValues } from "../command-fields.ts";
import { CommandForm } from "../command-form.tsx";
import { commandBody } from "../command-values.ts";
import { useErrands } from "./use-errands.ts";
import { useOutingWords } from "./use-outing-words.ts";

interface Props {
  readonly outing: string;
  readonly outcome: CarriedOutcome;
  readonly onClose: () => void;
}

const COMMAND = "dossier.return-outcome";
/** In the hamlet an outcome goes from hand to hand. */
const OFFERS = { way: ["counter"] };

/** Who receives the outcome. It is kept on this computer before it is shown as handed out, and told when it can be. */
export const HandOut = ({ outing, outcome, onClose }: Props) => {
  const text = useOutingWords();
  const errands = useErrands();
  const [values, setValues] = useState<CommandValues>({ to: "owner" });
  const [trouble, setTrouble] = useState("");
  const [sending, setSending] = useState(false);
  if (errands?.canKeep !== true) return <p class="notice warn">{text.needsNetwork}</p>;
  const send = async () => {
    setSending(true);
    const isKept = await errands.handOut(outing, outcome.code, commandBody(COMMAND, values));
    setSending(false);
    if (isKept) onClose();
    else setTrouble(text.notKept);
  };
  return (
    <CommandForm
      name={COMMAND}
      title={text.handOutOf(outcome.ownerName)}
      values={values}
      papers={[]}
      offers={OFFERS}
      problem={undefined}
      trouble={trouble}
      sending={sending}
      onChange={setValues}
      onSend={() => void send()}
      onCancel={onClose}
      onClose={onClose}
    />
  );
};
