import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Problem } from "../../shared/contracts/problem.ts";
import type { ProcedureView } from "../../shared/contracts/procedure-api.ts";
import type { ReplyValues } from "../../shared/domain/reply/replies-for.ts";
import { serverNow } from "../browser/server-clock.ts";
import * as en from "../text/console-en.ts";
import * as vi from "../text/console-vi.ts";
import {
  type CommandField,
  type CommandName,
  type CommandValue,
  type CommandValues,
  fieldsOf,
} from "./command-fields.ts";
import { CommandInput } from "./command-input.tsx";
import { isGrave } from "./command-target.ts";
import { commandFaults } from "./command-values.ts";
import { useDesk } from "./desk.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { focusField } from "./focus-field.ts";
import type { PaperChoice } from "./paper-choice.ts";
import { isSendKey } from "./send-key.ts";
import { useFaults } from "./use-faults.ts";
import { useReplies } from "./use-replies.ts";

interface Props {
  readonly name: CommandName;
  /** The action's own name when absent. */
  readonly title?: string | undefined;
  readonly heading?: "h2" | "h3";
  readonly values: CommandValues;
  readonly papers: readonly PaperChoice[];
  /** Papers that a supplement request may not leave out. */
  readonly mustAsk?: readonly string[];
  /** Of a field only these options are offered; with one there is nothing to choose. */
  readonly offers?: Offers | undefined;
  /** The due time, after which another moment lies. */
  readonly after?: string | undefined;
  /** The procedure as it was when the dossier was taken in. */
  readonly definition?: ProcedureView | undefined;
  /** What is known of the dossier, for usual sentences; nothing when the command is for several. */
  readonly about?: ReplyValues | undefined;
  readonly problem: Problem | undefined;
  readonly trouble: string;
  readonly sending: boolean;
  readonly onChange: (values: CommandValues) => void;
  readonly onSend: () => void;
  /** Gives up what was typed. */
  readonly onCancel: () => void;
  /** Closes the form; what was typed is kept for the next time. */
  readonly onClose: () => void;
}

export type Offers = Readonly<Record<string, readonly string[]>>;

/** The fields that are shown, with the options that this dossier's procedure leaves. */
const offeredFields = ({ name, values, offers = {} }: Pick<Props, "name" | "values" | "offers">): CommandField[] =>
  fieldsOf(name, values)
    .map((field) => {
      const left = offers[field.name];
      const options = field.options?.filter(({ value }) => left === undefined || left.includes(value));
      return options === undefined ? field : { ...field, options };
    })
    .filter(({ options }) => options === undefined || options.length > 1);

const useFormFaults = ({ name, values, mustAsk, problem }: Props, form: RefObject<HTMLFormElement | null>) => {
  const { language } = useDesk();
  const text = { vi, en }[language];
  const found = commandFaults(name, values, mustAsk);
  const fields = fieldsOf(name, values);
  const labels = new Map(fields.map((field) => [field.name, text.fields[field.label]]));
  return useFaults({
    form,
    shown: fields.map((field) => field.name),
    own: new Map([...found].map(([field, fault]) => [field, text.dossier.faults[fault]])),
    nameOf: (field) => labels.get(field) ?? field,
    problem,
    language,
  });
};

/** The few fields of one command. The button says what it does; Escape closes. */
export const CommandForm = (props: Props) => {
  const {
    name,
    heading: Heading = "h3",
    values,
    papers,
    trouble,
    sending,
    onChange,
    onSend,
    onCancel,
    onClose,
  } = props;
  const { language } = useDesk();
  const text = { vi, en }[language];
  const form = useRef<HTMLFormElement>(null);
  const { faults, faultOf, general, attempt, touch } = useFormFaults(props, form);
  const fields = offeredFields(props);
  const replies = useReplies(props);
  const after = Math.max(serverNow(), Date.parse(props.after ?? "") || 0);
  useLayoutEffect(() => {
    const [first] = fields;
    // Where nothing must be typed, sending is next: a phone does not put its keyboard over what is looked at.
    if (first !== undefined && fields.some(({ optional }) => optional !== true)) focusField(form.current, first.name);
    else form.current?.querySelector<HTMLElement>("[type='submit']")?.focus();
  }, []);
  const change = (field: string, value: CommandValue) => {
    touch(field);
    onChange({ ...values, [field]: value });
  };
  const send = (event: Event) => {
    event.preventDefault();
    if (!sending && attempt()) onSend();
  };
  const press = (event: KeyboardEvent) => {
    if (isSendKey(event)) {
      event.stopPropagation();
      return send(event);
    }
    if (event.key !== "Escape" || event.isComposing || sending) return;
    event.stopPropagation();
    onClose();
  };
  const told = general || trouble;
  return (
    <form
      class="card command"
      ref={form}
      onSubmit={send}
      onKeyDown={press}
      noValidate
      aria-label={text.actions[name]}
      data-testid="command-form"
    >
      <Heading>{props.title ?? text.actions[name]}</Heading>
      <fieldset class="plain" disabled={sending}>
        {fields.map((field) => (
          <CommandInput
            key={field.name}
            field={field}
            value={values[field.name]}
            papers={papers}
            fault={faultOf(field.name)}
            after={after}
            replies={replies}
            definition={props.definition}
            onChange={(value) => change(field.name, value)}
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
        <button type="submit" class={`button ${isGrave(name) ? "grave" : ""}`} aria-disabled={sending}>
          {sending ? text.dossier.sending : text.actions[name]}
        </button>
        <button type="button" class="button link" onClick={onCancel} disabled={sending}>
          {text.dossier.cancel}
        </button>
      </div>
    </form>
  );
};
