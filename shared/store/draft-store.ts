import * as z from "zod";
import { canonicalJson } from "../definitions/version.ts";
import { accept, type Result, refuse } from "../domain/decider.ts";
import type { DefinitionItems } from "./definition-items.ts";
import { type DraftKind, draftKey, draftsKey } from "./definition-keys.ts";

const DRAFTS_A_PAGE = 100;

/** What one editor after another types on one procedure, right or not, until it is published or dropped. */
const Draft = z.object({
  code: z.string(),
  /** Counts the savings of this procedure's drafts, dropped ones included. */
  version: z.int(),
  by: z.string(),
  at: z.string(),
  /** Published version that the draft changes; absent for a new procedure. */
  base: z.string().optional(),
  /** Faults that stopped its publication when it was saved; what it is published beside may change since. */
  errors: z.int().optional(),
  content: z.record(z.string(), z.unknown()),
});
export type Draft = z.infer<typeof Draft>;

/** A draft that was published or dropped leaves its count, so that whoever still has it open is told. */
const Kept = z.union([Draft, Draft.pick({ code: true, version: true, by: true, at: true })]);
type Kept = z.infer<typeof Kept>;

export type NewDraft = Omit<Draft, "version">;

export interface DraftStore {
  load(code: string): Promise<Draft | undefined>;
  /** Every draft, by code backwards. */
  list(): Promise<readonly Draft[]>;
  /**
   * @param seen version that the editor has seen, 0 when there was none; saving the same again is answered with what is there
   */
  save(draft: NewDraft, seen: number): Promise<Result<Draft, "DRAFT_STALE">>;
  /** Drops the draft; one that is gone already stays gone. */
  drop(code: string, seen: number, who: Pick<Draft, "by" | "at">): Promise<Result<null, "DRAFT_STALE">>;
}

const asDraft = (kept: Kept | undefined): Draft | undefined => {
  const draft = Draft.safeParse(kept);
  return draft.success ? draft.data : undefined;
};

const isSame = (kept: Draft, { by, base, content }: NewDraft, seen: number): boolean =>
  kept.version === seen + 1 &&
  kept.by === by &&
  kept.base === base &&
  canonicalJson(kept.content) === canonicalJson(content);

/** Drafts of procedures, or of messages when it is said. */
export const draftStore = (items: DefinitionItems, kind: DraftKind = "P"): DraftStore => {
  const read = async (code: string): Promise<Kept | undefined> => {
    const body = await items.read(draftKey(kind, code), "strong");
    return body === undefined ? undefined : Kept.parse(JSON.parse(body));
  };
  const stale = (now: Kept | undefined) =>
    refuse("DRAFT_STALE", { detail: { by: now?.by ?? "", current: String(asDraft(now)?.version ?? 0) } });
  const write = async (kept: Kept, from: number): Promise<boolean> =>
    items.replace(draftKey(kind, kept.code), canonicalJson(kept), { from, to: kept.version });

  return {
    load: async (code) => asDraft(await read(code)),
    async list() {
      const found: Draft[] = [];
      for (let before: string | undefined; ; ) {
        const page = await items.list(draftsKey(kind), {
          limit: DRAFTS_A_PAGE,
          ...(before === undefined ? {} : { before }),
        });
        for (const { body } of page)
          found.push(...[asDraft(Kept.parse(JSON.parse(body)))].filter((one) => one !== undefined));
        before = page.at(-1)?.sk;
        if (before === undefined) return found;
      }
    },
    async save(draft, seen) {
      const before = await read(draft.code);
      const present = asDraft(before);
      if (present !== undefined && isSame(present, draft, seen)) return accept(present);
      if ((present?.version ?? 0) !== seen) return stale(before);
      const from = before?.version ?? 0;
      const next: Draft = { ...draft, version: from + 1 };
      return (await write(next, from)) ? accept(next) : stale(await read(draft.code));
    },
    async drop(code, seen, { by, at }) {
      const before = await read(code);
      const present = asDraft(before);
      if (present === undefined) return accept(null);
      if (present.version !== seen) return stale(before);
      const gone = await write({ code, version: seen + 1, by, at }, seen);
      return gone ? accept(null) : stale(await read(code));
    },
  };
};
