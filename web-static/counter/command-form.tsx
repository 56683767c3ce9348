import { useEffect, useRef, useState } from "preact/hooks";
import type { DossierView } from "../../shared/contracts/dossier-api.ts";
import type { Problem } from "../../shared/contracts/problem.ts";
import { problemText } from "../browser/api.ts";
import { newKey } from "../browser/new-key.ts";
import * as en from "../text/console-en.ts";
import * as vi from "../text/console-vi.ts";
import {
  type CommandField,
  type CommandName,
  type CommandValues,
  commandBody,
  commandPath,
  fieldsFor,
  isGrave,
  lackingFields,
} from "./command-fields.ts";
import { CommandInput, type PaperChoice } from "./command-input.tsx";
import { useDesk } from "./desk.ts";
import { keptCommand } from "./draft.ts";
import { faultAt, otherFaults } from "./field-faults.ts";

export interface CommandTarget {
  readonly code: string;
  readonly version: number;
  readonly handoff?: string | undefined;
}

interface Props {
  readonly name: CommandName;
  readonly target: CommandTarget;
  readonly papers: readonly PaperChoice[];
  readonly initial?: CommandValues;
  readonly onDone: (view: DossierView) => void;
  /** The dossier is no longer the one on the screen: somebody else changed it, or an earlier sending did arrive. */
  readonly onChanged: (why: "changed" | "stored") => void;
  readonly onCancel: () => void;
}

/** One command with its few fields. The key stays the same until it is answered, so that sending again repeats nothing. */
export const CommandForm = ({ name, target, papers, initial = {}, onDone, onChanged, onCancel }: Props) => {
  const { api, language, officer, role } = useDesk();
  const text = { vi, en }[language];
  const fields = fieldsFor(name, role.role);
  const store = keptCommand(officer, target.code, name);
  const [values, setValues] = useState<CommandValues>(() => store.read() ?? initial);
  const [lacking, setLacking] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const [trouble, setTrouble] = useState("");
  const [sending, setSending] = useState(false);
  const key = useRef(newKey());
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input, textarea, select, button")?.focus(), []);

  const change = (next: CommandValues) => {
    store.write(next);
    setValues(next);
  };
  const cancel = () => {
    store.forget();
    onCancel();
  };
  const send = async (event: Event) => {
    event.preventDefault();
    const gaps = lackingFields(name, values);
    setLacking(gaps);
    setProblem(undefined);
    setTrouble("");
    if (gaps.length > 0 || sending) return;
    setSending(true);
    const path = commandPath(name, target.code, target.handoff);
    const command = { body: commandBody(name, values), key: key.current, version: target.version };
    const answer = await api.post<DossierView>(path, command);
    setSending(false);
    if (answer.kind === "ok") {
      store.forget();
      return onDone(answer.value);
    }
    if (answer.kind === "refused") {
      if (answer.status === 401) return;
      if (answer.status === 412) return onChanged("changed");
      if (answer.problem.code === "IDEMPOTENCY_KEY_REUSED") {
        store.forget();
        return onChanged("stored");
      }
      key.current = newKey();
      return setProblem(answer.problem);
    }
    setTrouble(answer.kind === "offline" ? text.frame.offline : text.frame.fault);
  };
  const faultOf = (field: CommandField): string | undefined => {
    if (lacking.includes(field.name))
      return field.kind === "papers" ? text.dossier.choosePapers : text.dossier.required;
    return faultAt(problem, field.name, language);
  };
  const general =
    problem === undefined
      ? trouble
      : otherFaults(
            problem,
            fields.map((field) => field.name),
          )
        ? problemText(problem, language)
        : "";
  return (
    <form
      class="card command"
      ref={form}
      onSubmit={send}
      noValidate
      aria-label={text.actions[name]}
      data-testid="command-form"
    >
      <h3>{text.actions[name]}</h3>
      {fields.map((field) => (
        <CommandInput
          key={field.name}
          field={field}
          value={values[field.name]}
          papers={papers}
          fault={faultOf(field)}
          onChange={(value) => change({ ...values, [field.name]: value })}
        />
      ))}
      {general !== "" && (
        <p class="notice late" role="alert">
          {general}
        </p>
      )}
      <div class="row">
        <button type="submit" class={`button ${isGrave(name) ? "grave" : ""}`} disabled={sending}>
          {sending ? text.dossier.sending : text.dossier.send}
        </button>
        <button type="button" class="button link" onClick={cancel}>
          {text.dossier.cancel}
        </button>
      </div>
    </form>
  );
};
