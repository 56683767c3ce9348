import type { CatalogueEntry } from "../../../shared/contracts/catalogue-api.ts";
import { type Content, isSame } from "./paths.ts";

/** What the API tells of something that is drafted: a procedure, or one owner's routes. */
export interface Drafted extends Pick<CatalogueEntry, "code" | "revision" | "draft" | "outdated" | "faults"> {
  readonly versions: readonly { readonly version: string }[];
  /** What is published last. */
  readonly latest?: Content | undefined;
}

/** What this tab holds of a draft, also across a reload or the end of a session. */
export interface KeptDraft {
  readonly content: Content;
  /** Version of the draft that it rests on; 0 when there was none. */
  readonly seen: number;
  readonly base?: string;
}

export type SaveState<Entry extends Drafted = CatalogueEntry> =
  | { readonly kind: "saved"; readonly at?: string }
  | { readonly kind: "waiting" | "saving" }
  /** Nothing reached the API; it is tried again by itself. */
  | { readonly kind: "offline" }
  | { readonly kind: "refused"; readonly reason: string }
  /** Somebody else saved meanwhile; nothing is there when he published or discarded it. */
  | { readonly kind: "conflict"; readonly theirs: Entry | undefined };

export const seenIn = (entry: Drafted | undefined): number => entry?.draft?.version ?? 0;

/** The version that a draft changes: of the draft that is there, else the last published one. */
export const baseIn = (entry: Drafted | undefined): string | undefined =>
  entry?.draft === undefined ? entry?.versions.at(-1)?.version : entry.draft.base;

/** What the form shows of something that the API knows. */
export const contentIn = (entry: Drafted): Content => entry.draft?.content ?? entry.latest ?? {};

export type Opening =
  /** As the API has it. */
  | { readonly kind: "theirs" }
  /** What was typed here goes on from where it stopped. */
  | { readonly kind: "goes-on"; readonly kept: KeptDraft }
  /** Somebody saved since; the editor decides. */
  | { readonly kind: "conflict"; readonly kept: KeptDraft };

/** What to begin with when a procedure is opened and this tab still holds something that was typed. */
export const openingOf = (entry: Drafted | undefined, kept: KeptDraft | undefined): Opening => {
  if (kept === undefined) return { kind: "theirs" };
  if (entry !== undefined && isSame(kept.content, contentIn(entry))) return { kind: "theirs" };
  return kept.seen === seenIn(entry) ? { kind: "goes-on", kept } : { kind: "conflict", kept };
};

/** Whether the draft that the API has is the one that was sent, so that only its answer was lost. */
export const isOurs = (entry: Drafted, sent: Content, officer: string): boolean =>
  entry.draft !== undefined && entry.draft.by === officer && isSame(entry.draft.content, sent);
