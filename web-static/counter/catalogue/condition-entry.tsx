import { useState } from "preact/hooks";
import { conditionText, type Named } from "../../../shared/text/condition-text.ts";
import { useDesk } from "../desk.ts";
import { firstCondition, isCondition } from "./condition-draft.ts";
import { ConditionNode } from "./condition-node.tsx";
import { type EntryProps, GroupFrame, useEntry } from "./entry-frame.tsx";
import type { FieldOf } from "./field-spec.ts";
import { useForm, useWords } from "./form-context.ts";

const Sentence = ({ value, named }: { value: unknown; named: Required<Named> }) => {
  const { language } = useDesk();
  const text = useWords().condition;
  if (value === undefined) return <p class="quiet sentence">{text.always}</p>;
  return <p class="sentence">{isCondition(value) ? conditionText(value, named, language) : text.unreadable}</p>;
};

/** When something applies, as a sentence; the builder opens beneath it. */
export const ConditionEntry = ({ spec, path }: EntryProps<FieldOf<"condition">>) => {
  const words = useWords();
  const text = words.condition;
  const named = useForm().named(path);
  const { id, value, faults, write } = useEntry(path);
  const [isOpen, setOpen] = useState(false);
  const begin = () => {
    if (!isCondition(value)) write(firstCondition(named));
    setOpen(true);
  };
  const clear = () => {
    write(undefined);
    setOpen(false);
  };
  return (
    <GroupFrame id={id} path={path} label={words.label(path)} optional={spec.optional} faults={faults}>
      <Sentence value={value} named={named} />
      {isOpen && isCondition(value) && <ConditionNode condition={value} named={named} depth={1} onChange={write} />}
      <div class="row">
        <button type="button" class="button second small-button" onClick={isOpen ? () => setOpen(false) : begin}>
          {isOpen ? text.done : value === undefined ? text.add : text.edit}
        </button>
        {value !== undefined && (
          <button type="button" class="button link" onClick={clear}>
            {text.clear}
          </button>
        )}
      </div>
    </GroupFrame>
  );
};
