import { DiscardButton } from "./discard-button.tsx";
import { redone, undone } from "./editing.ts";
import { useWords } from "./form-context.ts";
import type { EditedKind } from "./kept-edit.ts";
import { SaveLine } from "./save-line.tsx";
import type { Drafted } from "./saving.ts";
import type { Draft } from "./use-draft.ts";

interface Props<Entry extends Drafted> {
  readonly draft: Draft<Entry>;
  readonly of?: EditedKind;
  /** What was just done to the form, in words. */
  readonly said: string;
  readonly onPublish: () => void;
  readonly onDiscarded: (next: Entry | undefined) => void;
}

/** How far it is saved, the way back, and the way out to the public. */
export const EditorBar = <Entry extends Drafted>({
  draft,
  of = "catalogue",
  said,
  onPublish,
  onDiscarded,
}: Props<Entry>) => {
  const { editor } = useWords();
  const { past, future } = draft.editing;
  return (
    <div class="editor-bar">
      <SaveLine<Entry> draft={draft} />
      <span role="status" class="small">
        {said}
      </span>
      <span class="row editor-acts">
        <button
          type="button"
          class="button second small-button"
          disabled={past.length === 0}
          onClick={() => draft.put(undone(draft.editing))}
        >
          {editor.undo}
        </button>
        <button
          type="button"
          class="button second small-button"
          disabled={future.length === 0}
          onClick={() => draft.put(redone(draft.editing))}
        >
          {editor.redo}
        </button>
        {draft.entry.draft !== undefined && <DiscardButton<Entry> entry={draft.entry} of={of} onDone={onDiscarded} />}
        <button type="button" class="button" onClick={onPublish}>
          {editor.publish}
        </button>
      </span>
    </div>
  );
};
