import { useState } from "preact/hooks";
import type { DossierView } from "../../shared/contracts/dossier-api.ts";
import type { ProcedureView } from "../../shared/contracts/procedure-api.ts";
import type { ReplyValues } from "../../shared/domain/reply/replies-for.ts";
import type { CommandName, CommandValues } from "./command-fields.ts";
import { CommandForm, type Offers } from "./command-form.tsx";
import type { CommandTarget } from "./command-target.ts";
import { useDesk } from "./desk.ts";
import { keptCommand } from "./draft.ts";
import type { PaperChoice } from "./paper-choice.ts";
import { type Change, useCommand } from "./use-command.ts";

interface Props {
  readonly name: CommandName;
  readonly title?: string | undefined;
  readonly target: CommandTarget;
  readonly papers: readonly PaperChoice[];
  readonly mustAsk: readonly string[];
  readonly offers?: Offers;
  readonly after?: string | undefined;
  readonly definition: ProcedureView | undefined;
  readonly about: ReplyValues;
  readonly initial: CommandValues;
  readonly onDone: (view: DossierView) => void;
  readonly onChanged: (why: Change) => void;
  readonly onClose: () => void;
}

/** A command to a dossier that is open. What is typed is kept in the tab, so that a session that ends loses nothing. */
export const DossierCommand = (props: Props) => {
  const { name, target, initial, onDone, onChanged, onClose } = props;
  const { officer } = useDesk();
  const store = keptCommand(officer, target.code, name);
  const [values, setValues] = useState<CommandValues>(() => store.read() ?? initial);
  const { problem, trouble, sending, send } = useCommand({
    name,
    target,
    onDone: (view) => {
      store.forget();
      onDone(view);
    },
    onChanged: (why) => {
      if (why === "stored") store.forget();
      onChanged(why);
    },
  });
  const change = (next: CommandValues) => {
    store.write(next);
    setValues(next);
  };
  const cancel = () => {
    store.forget();
    onClose();
  };
  return (
    <CommandForm
      name={name}
      title={props.title}
      values={values}
      papers={props.papers}
      mustAsk={props.mustAsk}
      offers={props.offers}
      after={props.after}
      definition={props.definition}
      about={props.about}
      problem={problem}
      trouble={trouble}
      sending={sending}
      onChange={change}
      onSend={() => void send(values)}
      onCancel={cancel}
      onClose={onClose}
    />
  );
};
