import { timeText } from "../../browser/clock-text.ts";
import { shortMoment } from "../short-moment.ts";
import { useWords } from "./form-context.ts";
import type { Drafted } from "./saving.ts";
import type { Draft } from "./use-draft.ts";

/** How far the draft is saved, in one line. */
export const SaveLine = <Entry extends Drafted>({
  draft: { state, entry },
}: {
  draft: Pick<Draft<Entry>, "state" | "entry">;
}) => {
  const { editor } = useWords();
  const words = (): string => {
    switch (state.kind) {
      case "waiting":
        return editor.waiting;
      case "saving":
        return editor.saving;
      case "offline":
        return editor.offline;
      case "refused":
        return editor.notSaved(state.reason);
      case "conflict":
        return "";
      case "saved":
        if (state.at !== undefined) return editor.saved(timeText(state.at));
        return entry.draft === undefined ? editor.noDraft : editor.savedBy(entry.draft.by, shortMoment(entry.draft.at));
    }
  };
  const tone = state.kind === "offline" || state.kind === "refused" ? "tag warn save-line" : "quiet small save-line";
  return (
    <span role="status" class={tone} data-testid="save-state" data-state={state.kind}>
      {words()}
    </span>
  );
};
