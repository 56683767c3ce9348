import { ConditionEntry } from "./condition-entry.tsx";
import type { EntryProps } from "./entry-frame.tsx";
import { faultsIn } from "./faults.ts";
import type { FieldSpec } from "./field-spec.ts";
import { useForm, useWords } from "./form-context.ts";
import { GroupEntry } from "./group-entry.tsx";
import { LimitEntry } from "./limit-entry.tsx";
import { ListEntry } from "./list-entry.tsx";
import { keyOf, type Path } from "./paths.ts";
import { PickEntry, SomeEntry } from "./pick-entries.tsx";
import { BothEntry, IdEntry, TextEntry, WordsEntry } from "./text-entries.tsx";
import { ChecksEntry, ChoiceEntry, DateEntry, FlagEntry, NumberEntry } from "./value-entries.tsx";

/** One entry of the form, by its kind. */
const Entry = ({ spec, path }: EntryProps) => {
  switch (spec.kind) {
    case "both":
      return <BothEntry spec={spec} path={path} />;
    case "text":
      return <TextEntry spec={spec} path={path} />;
    case "words":
      return <WordsEntry spec={spec} path={path} />;
    case "id":
      return <IdEntry spec={spec} path={path} />;
    case "number":
    case "money":
      return <NumberEntry spec={spec} path={path} />;
    case "date":
      return <DateEntry spec={spec} path={path} />;
    case "flag":
      return <FlagEntry spec={spec} path={path} />;
    case "choice":
      return <ChoiceEntry spec={spec} path={path} />;
    case "checks":
      return <ChecksEntry spec={spec} path={path} />;
    case "office":
    case "procedure":
    case "earlier-step":
      return <PickEntry spec={spec} path={path} />;
    case "communes":
    case "case-list":
    case "procedures":
    case "departments":
    case "steps":
      return <SomeEntry spec={spec} path={path} />;
    case "limit":
      return <LimitEntry spec={spec} path={path} />;
    case "condition":
      return <ConditionEntry spec={spec} path={path} />;
    case "group":
      return <GroupEntry spec={spec} path={path} Entries={Entries} />;
    case "list":
      return <ListEntry spec={spec} path={path} Entries={Entries} />;
  }
};

/** What only few need, folded away unless something is wrong in it. */
const Advanced = ({ fields, path }: { fields: readonly FieldSpec[]; path: Path }) => {
  const { editor } = useWords();
  const { faults } = useForm();
  if (fields.length === 0) return null;
  const isWrong = fields.some(({ key }) => faultsIn(faults, [...path, key]).length > 0);
  return (
    <details class="advanced" open={isWrong || undefined}>
      <summary>{editor.advanced}</summary>
      {fields.map((spec) => (
        <Entry key={keyOf([...path, spec.key])} spec={spec} path={[...path, spec.key]} />
      ))}
    </details>
  );
};

/** The entries of a section, a group or an item. */
export const Entries = ({ fields, path }: { fields: readonly FieldSpec[]; path: Path }) => (
  <div class="entries">
    {fields
      .filter(({ advanced }) => !advanced)
      .map((spec) => (
        <Entry key={spec.key} spec={spec} path={[...path, spec.key]} />
      ))}
    <Advanced fields={fields.filter(({ advanced }) => advanced)} path={path} />
  </div>
);
