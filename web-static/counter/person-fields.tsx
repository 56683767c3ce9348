import { useId } from "preact/hooks";
import { fresh as en } from "../text/console-en.ts";
import { fresh as vi } from "../text/console-vi.ts";
import { useDesk } from "./desk.ts";
import type { DraftPerson } from "./draft.ts";
import { FieldFault } from "./field-fault.tsx";

type Faults = (field: string) => string | undefined;

interface Props {
  readonly legend: string;
  /** Name of the person in the request, "owner" or "submitter". */
  readonly part: "owner" | "submitter";
  readonly person: DraftPerson;
  readonly fault: Faults;
  readonly onChange: (field: keyof DraftPerson, value: string) => void;
}

const FIELDS = ["name", "phone", "idNumber", "address"] as const;

/** Name, phone, personal number, address of one person. */
export const PersonFields = ({ legend, part, person, fault, onChange }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const base = useId();
  return (
    <fieldset data-part={part}>
      <legend>{legend}</legend>
      <div class="two">
        {FIELDS.map((name) => {
          const problem = fault(`${part}.${name}`);
          const id = `${base}-${name}`;
          const described = [
            ...(name === "phone" ? [`${id}-hint`] : []),
            ...(problem === undefined ? [] : [`${id}-fault`]),
          ].join(" ");
          return (
            <div class="field" key={name}>
              <label for={id}>
                {text[name]}{" "}
                {name === "phone" && (
                  <span class="quiet small hint-beside" id={`${id}-hint`}>
                    {text.phoneHint}
                  </span>
                )}
              </label>
              <input
                id={id}
                name={`${part}.${name}`}
                data-field={`${part}.${name}`}
                autocomplete="off"
                inputMode={name === "phone" || name === "idNumber" ? "numeric" : "text"}
                aria-invalid={problem !== undefined}
                aria-describedby={described === "" ? undefined : described}
                value={person[name]}
                onInput={(event) => onChange(name, event.currentTarget.value)}
              />
              <FieldFault id={`${id}-fault`} fault={problem} />
            </div>
          );
        })}
      </div>
    </fieldset>
  );
};
