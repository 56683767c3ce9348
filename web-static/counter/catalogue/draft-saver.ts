import type { Problem } from "../../../shared/contracts/problem.ts";
import type { Answer } from "../../browser/api.ts";
import { type Content, isSame } from "./paths.ts";
import { baseIn, contentIn, type Drafted, isOurs, type KeptDraft, type SaveState, seenIn } from "./saving.ts";

interface Deps<Entry extends Drafted> {
  readonly send: (draft: KeptDraft) => Promise<Answer<Entry>>;
  readonly look: () => Promise<Answer<Entry>>;
  readonly officer: string;
  /** Runs it after a while. @returns a way to stop it */
  readonly later: (run: () => void, why: "typed" | "retry") => () => void;
  readonly tell: (problem: Problem) => string;
  readonly onState: (state: SaveState<Entry>) => void;
  /** The API has it; the form goes on with what it is told about it. */
  readonly onSaved: (entry: Entry) => void;
  readonly keep: { readonly write: (draft: KeptDraft) => void; readonly forget: () => void };
}

const draftOf = (content: Content, entry: Drafted | undefined): KeptDraft => {
  const base = baseIn(entry);
  return { content, seen: seenIn(entry), ...(base === undefined ? {} : { base }) };
};

/**
 * Saves a draft as it is typed: one saving at a time, the newest text next. What was not saved yet is kept in the tab, so
 * that neither a lost network nor a reload nor another editor makes it vanish.
 */
export const draftSaver = <Entry extends Drafted>(entry: Entry | undefined, deps: Deps<Entry>) => {
  let draft = draftOf(entry === undefined ? {} : contentIn(entry), entry);
  let saved = draft.content;
  let isBusy = false;
  let isHeld = false;
  /** Something was typed since the last saving began. */
  let isWaiting = false;
  let stop = (): void => undefined;

  const schedule = (why: "typed" | "retry"): void => {
    stop();
    stop = deps.later(() => void run(), why);
  };
  const took = (next: Entry, sent: Content): void => {
    saved = sent;
    draft = draftOf(draft.content, next);
    deps.onSaved(next);
    if (draft.content === sent) {
      deps.keep.forget();
      deps.onState({ kind: "saved", ...(next.draft === undefined ? {} : { at: next.draft.at }) });
      return;
    }
    deps.keep.write(draft);
    deps.onState({ kind: "waiting" });
    schedule("typed");
  };
  const missed = (): void => {
    deps.onState({ kind: "offline" });
    schedule("retry");
  };
  /** The API has another draft than the one that was seen: somebody else's, or ours whose answer was lost. */
  const compare = async (sent: Content): Promise<void> => {
    const found = await deps.look();
    if (found.kind === "offline" || found.kind === "fault") return missed();
    if (found.kind === "ok" && isOurs(found.value, sent, deps.officer)) return took(found.value, sent);
    isHeld = true;
    deps.onState({ kind: "conflict", theirs: found.kind === "ok" ? found.value : undefined });
  };
  /** What was typed was taken back before it was sent. */
  const backAtSaved = (): void => {
    isWaiting = false;
    deps.keep.forget();
    deps.onState({ kind: "saved" });
  };
  const run = async (): Promise<void> => {
    stop();
    if (isBusy || isHeld) return;
    if (draft.content === saved) return isWaiting ? backAtSaved() : undefined;
    isBusy = true;
    isWaiting = false;
    deps.onState({ kind: "saving" });
    const sent = draft.content;
    const answer = await deps.send(draft);
    if (answer.kind === "ok") took(answer.value, sent);
    else if (answer.kind === "refused" && answer.status === 412) await compare(sent);
    else if (answer.kind === "refused") deps.onState({ kind: "refused", reason: deps.tell(answer.problem) });
    else missed();
    isBusy = false;
    if (answer.kind === "refused" && draft.content !== sent && !isHeld) schedule("typed");
  };
  const adopt = (next: Entry | undefined): void => {
    stop();
    draft = draftOf(next === undefined ? {} : contentIn(next), next);
    saved = draft.content;
    isHeld = false;
    deps.keep.forget();
    deps.onState({ kind: "saved", ...(next?.draft === undefined ? {} : { at: next.draft.at }) });
  };
  return {
    /** Something was typed. */
    change: (content: Content): void => {
      draft = { ...draft, content };
      deps.keep.write(draft);
      if (isHeld) return;
      isWaiting = true;
      if (!isBusy) deps.onState({ kind: "waiting" });
      schedule("typed");
    },
    /** Saves at once, as when the editor goes elsewhere. */
    flush: run,
    /** Everything is as the API has it now, such as after a publication. */
    adopt,
    /** The own text on top of what the API has. @param next what was compared with */
    saveOver: (next: Entry | undefined): Promise<void> => {
      const { content } = draft;
      adopt(next);
      draft = { ...draft, content };
      deps.keep.write(draft);
      return run();
    },
    /** The draft as a change of another version than the one that it was begun on. */
    rebase: (base: string): Promise<void> => {
      draft = { ...draft, base, content: { ...draft.content } };
      return run();
    },
    /** What was typed before, which somebody else overtook meanwhile. */
    hold: (kept: KeptDraft, theirs: Entry | undefined): void => {
      draft = kept;
      isHeld = true;
      deps.onState({ kind: "conflict", theirs });
    },
    isUnsaved: (): boolean => !isSame(draft.content, saved),
  };
};
