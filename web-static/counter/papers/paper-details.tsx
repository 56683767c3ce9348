import { useId, useState } from "preact/hooks";
import type { PaperView } from "../../../shared/contracts/paper-api.ts";
import { generalKinds } from "../../../shared/domain/paper/general-kind.ts";
import { problemText } from "../../browser/api.ts";
import { procedure as enProcedure } from "../../text/guide-en.ts";
import { procedure as viProcedure } from "../../text/guide-vi.ts";
import { papers as en } from "../../text/papers-en.ts";
import { papers as vi } from "../../text/papers-vi.ts";
import { useDesk } from "../desk.ts";

interface Props {
  readonly paper: PaperView;
  readonly onSaved: (paper: PaperView) => void;
}

const entries = ["issuer", "number", "issuedOn", "validUntil"] as const;
type Entry = (typeof entries)[number];
type Values = Record<Entry | "kind" | "form", string>;

const valuesOf = (paper: PaperView): Values => {
  const { kind, form, issuer = "", number = "", issuedOn = "", validUntil = "" } = paper;
  return { kind, form, issuer, number, issuedOn, validUntil };
};

interface EntryProps {
  readonly id: string;
  readonly isDay: boolean;
  readonly value: string;
  readonly onInput: (value: string) => void;
}

const TextOrDay = ({ id, isDay, value, onInput }: EntryProps) => {
  const shared = {
    id,
    value,
    onInput: (event: { currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value),
  };
  return isDay ? <input {...shared} type="date" /> : <input {...shared} autocomplete="off" />;
};

/** What the paper says, typed from its picture. */
export const PaperDetails = ({ paper, onSaved }: Props) => {
  const { api, language } = useDesk();
  const text = { vi, en }[language];
  const { forms } = { vi: viProcedure, en: enProcedure }[language];
  const [values, setValues] = useState(() => valuesOf(paper));
  const [trouble, setTrouble] = useState("");
  const id = useId();
  const set = (entry: keyof Values, value: string) => setValues((before) => ({ ...before, [entry]: value }));
  const save = async () => {
    const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ""));
    const answer = await api.post<PaperView>(`/papers/${paper.id}/details`, { body: filled });
    if (answer.kind === "ok") return onSaved(answer.value);
    setTrouble(answer.kind === "refused" ? problemText(answer.problem, language) : text.failed);
  };
  const kinds = [
    ...generalKinds.map((kind) => [kind, text.kinds[kind]] as const),
    ...(generalKinds.some((kind) => kind === paper.kind) ? [] : [[paper.kind, text.thisOnly] as const]),
  ];
  const select = (entry: "kind" | "form", options: readonly (readonly [string, string])[]) => (
    <div class="field">
      <label for={`${id}-${entry}`}>{text[entry]}</label>
      <select
        id={`${id}-${entry}`}
        value={values[entry]}
        onChange={({ currentTarget: { value } }) => set(entry, value)}
      >
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <div class="paper-details" data-testid="paper-details">
      {select("kind", kinds)}
      {select("form", Object.entries(forms))}
      {entries.map((entry) => (
        <div class="field" key={entry}>
          <label for={`${id}-${entry}`}>{text[entry]}</label>
          <TextOrDay
            id={`${id}-${entry}`}
            isDay={entry === "issuedOn" || entry === "validUntil"}
            value={values[entry]}
            onInput={(value) => set(entry, value)}
          />
        </div>
      ))}
      {trouble !== "" && (
        <p class="notice late" role="alert">
          {trouble}
        </p>
      )}
      <button type="button" class="button second small-button" onClick={() => void save()}>
        {text.save}
      </button>
    </div>
  );
};
