import { useEffect, useId, useState } from "preact/hooks";
import type { AgencyName } from "../site/agency-names.ts";
import * as en from "../text/console-en.ts";
import * as vi from "../text/console-vi.ts";
import { type CommandField, type CommandValue, chosenIds, papersIn } from "./command-fields.ts";
import { homeCommune, useDesk } from "./desk.ts";
import { FieldFault } from "./field-fault.tsx";
import type { PaperChoice } from "./paper-choice.ts";
import { PaperRow } from "./paper-row.tsx";

interface Props {
  readonly field: CommandField;
  readonly value: CommandValue | undefined;
  readonly papers: readonly PaperChoice[];
  readonly fault: string | undefined;
  readonly onChange: (value: CommandValue) => void;
}

const Missing = ({ field, value, papers, fault, onChange }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language].fields;
  const faultId = useId();
  const chosen = chosenIds(value);
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset data-field={field.name} aria-describedby={fault === undefined ? undefined : faultId}>
      <legend>{text[field.label]}</legend>
      {papers.map(({ id, name }) => (
        <label class="choice" key={id}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
          {name[language]}
        </label>
      ))}
      <FieldFault id={faultId} fault={fault} />
    </fieldset>
  );
};

const Brought = ({ field, value, papers, fault, onChange }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language].fields;
  const faultId = useId();
  const given = papersIn(value);
  return (
    <fieldset data-field={field.name} aria-describedby={fault === undefined ? undefined : faultId}>
      <legend>{text[field.label]}</legend>
      <p class="quiet small">{text.broughtHint}</p>
      {papers.map(({ id, name, form, count }) => {
        const paper = given.find((one) => one.id === id) ?? { id, form, count, given: false };
        const others = given.filter((one) => one.id !== id);
        return (
          <PaperRow
            key={id}
            name={name[language]}
            needs={count}
            paper={paper}
            onChange={(next) => onChange([...others, next])}
          />
        );
      })}
      <FieldFault id={faultId} fault={fault} />
    </fieldset>
  );
};

/** The province's agencies; without them the commune's own offices can still be chosen. */
const useAgencies = (wanted: boolean): readonly AgencyName[] => {
  const [agencies, setAgencies] = useState<readonly AgencyName[]>([]);
  useEffect(() => {
    if (wanted)
      void fetch("/agencies.json")
        .then((response) => response.json())
        .then(setAgencies, () => undefined);
  }, [wanted]);
  return agencies;
};

/** Choices of the select-like fields: value and name. Nothing is handed over to the counter that has it already. */
const useOptions = (kind: CommandField["kind"]): readonly (readonly [string, string])[] => {
  const desk = useDesk();
  const agencies = useAgencies(kind === "office");
  const text = { vi, en }[desk.language];
  switch (kind) {
    case "decision":
      return [
        ["approved", text.dossier.approved],
        ["declined", text.dossier.declined],
      ];
    case "recipient":
      return [
        ["owner", text.fields.owner],
        ["proxy", text.fields.proxy],
      ];
    case "office": {
      const offices = (homeCommune(desk)?.offices ?? []).filter(({ key }) => key !== "one-stop");
      return [
        ...offices.map(({ key, name, officer }) => [key, `${name[desk.language]} (${officer})`] as const),
        ...agencies.map(({ key, name }) => [key, name[desk.language]] as const),
      ];
    }
    default:
      return [];
  }
};

const Options = ({ field, value, fault, onChange }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language].fields;
  const options = useOptions(field.kind);
  const faultId = useId();
  const name = useId();
  return (
    <fieldset data-field={field.name} aria-describedby={fault === undefined ? undefined : faultId}>
      <legend>{text[field.label]}</legend>
      {options.map(([id, label]) => (
        <label class="choice" key={id}>
          <input type="radio" name={name} value={id} checked={value === id} onChange={() => onChange(id)} />
          {label}
        </label>
      ))}
      <FieldFault id={faultId} fault={fault} />
    </fieldset>
  );
};

const Typed = ({ field, value, fault, onChange }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language].fields;
  const id = useId();
  const shared = {
    id,
    "data-field": field.name,
    value: typeof value === "string" ? value : "",
    "aria-invalid": fault !== undefined,
    "aria-describedby": fault === undefined ? undefined : `${id}-fault`,
  };
  return (
    <div class="field">
      <label for={id}>
        {text[field.label]} {field.optional && <span class="quiet">({text.optional})</span>}
      </label>
      {field.kind === "long" ? (
        <textarea {...shared} rows={3} onInput={(event) => onChange(event.currentTarget.value)} />
      ) : (
        <input
          {...shared}
          autocomplete="off"
          inputMode={field.kind === "money" ? "numeric" : "text"}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
      <FieldFault id={`${id}-fault`} fault={fault} />
    </div>
  );
};

/** One field of a command, by its kind. */
export const CommandInput = (props: Props) => {
  switch (props.field.kind) {
    case "papers":
      return <Missing {...props} />;
    case "brought":
      return <Brought {...props} />;
    case "decision":
    case "recipient":
    case "office":
      return <Options {...props} />;
    case "text":
    case "long":
    case "money":
      return <Typed {...props} />;
  }
};
