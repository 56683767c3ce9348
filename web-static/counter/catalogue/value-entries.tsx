import { EntryFrame, type EntryProps, GroupFrame, useEntry } from "./entry-frame.tsx";
import { FaultNotes } from "./fault-notes.tsx";
import type { FieldOf } from "./field-spec.ts";
import { useWords } from "./form-context.ts";
import { keyOf, listOf, textOf } from "./paths.ts";
import { readMoney, readNumber, showMoney, showNumber } from "./typed-values.ts";
import { useTyped } from "./use-typed.ts";

export const NumberEntry = ({ spec, path }: EntryProps<FieldOf<"number"> | FieldOf<"money">>) => {
  const words = useWords();
  const [show, read] = spec.kind === "money" ? [showMoney, readMoney] : [showNumber, readNumber];
  const { value, faults, write, inputProps } = useEntry(path);
  const [shown, setTyped] = useTyped(value, show, read);
  const hint = words.hint(path);
  const input = inputProps(hint);
  const type = (typed: string) => {
    setTyped(typed);
    write(read(typed));
  };
  const isWhole = spec.kind !== "number" || spec.step === undefined;
  return (
    <EntryFrame id={input.id} label={words.label(path)} hint={hint} optional={spec.optional} faults={faults} isShort>
      <input
        {...input}
        inputMode={isWhole ? "numeric" : "decimal"}
        autocomplete="off"
        value={shown}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={() => setTyped(undefined)}
      />
    </EntryFrame>
  );
};

export const DateEntry = ({ spec, path }: EntryProps<FieldOf<"date">>) => {
  const words = useWords();
  const { value, faults, write, inputProps } = useEntry(path);
  const hint = words.hint(path);
  const input = inputProps(hint);
  const type = (typed: string) => write(typed === "" ? undefined : typed);
  return (
    <EntryFrame id={input.id} label={words.label(path)} hint={hint} optional={spec.optional} faults={faults} isShort>
      <input {...input} type="date" value={textOf(value)} onInput={(event) => type(event.currentTarget.value)} />
    </EntryFrame>
  );
};

export const FlagEntry = ({ spec, path }: EntryProps<FieldOf<"flag">>) => {
  const words = useWords();
  const { value, faults, write, inputProps } = useEntry(path);
  const input = inputProps(undefined);
  const isOn = value === undefined ? spec.usual : value === true;
  return (
    <div class="field cell">
      <label class="choice">
        <input
          {...input}
          type="checkbox"
          checked={isOn}
          onChange={() => write(spec.marker && isOn ? undefined : !isOn)}
        />
        {words.label(path)}
      </label>
      <FaultNotes id={`${input.id}-faults`} faults={faults} />
    </div>
  );
};

export const ChoiceEntry = ({ spec, path }: EntryProps<FieldOf<"choice">>) => {
  const words = useWords();
  const { value, faults, write, inputProps } = useEntry(path);
  const hint = words.hint(path);
  const input = inputProps(hint);
  const chosen = textOf(value);
  const strange = chosen !== "" && !spec.options.includes(chosen) ? [chosen] : [];
  const choose = (next: string) => write(next === "" ? undefined : next);
  return (
    <EntryFrame id={input.id} label={words.label(path)} hint={hint} optional={spec.optional} faults={faults} isShort>
      <select {...input} value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        {(spec.optional || chosen === "") && <option value="">{words.editor.none}</option>}
        {[...spec.options, ...strange].map((option) => (
          <option key={option} value={option}>
            {words.choice(path, option)}
          </option>
        ))}
      </select>
    </EntryFrame>
  );
};

export const ChecksEntry = ({ spec, path }: EntryProps<FieldOf<"checks">>) => {
  const words = useWords();
  const { id, value, faults, write } = useEntry(path);
  const chosen = listOf(value).map(textOf);
  const toggle = (option: string) => {
    const kept = chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option];
    write(kept.length === 0 && spec.optional ? undefined : kept);
  };
  return (
    <GroupFrame
      id={id}
      path={path}
      label={words.label(path)}
      hint={words.hint(path)}
      optional={spec.optional}
      faults={faults}
    >
      <div class="checks">
        {spec.options.map((option) => (
          <label class="choice" key={`${keyOf(path)} ${option}`}>
            <input type="checkbox" checked={chosen.includes(option)} onChange={() => toggle(option)} />
            {words.choice(path, option)}
          </label>
        ))}
      </div>
    </GroupFrame>
  );
};
