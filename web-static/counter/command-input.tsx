import { useId, useRef } from "preact/hooks";
import type { ProcedureView } from "../../shared/contracts/procedure-api.ts";
import { withReply } from "../../shared/domain/reply/replies-for.ts";
import * as en from "../text/console-en.ts";
import * as vi from "../text/console-vi.ts";
import type { CommandField, CommandValue } from "./command-fields.ts";
import { chosenIds, matterIn, papersIn } from "./command-values.ts";
import { useDesk } from "./desk.ts";
import { FieldFault } from "./field-fault.tsx";
import { MatterInput } from "./matter-input.tsx";
import { MomentInput } from "./moment-input.tsx";
import type { PaperChoice } from "./paper-choice.ts";
import { PaperRow } from "./paper-row.tsx";
import { ReplyList } from "./reply-list.tsx";
import { useOptions } from "./use-options.ts";

interface Props {
  readonly field: CommandField;
  readonly value: CommandValue | undefined;
  readonly papers: readonly PaperChoice[];
  readonly fault: string | undefined;
  /** Epoch milliseconds before which no moment is offered. */
  readonly after: number;
  /** The procedure as it was when the dossier was taken in; needed where its questions are asked again. */
  readonly definition?: ProcedureView | undefined;
  /** Usual sentences for a reason; none when absent. */
  readonly replies?: readonly string[];
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

const Options = ({ field, value, fault, onChange }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language].fields;
  const options = useOptions(field);
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

interface EntryProps {
  readonly id: string;
  readonly "data-field": string;
  readonly value: string;
  readonly "aria-invalid": boolean;
  readonly "aria-describedby": string | undefined;
}

const NUMERIC: ReadonlySet<CommandField["kind"]> = new Set<CommandField["kind"]>(["money", "phone", "id-number"]);

const Long = ({
  entry,
  replies,
  onChange,
}: Pick<Props, "onChange"> & { entry: EntryProps; replies: readonly string[] }) => {
  const area = useRef<HTMLTextAreaElement>(null);
  const take = (reply: string) => {
    onChange(withReply(entry.value, reply));
    // Behind the sentence, where it is changed or gone on with.
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(area.current.value.length, area.current.value.length);
    });
  };
  return (
    <>
      <textarea {...entry} ref={area} rows={3} onInput={(event) => onChange(event.currentTarget.value)} />
      <ReplyList replies={replies} onTake={take} />
    </>
  );
};

const Typed = ({ field, value, fault, replies = [], onChange }: Props) => {
  const { language } = useDesk();
  const text = { vi, en }[language].fields;
  const id = useId();
  const shared: EntryProps = {
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
        <Long entry={shared} replies={field.name === "reason" ? replies : []} onChange={onChange} />
      ) : (
        <input
          {...shared}
          autocomplete="off"
          inputMode={NUMERIC.has(field.kind) ? "numeric" : "text"}
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
    case "choice":
    case "office":
      return <Options {...props} />;
    case "matter":
      return props.definition === undefined ? null : (
        <MatterInput
          name={props.field.name}
          matter={matterIn(props.value)}
          definition={props.definition}
          fault={props.fault}
          onChange={props.onChange}
        />
      );
    case "moment":
      return <MomentInput {...props} />;
    default:
      return <Typed {...props} />;
  }
};
