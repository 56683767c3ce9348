import { useId } from "preact/hooks";
import type { Condition } from "../../../shared/domain/procedure/condition.ts";
import type { Named } from "../../../shared/text/condition-text.ts";
import { useDesk } from "../desk.ts";
import {
  asKeys,
  asKind,
  type ConditionKind,
  keysIn,
  kindOfCondition,
  kindsAt,
  partsOf,
  withMore,
  withPart,
} from "./condition-draft.ts";
import { useWords } from "./form-context.ts";

interface Props {
  readonly condition: Condition;
  /** What it can speak of. */
  readonly named: Required<Named>;
  readonly depth: number;
  readonly onChange: (condition: Condition) => void;
  /** Absent for the outermost, which is removed with the whole condition. */
  readonly onRemove?: () => void;
}

const Keys = ({
  label,
  options,
  chosen,
  onChange,
}: {
  label: string;
  options: readonly (readonly [string, string])[];
  chosen: readonly string[];
  onChange: (keys: readonly string[]) => void;
}) => (
  <fieldset class="plain checks" aria-label={label}>
    {[
      ...options,
      ...chosen.filter((one) => !options.some(([key]) => key === one)).map((one) => [one, one] as const),
    ].map(([key, name]) => (
      <label class="choice" key={key}>
        <input
          type="checkbox"
          checked={chosen.includes(key)}
          onChange={() => onChange(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key])}
        />
        {name}
      </label>
    ))}
  </fieldset>
);

const Answer = ({
  condition,
  named: { questions },
  onChange,
}: Props & { condition: Extract<Condition, { answer: string }> }) => {
  const { language } = useDesk();
  const text = useWords().condition;
  const id = useId();
  const asked = (questions ?? []).find((one) => one.id === condition.answer);
  if (questions?.length === 0) return <p class="quiet">{text.nothingToAsk}</p>;
  return (
    <>
      <label for={id}>{text.question}</label>
      <select
        id={id}
        value={condition.answer}
        onChange={(event) => onChange({ answer: event.currentTarget.value, is: [] })}
      >
        <option value="">{text.choose}</option>
        {questions?.map((one) => (
          <option key={one.id} value={one.id}>
            {one.text[language]}
          </option>
        ))}
      </select>
      {asked !== undefined && (
        <Keys
          label={text.is}
          options={asked.options.map((option) => [option.id, option.text[language]] as const)}
          chosen={keysIn(condition.is)}
          onChange={(keys) => onChange({ answer: condition.answer, is: asKeys(keys) })}
        />
      )}
    </>
  );
};

const Cases = ({
  condition,
  named: { cases },
  onChange,
}: Props & { condition: Extract<Condition, { case: unknown }> }) => {
  const { language } = useDesk();
  const text = useWords().condition;
  return (
    <Keys
      label={text.cases}
      options={cases.map((one) => [one.id, one.name[language]] as const)}
      chosen={keysIn(condition.case)}
      onChange={(keys) => onChange({ case: asKeys(keys) })}
    />
  );
};

const Parts = ({ condition, named, depth, onChange }: Props) => {
  const text = useWords().condition;
  return (
    <>
      {partsOf(condition).map((part, at) => (
        <ConditionNode
          key={at}
          condition={part}
          named={named}
          depth={depth + 1}
          onChange={(next) => onChange(withPart(condition, at, next))}
          {...("not" in condition ? {} : { onRemove: () => onChange(withPart(condition, at, undefined)) })}
        />
      ))}
      {!("not" in condition) && (
        <button type="button" class="button second small-button" onClick={() => onChange(withMore(condition))}>
          {text.addPart}
        </button>
      )}
    </>
  );
};

/** One condition and the conditions in it. */
export const ConditionNode = (props: Props) => {
  const { condition, depth, onChange, onRemove } = props;
  const text = useWords().condition;
  const kinds = kindsAt(depth);
  const choose = (next: string) => {
    const kind = kinds.find((one): one is ConditionKind => one === next);
    if (kind !== undefined) onChange(asKind(condition, kind));
  };
  return (
    <div class="condition-node">
      <div class="row">
        <select
          aria-label={text.kind}
          value={kindOfCondition(condition)}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {text.kinds[kind]}
            </option>
          ))}
        </select>
        {onRemove !== undefined && (
          <button type="button" class="button link" onClick={onRemove}>
            {text.removePart}
          </button>
        )}
      </div>
      {"answer" in condition ? (
        <Answer {...props} condition={condition} />
      ) : "case" in condition ? (
        <Cases {...props} condition={condition} />
      ) : (
        <Parts {...props} />
      )}
    </div>
  );
};
