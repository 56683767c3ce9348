import { useId } from "preact/hooks";
import { fresh as en } from "../text/console-en.ts";
import { fresh as vi } from "../text/console-vi.ts";
import { useDesk } from "./desk.ts";
import type { DraftPerson } from "./draft.ts";

type Faults = (field: string) => string | undefined;

interface Props {
  readonly legend: string;
  /** Name of the person in the request, "owner" or "submitter". */
  readonly part: "owner" | "submitter";
  readonly person: DraftPerson;
  readonly fault: Faults;
  readonly onChange: (person: DraftPerson) => void;
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
          return (
            <div class="field" key={name}>
              <label for={id}>{text[name]}</label>
              <input
                id={id}
                name={`${part}.${name}`}
                autocomplete="off"
                inputMode={name === "phone" || name === "idNumber" ? "numeric" : "text"}
                aria-invalid={problem !== undefined}
                aria-describedby={problem === undefined ? undefined : `${id}-fault`}
                value={person[name]}
                onInput={(event) => onChange({ ...person, [name]: event.currentTarget.value })}
              />
              {problem !== undefined && (
                <span class="fault" id={`${id}-fault`}>
                  {problem}
                </span>
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
};
