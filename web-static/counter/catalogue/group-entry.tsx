import type { ComponentType } from "preact";
import { type EntryProps, useEntry } from "./entry-frame.tsx";
import { FaultNotes } from "./fault-notes.tsx";
import { faultsAt } from "./faults.ts";
import type { FieldOf, FieldSpec } from "./field-spec.ts";
import { useForm, useWords } from "./form-context.ts";
import { isRecord, keyOf, type Path } from "./paths.ts";

/** Draws the entries of something; given from above, because entries stand in groups and groups are entries. */
export type EntriesView = ComponentType<{ fields: readonly FieldSpec[]; path: Path }>;

/** Entries that belong together; optional ones are added and taken away as a whole. */
export const GroupEntry = ({ spec, path, Entries }: EntryProps<FieldOf<"group">> & { Entries: EntriesView }) => {
  const words = useWords();
  const { faults } = useForm();
  const { id, value, write } = useEntry(path);
  if (!isRecord(value))
    return (
      <div class="field" data-field={keyOf(path)}>
        <button type="button" class="button second small-button" onClick={() => write(spec.blank)}>
          {words.editor.addGroup(words.label(path))}
        </button>
        <FaultNotes faults={faultsAt(faults, path, [])} />
      </div>
    );
  const own = faultsAt(faults, path, spec.fields);
  const inner = <Entries fields={spec.fields} path={path} />;
  if (!spec.optional)
    return (
      <div data-field={keyOf(path)}>
        {inner}
        <FaultNotes id={`${id}-faults`} faults={own} />
      </div>
    );
  return (
    <fieldset class="field sub-group" data-field={keyOf(path)}>
      <legend>{words.label(path)}</legend>
      {inner}
      <FaultNotes id={`${id}-faults`} faults={own} />
      <button type="button" class="button link" onClick={() => write(undefined)}>
        {words.editor.removeGroup(words.label(path))}
      </button>
    </fieldset>
  );
};
