import { useRef, useState } from "preact/hooks";
import type { AgencyView } from "../../../shared/contracts/agency-api.ts";
import type { Problem } from "../../../shared/contracts/problem.ts";
import { newKey } from "../../browser/new-key.ts";
import { serverNow } from "../../browser/server-clock.ts";
import * as en from "../../text/console-en.ts";
import * as vi from "../../text/console-vi.ts";
import type { CommandField, CommandValue, CommandValues } from "../command-fields.ts";
import { CommandInput } from "../command-input.tsx";
import { useDesk } from "../desk.ts";
import { ErrorSummary } from "../error-summary.tsx";
import { momentOf } from "../typed-entries.ts";
import { useFaults } from "../use-faults.ts";
import { useAgencyWords } from "./use-agency-words.ts";

const fields: readonly CommandField[] = [
  { name: "begins", label: "begins", kind: "moment" },
  { name: "ends", label: "ends", kind: "moment" },
  { name: "reason", label: "reason", kind: "text" },
  { name: "shortNotice", label: "shortNotice", kind: "text", optional: true },
];

const typed = (value: CommandValue | undefined): string => (typeof value === "string" ? value.trim() : "");
const isMissing = ({ kind, name, optional }: CommandField, values: CommandValues): boolean =>
  optional !== true &&
  (kind === "moment" ? momentOf(typed(values[name])) : typed(values[name]) || undefined) === undefined;

const bodyOf = (values: CommandValues) => ({
  begins: momentOf(typed(values.begins)),
  ends: momentOf(typed(values.ends)),
  reason: typed(values.reason),
  ...(typed(values.shortNotice) === "" ? {} : { shortNotice: typed(values.shortNotice) }),
});

interface Props {
  readonly agency: AgencyView;
  readonly onDone: (agency: AgencyView) => void;
  readonly onClose: () => void;
}

/** From when, until when and why an agency's software will not answer. */
export const OutageForm = ({ agency, onDone, onClose }: Props) => {
  const { api, language } = useDesk();
  const { fields: labels, frame } = { vi, en }[language];
  const text = useAgencyWords();
  const [values, setValues] = useState<CommandValues>({});
  const [problem, setProblem] = useState<Problem>();
  const [trouble, setTrouble] = useState("");
  const [sending, setSending] = useState(false);
  const key = useRef(newKey());
  const form = useRef<HTMLFormElement>(null);
  const missing = fields.filter((field) => isMissing(field, values));
  const { faults, faultOf, general, attempt, touch } = useFaults({
    form,
    shown: fields.map(({ name }) => name),
    own: new Map(missing.map(({ name, kind }) => [name, kind === "moment" ? text.moment : text.required])),
    nameOf: (name) => labels[fields.find((field) => field.name === name)?.label ?? "reason"],
    problem,
    language,
  });
  const send = async (event: Event) => {
    event.preventDefault();
    if (sending || !attempt()) return;
    setProblem(undefined);
    setTrouble("");
    setSending(true);
    const path = `/agencies/${encodeURIComponent(agency.code)}/outages`;
    const answer = await api.post<AgencyView>(path, { key: key.current, body: bodyOf(values) });
    setSending(false);
    if (answer.kind === "ok") return onDone(answer.value);
    if (answer.kind !== "refused") return setTrouble(answer.kind === "offline" ? frame.offline : frame.fault);
    // Another try is another request: what was refused was not kept.
    key.current = newKey();
    setProblem(answer.problem);
  };
  const told = general || trouble;
  const heading = `outage-${agency.code}`;
  return (
    <form class="command outage-form" ref={form} onSubmit={send} noValidate aria-labelledby={heading}>
      <h3 id={heading}>{text.announceFor(agency.name[language])}</h3>
      <p class="quiet small">{text.hint}</p>
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
      <div class="row">
        <button type="submit" class="button" aria-disabled={sending}>
          {sending ? text.sending : text.send}
        </button>
        <button type="button" class="button link" onClick={onClose}>
          {text.cancel}
        </button>
      </div>
    </form>
  );
};
