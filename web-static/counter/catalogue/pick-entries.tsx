import { useMemo, useState } from "preact/hooks";
import { fold } from "../../../shared/text/fold.ts";
import { useDesk } from "../desk.ts";
import { EntryFrame, type EntryProps, GroupFrame, useEntry } from "./entry-frame.tsx";
import type { FieldOf, SeveralKind } from "./field-spec.ts";
import { useForm, useWords } from "./form-context.ts";
import { namedIn, officesOf, stepsIn } from "./named-parts.ts";
import { listOf, textOf } from "./paths.ts";

type Options = readonly (readonly [string, string])[];

/** What can be chosen for an entry that names something else: its key and its name. */
const useOptions = ({ spec, path }: EntryProps): Options => {
  const { language } = useDesk();
  const { content, context, rows } = useForm();
  const offices = useMemo(() => officesOf(context, language), [context, language]);
  switch (spec.kind) {
    case "office":
      return offices;
    case "procedure":
      return rows
        .filter(({ code }) => code !== content.id)
        .map(({ code, name }) => [code, `${code} – ${name?.[language] ?? ""}`] as const);
    case "earlier-step": {
      const here = Number(path[1]);
      return stepsIn(content)
        .slice(0, here)
        .map(({ id, name }) => [id, name[language]] as const);
    }
    default:
      return [];
  }
};

export const PickEntry = (props: EntryProps<FieldOf<"office">>) => {
  const { spec, path } = props;
  const words = useWords();
  const options = useOptions(props);
  const { value, faults, write, inputProps } = useEntry(path);
  const hint = words.hint(path);
  const input = inputProps(hint);
  const chosen = textOf(value);
  const isStrange = chosen !== "" && !options.some(([key]) => key === chosen);
  return (
    <EntryFrame id={input.id} label={words.label(path)} hint={hint} optional={spec.optional} faults={faults}>
      <select {...input} value={chosen} onChange={(event) => write(event.currentTarget.value)}>
        {chosen === "" && <option value="">{words.editor.none}</option>}
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
        {isStrange && <option value={chosen}>{words.editor.unknownKey(chosen)}</option>}
      </select>
    </EntryFrame>
  );
};

type SomeSpec = FieldOf<"communes"> | FieldOf<SeveralKind>;

/** What can be chosen for an entry that names several. */
const useSeveral = ({ spec, path }: EntryProps<SomeSpec>): Options => {
  const { language } = useDesk();
  const { content, context, several } = useForm();
  switch (spec.kind) {
    case "communes":
      return context.province.communes.map(({ code, name }) => [code, name[language]] as const);
    case "case-list":
      return namedIn(content).cases.map((one) => [one.id, one.name[language]] as const);
    case "procedures":
    case "departments":
    case "steps":
      return several?.(spec.kind, path) ?? [];
    default:
      return [];
  }
};

/** From more than so many on, a list is looked through by typing. */
const LONG = 12;

/** Several of what there is; none means all. */
export const SomeEntry = (props: EntryProps<SomeSpec>) => {
  const { spec, path } = props;
  const words = useWords();
  const { id, value, faults, write } = useEntry(path);
  const [sought, setSought] = useState("");
  const options = useSeveral(props);
  const chosen = listOf(value).map(textOf);
  const strange = chosen.filter((one) => !options.some(([key]) => key === one));
  const all: Options = [...options, ...strange.map((key) => [key, words.editor.unknownKey(key)] as const)];
  // What is chosen stays in sight, whatever is looked for.
  const shown = all.filter(([key, name]) => chosen.includes(key) || fold(name).includes(fold(sought)));
  const toggle = (key: string) => {
    const next = chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key];
    write(next.length === 0 ? undefined : next);
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
      {options.length > LONG && (
        <input
          type="search"
          class="checks-find"
          aria-label={words.editor.findIn(words.label(path))}
          placeholder={words.editor.find}
          value={sought}
          onInput={(event) => setSought(event.currentTarget.value)}
        />
      )}
      <div class={options.length > LONG ? "checks is-long" : "checks"}>
        {shown.map(([key, name]) => (
          <label class="choice" key={key}>
            <input type="checkbox" checked={chosen.includes(key)} onChange={() => toggle(key)} />
            {name}
          </label>
        ))}
      </div>
    </GroupFrame>
  );
};
