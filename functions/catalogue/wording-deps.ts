import type { DraftStore } from "../../shared/store/draft-store.ts";
import type { MessageStore } from "../../shared/store/entry-store.ts";
import type { CatalogueDeps } from "./deps.ts";

export interface WordingDeps extends CatalogueDeps {
  readonly messages: MessageStore;
  /** Drafts of messages. */
  readonly wordings: DraftStore;
}
