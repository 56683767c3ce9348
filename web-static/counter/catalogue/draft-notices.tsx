import { ConflictNotice } from "./conflict-notice.tsx";
import type { SectionSpec } from "./field-spec.ts";
import { useWords } from "./form-context.ts";
import type { Drafted } from "./saving.ts";
import type { Draft } from "./use-draft.ts";

/** Somebody published since this draft was begun. */
const Outdated = <Entry extends Drafted>({ draft }: { draft: Draft<Entry> }) => {
  const { editor } = useWords();
  const newest = draft.entry.versions.at(-1);
  if (!draft.entry.outdated || newest === undefined) return null;
  return (
    <div class="notice warn" role="alert">
      <p>{editor.outdated}</p>
      <button type="button" class="button second" onClick={() => draft.rebase(newest.version)}>
        {editor.rebase}
      </button>
    </div>
  );
};

interface Props<Entry extends Drafted> {
  readonly draft: Draft<Entry>;
  readonly sections?: readonly SectionSpec[];
}

/** Others who saved or published while this was written, with the ways on. */
export const DraftNotices = <Entry extends Drafted>({ draft, sections }: Props<Entry>) => {
  const { state, editing, adopt, saveOver } = draft;
  return (
    <>
      {state.kind === "conflict" && (
        <ConflictNotice
          theirs={state.theirs}
          mine={editing.content}
          {...(sections && { sections })}
          onTheirs={() => state.theirs !== undefined && adopt(state.theirs)}
          onMine={() => saveOver(state.theirs)}
        />
      )}
      <Outdated<Entry> draft={draft} />
    </>
  );
};
