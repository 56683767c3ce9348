import { useRef, useState } from "preact/hooks";
import type { DelegationView } from "../../shared/contracts/people-api.ts";
import type { Problem } from "../../shared/contracts/problem.ts";
import { newKey } from "../browser/new-key.ts";
import { serverNow } from "../browser/server-clock.ts";
import * as en from "../text/console-en.ts";
import * as vi from "../text/console-vi.ts";
import type { CommandField, CommandValue, CommandValues } from "./command-fields.ts";
import { CommandInput } from "./command-input.tsx";
import { useDesk } from "./desk.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { momentOf } from "./typed-entries.ts";
import { useFaults } from "./use-faults.ts";

const fields: readonly CommandField[] = [
  { name: "to", label: "delegateTo", kind: "text" },
  { name: "begins", label: "begins", kind: "moment" },
  { name: "ends", label: "ends", kind: "moment" },
  { name: "reason", label: "reason", kind: "text" },
];

const typed = (value: CommandValue | undefined): string => (typeof value === "string" ? value.trim() : "");

const isMissing = ({ kind, name }: CommandField, values: CommandValues): boolean =>
  kind === "moment" ? momentOf(typed(values[name])) === undefined : typed(values[name]) === "";

/** To whom the officer's role goes, from when and until when. */
export const DelegationForm = ({ onMade }: { onMade: (made: DelegationView) => void }) => {
  const { api, language, role } = useDesk();
  const text = { vi, en }[language];
  const [values, setValues] = useState<CommandValues>({});
  const [problem, setProblem] = useState<Problem>();
  const [trouble, setTrouble] = useState("");
  const [sending, setSending] = useState(false);
  const key = useRef(newKey());
  const form = useRef<HTMLFormElement>(null);
  const missing = fields.filter((field) => isMissing(field, values));
  const { faults, faultOf, general, attempt, forgive, touch } = useFaults({
    form,
    shown: fields.map(({ name }) => name),
    own: new Map(missing.map(({ name, kind }) => [name, text.dossier.faults[kind === "moment" ? kind : "required"]])),
    nameOf: (name) => text.fields[fields.find((field) => field.name === name)?.label ?? "to"],
    problem,
    language,
  });
  const send = async (event: Event) => {
    event.preventDefault();
    if (sending || !attempt()) return;
    setProblem(undefined);
    setTrouble("");
    setSending(true);
    const answer = await api.post<DelegationView>("/delegations", {
      key: key.current,
      body: {
        role: role.role,
        scope: role.scope,
        to: typed(values.to),
        begins: momentOf(typed(values.begins)),
        ends: momentOf(typed(values.ends)),
        reason: typed(values.reason),
      },
    });
    setSending(false);
    if (answer.kind === "offline" || answer.kind === "fault")
      return setTrouble(answer.kind === "offline" ? text.frame.offline : text.frame.fault);
    key.current = newKey();
    if (answer.kind === "refused") return setProblem(answer.problem);
    forgive();
    setValues({});
    onMade(answer.value);
  };
  const told = general || trouble;
  return (
    <form class="card command" ref={form} onSubmit={send} noValidate aria-labelledby="delegate">
      <h2 id="delegate">{text.delegation.make(text.frame.roles[role.role])}</h2>
      <fieldset class="plain" disabled={sending}>
        {fields.map((field) => (
          <CommandInput
            key={field.name}
            field={field}
            value={values[field.name]}
            papers={[]}
            fault={faultOf(field.name)}
            after={serverNow()}
            onChange={(value) => {
              touch(field.name);
              setValues({ ...values, [field.name]: value });
            }}
          />
        ))}
      </fieldset>
      <ErrorSummary faults={faults} form={form} />
      {told !== "" && (
        <p class="notice late" role="alert">
          {told}
        </p>
      )}
      <button type="submit" class="button" aria-disabled={sending}>
        {sending ? text.dossier.sending : text.delegation.send}
      </button>
    </form>
  );
};
