import { useState } from "preact/hooks";
import type { StaffView } from "../../../shared/contracts/staff-api.ts";
import { problemText } from "../../browser/api.ts";
import { today as dayOf } from "../../browser/clock-text.ts";
import { serverNow } from "../../browser/server-clock.ts";
import * as enConsole from "../../text/console-en.ts";
import * as viConsole from "../../text/console-vi.ts";
import { staff as en } from "../../text/staff-en.ts";
import { staff as vi } from "../../text/staff-vi.ts";
import { useDesk } from "../desk.ts";
import { blankLine, lineOf, officerOf, type StaffLine } from "./staff-lines.ts";

type Office = StaffView["offices"][number];

interface LineProps {
  readonly id: string;
  readonly line: StaffLine;
  readonly open: number;
  readonly onChange: (line: StaffLine) => void;
  readonly onRemove: () => void;
}

const Line = ({ id, line, open, onChange, onRemove }: LineProps) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const entered = (name: keyof StaffLine) => (event: { currentTarget: HTMLInputElement }) =>
    onChange({ ...line, [name]: event.currentTarget.value });
  const entry = (name: keyof StaffLine, label: string, hint?: string) => (
    <div class="field">
      <label for={`${id}-${name}`}>{label}</label>
      <input
        id={`${id}-${name}`}
        value={line[name]}
        aria-describedby={hint === undefined ? undefined : `${id}-${name}-hint`}
        onInput={entered(name)}
      />
      {hint !== undefined && (
        <p class="quiet small" id={`${id}-${name}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
  const day = (name: "from" | "to", label: string) => (
    <div class="field">
      <label for={`${id}-${name}`}>{label}</label>
      <input id={`${id}-${name}`} type="date" value={line[name]} onInput={entered(name)} />
    </div>
  );
  return (
    <li class="staff-line" data-testid="staff-line">
      {entry("officer", text.officer)}
      {entry("share", text.share, text.shareHint)}
      {entry("skills", text.skills, text.skillsHint)}
      {day("from", text.from)}
      {day("to", text.to)}
      <p class="row spread small">
        <span class="quiet">{text.open(open)}</span>
        <button type="button" class="button second small-button" onClick={onRemove}>
          {text.remove(line.officer)}
        </button>
      </p>
    </li>
  );
};

interface Props {
  readonly office: Office;
  /** Whose list it is: a commune's or an agency's. */
  readonly place: Readonly<Record<string, string>>;
  readonly version: number;
  readonly onSaved: (view: StaffView, told: string) => void;
}

/** The officers of one office, to be changed and saved as a whole. */
export const StaffForm = ({ office, place, version, onSaved }: Props) => {
  const { api, language } = useDesk();
  const text = { vi, en }[language];
  const { frame } = { vi: viConsole, en: enConsole }[language];
  const today = dayOf(serverNow());
  const [lines, setLines] = useState(() => office.officers.map((one) => lineOf(one, today)));
  const [trouble, setTrouble] = useState("");
  const [saving, setSaving] = useState(false);
  const save = async (event: Event) => {
    event.preventDefault();
    const officers = lines.map(officerOf);
    if (officers.includes(undefined)) return setTrouble(text.wrong);
    setSaving(true);
    setTrouble("");
    const body = { ...place, ...(office.office === undefined ? {} : { office: office.office }), version, officers };
    const answer = await api.post<StaffView>("/staff", { body });
    setSaving(false);
    if (answer.kind === "ok") return onSaved(answer.value, text.saved(office.name[language]));
    if (answer.kind === "refused") return setTrouble(problemText(answer.problem, language));
    setTrouble(answer.kind === "offline" ? frame.offline : frame.fault);
  };
  const id = `staff-${office.office ?? "agency"}`;
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      {lines.length === 0 && <p class="quiet">{text.nobody}</p>}
      <ul class="plain-list">
        {lines.map((line, at) => (
          <Line
            key={at}
            id={`${id}-${at}`}
            line={line}
            open={office.open[line.officer] ?? 0}
            onChange={(next) => setLines(lines.with(at, next))}
            onRemove={() => setLines(lines.filter((_, other) => other !== at))}
          />
        ))}
      </ul>
      {trouble !== "" && (
        <p class="notice late" role="alert">
          {trouble}
        </p>
      )}
      <p class="row">
        <button type="button" class="button second" onClick={() => setLines([...lines, blankLine])}>
          {text.add}
        </button>
        <button type="submit" class="button" aria-disabled={saving}>
          {saving ? text.saving : text.save}
        </button>
      </p>
    </form>
  );
};
