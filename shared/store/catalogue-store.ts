import { canonicalJson, versionOf } from "../definitions/version.ts";
import { accept, type Result, refuse } from "../domain/decider.ts";
import type { ProcedureDefinition } from "../domain/procedure/definition.ts";
import { latestOf, published, withdrawn } from "../domain/procedure/timeline.ts";
import type { Clock } from "../runtime/clock.ts";
import {
  byId,
  type DatedEntry,
  type DefinitionIndex,
  type ProcedureChange,
  type Revision,
} from "./definition-index.ts";
import { type DefinitionItems, isTooLarge } from "./definition-items.ts";
import { definitionRevisions, type InForce, type Publication } from "./definition-revisions.ts";
import { entriesOf, markOf } from "./file-merge.ts";
import { changesBetween } from "./procedure-changes.ts";

/** How often a publication is tried again because others, of other procedures, were put in force meanwhile. */
const ATTEMPTS = 8;

export type ChangeRefusal =
  | "DRAFT_OUTDATED"
  | "CHANGED_SINCE"
  | "NOT_FOUND"
  | "CHANGED_MEANWHILE"
  | "DEFINITION_TOO_LARGE";

export interface Changed {
  readonly revision: number;
  readonly entries: readonly DatedEntry[];
}

/** A change as it stands in the history. */
export interface PublishedChange extends ProcedureChange, Pick<Revision, "revision" | "by" | "at" | "reason"> {}

export interface CatalogueStore {
  inForce(): Promise<InForce | undefined>;
  /**
   * A version of one procedure, from its `effectiveFrom` on.
   * @param base version that the editor started from; refused when another holds last by now
   */
  publishVersion(
    definition: ProcedureDefinition,
    base: string | undefined,
    who: Publication,
  ): Promise<Result<Changed, ChangeRefusal>>;
  /** Ends a procedure with a day. */
  withdraw(code: string, lastDay: string, who: Publication): Promise<Result<Changed, ChangeRefusal>>;
  /** Puts one procedure back as it was before that revision, if nothing changed it since. */
  undo(code: string, revision: number, who: Publication): Promise<Result<Changed, ChangeRefusal>>;
  /** Changes newest first, of one procedure or of all. */
  changes(limit: number, code?: string): Promise<PublishedChange[]>;
}

type Step = (
  before: InForce,
) => Result<readonly DatedEntry[], ChangeRefusal> | Promise<Result<readonly DatedEntry[], ChangeRefusal>>;

const withEntries = (index: DefinitionIndex, code: string, entries: readonly DatedEntry[]): DefinitionIndex => {
  const file = index.edited?.[code] ?? markOf(entriesOf(index, code));
  const { [code]: _, ...others } = index.edited ?? {};
  // Back at what the file says, the procedure follows its file again.
  const edited = markOf(entries) === file ? others : { ...others, [code]: file };
  const { edited: __, ...rest } = index;
  return {
    ...rest,
    procedures: [...index.procedures.filter(({ id }) => id !== code), ...entries].sort(byId),
    ...(Object.keys(edited).length === 0 ? {} : { edited }),
  };
};

/** Changes of single procedures, each a publication of its own; changes of different procedures do not disturb each other. */
export const catalogueStore = (items: DefinitionItems, now: Clock): CatalogueStore => {
  const revisions = definitionRevisions(items, now);

  const change = async (
    code: string,
    who: Publication,
    step: Step,
    kind?: ProcedureChange["kind"],
  ): Promise<Result<Changed, ChangeRefusal>> => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const before = await revisions.inForce();
      if (before === undefined) return refuse("NOT_FOUND");
      const entries = await step(before);
      if (!entries.ok) return entries;
      const index = withEntries(before.index, code, entries.value);
      const changes = changesBetween(before.index, index).map((one) => (kind === undefined ? one : { ...one, kind }));
      // Asked for a second time, or as it was already.
      if (changes.length === 0) return accept({ revision: before.revision.revision, entries: entries.value });
      const revision = await revisions.follow(before.revision, index, who, { changes });
      if (revision.ok) return accept({ revision: revision.value, entries: entries.value });
    }
    return refuse("CHANGED_MEANWHILE");
  };

  return {
    inForce: revisions.inForce,
    async publishVersion(definition, base, who) {
      const { id, effectiveFrom, effectiveTo } = definition;
      const text = canonicalJson(definition);
      if (isTooLarge(text)) return refuse("DEFINITION_TOO_LARGE", { detail: { id } });
      const version = versionOf(definition);
      const fresh: DatedEntry = { id, version, effectiveFrom, ...(effectiveTo === undefined ? {} : { effectiveTo }) };
      return change(id, who, async ({ index }) => {
        const entries = entriesOf(index, id);
        const latest = latestOf(entries);
        if (latest !== undefined && markOf([latest]) === markOf([fresh])) return accept(entries);
        if (latest?.version !== base) return refuse("DRAFT_OUTDATED");
        await revisions.keep([{ kind: "procedure", id, version, value: definition, text }]);
        return accept(published(entries, fresh));
      });
    },
    withdraw: (code, lastDay, who) =>
      change(code, who, ({ index }) => {
        const entries = entriesOf(index, code);
        return entries.length === 0 ? refuse("NOT_FOUND") : accept(withdrawn(entries, lastDay));
      }),
    undo: (code, revision, who) =>
      change(
        code,
        who,
        async ({ index }) => {
          const [was, is] = await Promise.all(
            [revision - 1, revision].map(async (at) => {
              const one = await revisions.at(at);
              return one && revisions.index(one.set);
            }),
          );
          if (was === undefined || is === undefined) return refuse("NOT_FOUND");
          if (markOf(entriesOf(was, code)) === markOf(entriesOf(index, code))) return accept(entriesOf(was, code));
          if (markOf(entriesOf(is, code)) !== markOf(entriesOf(index, code))) return refuse("CHANGED_SINCE");
          return accept(entriesOf(was, code));
        },
        "undone",
      ),
    async changes(limit, code) {
      const found: PublishedChange[] = [];
      for await (const { revision, by, at, reason, changes = [] } of revisions.history()) {
        for (const one of changes)
          if (code === undefined || one.code === code) found.push({ ...one, revision, by, at, reason });
        if (found.length >= limit) break;
      }
      return found.slice(0, limit);
    },
  };
};
