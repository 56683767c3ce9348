import { canonicalJson, versionOf } from "../definitions/version.ts";
import { accept, type Result, refuse } from "../domain/decider.ts";
import type { Clock } from "../runtime/clock.ts";
import { inTurns } from "../runtime/turnstile.ts";
import { type Body, DefinitionIndex, type EntryChange, type ProcedureChange, Revision } from "./definition-index.ts";
import type { DefinitionItems } from "./definition-items.ts";
import { bodyKey, currentKey, revisionKey, revisionsKey, setKey } from "./definition-keys.ts";

/** Bodies written at the same time. */
const WRITES_AT_ONCE = 8;
/** Revisions read at once; one is about 300 bytes. */
const REVISIONS_A_PAGE = 200;

export interface Publication {
  /** User name of who publishes. */
  readonly by: string;
  readonly reason: string;
  /** Refused unless this revision is in force: what the editor has seen. */
  readonly expectedRevision?: number;
}

export interface InForce {
  readonly revision: Revision;
  readonly index: DefinitionIndex;
}

/** What the history is to say of a publication. */
export interface ToldChanges {
  readonly changes?: readonly ProcedureChange[];
  readonly messages?: readonly EntryChange[];
  readonly routes?: readonly EntryChange[];
}

/** The chain of publications: which set is in force, what was before, and how the next one follows. */
export interface DefinitionRevisions {
  current(): Promise<Revision | undefined>;
  at(revision: number): Promise<Revision | undefined>;
  index(set: string): Promise<DefinitionIndex | undefined>;
  /** The revision in force with its list. */
  inForce(): Promise<InForce | undefined>;
  /** Writes what is not there yet. @returns how many were new */
  keep(bodies: readonly (Body & { readonly text: string })[]): Promise<number>;
  /** Puts a list in force after `before`, and only after it. Everything that it names is written already. */
  follow(
    before: Revision | undefined,
    index: DefinitionIndex,
    publication: Publication,
    told: ToldChanges,
  ): Promise<Result<number, "CHANGED_MEANWHILE">>;
  /** Newest first; goes back as far as it is asked for. */
  history(): AsyncGenerator<Revision>;
}

export const definitionRevisions = (items: DefinitionItems, now: Clock): DefinitionRevisions => {
  const current = async (): Promise<Revision | undefined> => {
    const body = await items.read(currentKey, "strong");
    return body === undefined ? undefined : Revision.parse(JSON.parse(body));
  };
  const at = async (revision: number): Promise<Revision | undefined> => {
    const body = await items.read(revisionKey(revision), "strong");
    if (body !== undefined) return Revision.parse(JSON.parse(body));
    // A publisher died before he wrote it down: then it can only be the one in force.
    const newest = await current();
    return newest?.revision === revision ? newest : undefined;
  };
  const index = async (set: string): Promise<DefinitionIndex | undefined> => {
    const body = await items.read(setKey(set), "strong");
    return body === undefined ? undefined : DefinitionIndex.parse(JSON.parse(body));
  };
  return {
    current,
    at,
    index,
    async inForce() {
      const revision = await current();
      if (revision === undefined) return undefined;
      const list = await index(revision.set);
      if (list === undefined) throw new Error(`Set ${revision.set} is missing in the definition table`);
      return { revision, index: list };
    },
    async keep(bodies) {
      let written = 0;
      await inTurns(WRITES_AT_ONCE, bodies, async ({ kind, id, version, text }) => {
        if (await items.create(bodyKey(kind, id, version), text)) written++;
      });
      return written;
    },
    async follow(before, list, { by, reason }, { changes = [], messages = [], routes = [] }) {
      const set = versionOf(list);
      await items.create(setKey(set), canonicalJson(list));
      const from = before?.revision ?? 0;
      // Also mends the history after a publisher that died between its last two writes.
      if (before !== undefined) await items.create(revisionKey(from), canonicalJson(before));
      const told = {
        ...(changes.length === 0 ? {} : { changes: [...changes] }),
        ...(messages.length === 0 ? {} : { messages: [...messages] }),
        ...(routes.length === 0 ? {} : { routes: [...routes] }),
      };
      const next: Revision = { revision: from + 1, set, by, reason, at: now(), ...told };
      const body = canonicalJson(next);
      if (!(await items.replace(currentKey, body, { from, to: next.revision }))) return refuse("CHANGED_MEANWHILE");
      await items.create(revisionKey(next.revision), body);
      return accept(next.revision);
    },
    async *history() {
      const newest = await current();
      if (newest === undefined) return;
      yield newest;
      let before = revisionKey(newest.revision).sk;
      for (;;) {
        const page = await items.list(revisionsKey, { before, limit: REVISIONS_A_PAGE });
        for (const { body } of page) yield Revision.parse(JSON.parse(body));
        const last = page.at(-1);
        if (last === undefined) return;
        before = last.sk;
      }
    },
  };
};
