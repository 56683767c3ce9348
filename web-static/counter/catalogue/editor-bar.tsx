import type { CatalogueEntry } from "../../../shared/contracts/catalogue-api.ts";
import { DiscardButton } from "./discard-button.tsx";
import { redone, undone } from "./editing.ts";
import { useWords } from "./form-context.ts";
import { SaveLine } from "./save-line.tsx";
import type { Draft } from "./use-draft.ts";

interface Props {
  readonly draft: Draft;
  /** What was just done to the form, in words. */
  readonly said: string;
  readonly onPublish: () => void;
  readonly onDiscarded: (next: CatalogueEntry | undefined) => void;
}

/** How far it is saved, the way back, and the way out to the public. */
export const EditorBar = ({ draft, said, onPublish, onDiscarded }: Props) => {
  const { editor } = useWords();
  const { past, future } = draft.editing;
  return (
    <div class="editor-bar">
      <SaveLine draft={draft} />
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
        {draft.entry.draft !== undefined && <DiscardButton entry={draft.entry} onDone={onDiscarded} />}
        <button type="button" class="button" onClick={onPublish}>
          {editor.publish}
        </button>
      </span>
    </div>
  );
};
