import { useEffect, useState } from "preact/hooks";
import type { LineList } from "../../shared/contracts/ticket-api.ts";
import type { Language } from "../../shared/domain/localized.ts";
import { api } from "../browser/api.ts";
import { dateText } from "../browser/clock-text.ts";
import { takeNumber as en } from "../text/en.ts";
import { takeNumber as vi } from "../text/vi.ts";

export interface NumberWish {
  readonly line: string;
  readonly priority: string;
  readonly phone: string;
}

interface Props {
  readonly commune: string;
  readonly language: Language;
  readonly fault: { text: string; field?: string } | undefined;
  readonly onTake: (wish: NumberWish) => void;
}

const citizenApi = api();

const LineChoice = (props: {
  line: LineList["lines"][number];
  language: Language;
  checked: boolean;
  onPick: () => void;
}) => {
  const { line, language } = props;
  const text = { vi, en }[language];
  return (
    <label class="choice line-choice">
      <input type="radio" name="line" value={line.id} checked={props.checked} onChange={props.onPick} />
      <span class="letter" aria-hidden="true">
        {line.prefix}
      </span>
      <span>
        <strong>{line.name[language]}</strong>
        <br />
        <span class="quiet small">{line.open ? text.waiting(line.waiting) : text.closed(dateText(line.date))}</span>
      </span>
    </label>
  );
};

const Priority = ({ language, onPick }: { language: Language; onPick: (priority: string) => void }) => {
  const text = { vi, en }[language];
  return (
    <div class="field">
      <label for="priority">{text.priority}</label>
      <span class="hint" id="priority-hint">
        {text.priorityHint}
      </span>
      <select id="priority" aria-describedby="priority-hint" onChange={(event) => onPick(event.currentTarget.value)}>
        {Object.entries(text.priorities).map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
};

export const NumberForm = ({ commune, language, fault, onTake }: Props) => {
  const text = { vi, en }[language];
  const [lines, setLines] = useState<LineList["lines"]>();
  const [offline, setOffline] = useState(false);
  const [line, setLine] = useState("");
  const [priority, setPriority] = useState("none");
  const [phone, setPhone] = useState("");
  const load = async () => {
    const answer = await citizenApi.get<LineList>(`/lines/${commune}`);
    setOffline(answer.kind !== "ok");
    if (answer.kind !== "ok") return;
    setLines(answer.value.lines);
    const [only] = answer.value.lines;
    if (answer.value.lines.length === 1 && only !== undefined) setLine(only.id);
  };
  useEffect(() => void load(), [commune]);

  if (offline)
    return (
      <div class="notice warn" role="alert">
        <p>{text.offline}</p>
        <button type="button" class="button" onClick={load}>
          {text.again}
        </button>
      </div>
    );
  if (lines === undefined) return <p role="status">{text.loading}</p>;
  const submit = (event: Event) => {
    event.preventDefault();
    if (line !== "") onTake({ line, priority, phone: phone.replace(/[\s.-]/g, "") });
  };
  const badPhone = fault?.field?.includes("phone") ?? false;
  return (
    <form class="card" onSubmit={submit}>
      <fieldset>
        <legend>{text.chooseLine}</legend>
        {lines.map((one) => (
          <LineChoice
            key={one.id}
            line={one}
            language={language}
            checked={line === one.id}
            onPick={() => setLine(one.id)}
          />
        ))}
      </fieldset>
      <Priority language={language} onPick={setPriority} />
      <div class="field">
        <label for="phone">{text.phone}</label>
        <span class="hint" id="phone-hint">
          {text.phoneHint}
        </span>
        <input
          id="phone"
          type="tel"
          inputMode="tel"
          autocomplete="tel"
          aria-describedby="phone-hint"
          aria-invalid={badPhone}
          value={phone}
          onInput={(event) => setPhone(event.currentTarget.value)}
        />
      </div>
      {fault !== undefined && (
        <p class="fault" role="alert">
          {fault.text}
        </p>
      )}
      <button type="submit" class="button" disabled={line === ""}>
        {text.take}
      </button>
    </form>
  );
};
